/** Every reason for saying nothing. */
export type NudgeRefusal =
  /** The community only observes, or does so in that channel. */
  | 'observe'
  /** The person did not ask for coaching. */
  | 'not-opted-in'
  /** The person switched coaching off. */
  | 'coaching-off'
  /** The person paused coaching. */
  | 'paused'
  /** By lot the person’s notes begin later. */
  | 'trial'
  /** Messages to the person failed lately. */
  | 'unreachable'
  /** The message is not a reply to a seeker. */
  | 'not-a-reply'
  /** The message could not be scored. */
  | 'not-scored'
  /** The conversation has a sign of risk, or the post tells of violence at home. */
  | 'risk'
  /** The reply is too old for feedback. */
  | 'stale'
  /** The reply has had its note. */
  | 'already-nudged'
  /** There are too few scored replies so far. */
  | 'too-few-replies'
  /** The last note was not welcome. */
  | 'cool-down'
  /** The person has had enough notes for this day. */
  | 'day-limit'
  /** The person has had enough notes for this week. */
  | 'week-limit'
  /** Rules and models are not sure together. */
  | 'unsure'
  /** The reply attacks somebody. */
  | 'hostile'
  /** The person did not find notes on this topic helpful. */
  | 'topic-resting'
  /** There is nothing particular to say. */
  | 'nothing-to-say'
  /** An encouraging note has to come first. */
  | 'balance';
