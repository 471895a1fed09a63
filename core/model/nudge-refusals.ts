/** Every reason for saying nothing, and what it means. */
export const NUDGE_REFUSALS = {
  observe: 'The community only observes, or does so in that channel.',
  'not-opted-in': 'The person did not ask for coaching.',
  'coaching-off': 'The person switched coaching off.',
  paused: 'The person paused coaching.',
  trial: 'By lot the person’s notes begin later.',
  unreachable: 'Messages to the person failed lately.',
  'not-a-reply': 'The message is not a reply to a seeker.',
  'not-scored': 'The message could not be scored.',
  risk: 'The conversation has a sign of risk, or the post tells of violence at home.',
  stale: 'The reply is too old for feedback.',
  'already-nudged': 'The reply has had its note.',
  'too-few-replies': 'There are too few scored replies so far.',
  'cool-down': 'The last note was not welcome.',
  'day-limit': 'The person has had enough notes for this day.',
  'week-limit': 'The person has had enough notes for this week.',
  unsure: 'Rules and models are not sure together.',
  hostile: 'The reply attacks somebody.',
  'topic-resting': 'The person did not find notes on this topic helpful.',
  'nothing-to-say': 'There is nothing particular to say.',
  balance: 'An encouraging note has to come first.',
} as const;
export type NudgeRefusal = keyof typeof NUDGE_REFUSALS;
