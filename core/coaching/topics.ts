/** Skills a note can praise. `explorations` covers open questions too. */
export const PRAISE_TOPICS = [
  'emotionalReactions',
  'explorations',
  'Emphasize Autonomy',
  'Advise with Permission',
  'Affirm',
] as const;
export type PraiseTopic = (typeof PRAISE_TOPICS)[number];

/** Skills a note can suggest to try: a mechanism that is missing, or a technique that a gentler one could replace. */
export const TRY_TOPICS = [
  'Confront',
  'Warn',
  'Advise without Permission',
  'emotionalReactions',
  'explorations',
] as const;
export type TryTopic = (typeof TRY_TOPICS)[number];

/**
 * What a post can be about, in the order that decides a tie: people are mentioned in passing more often than a loss or a job, so
 * they come last.
 */
export const THEMES = [
  'grief',
  'breakup',
  'health',
  'sleep',
  'loneliness',
  'study',
  'jobSearch',
  'work',
  'money',
  'selfWorth',
  'change',
  'family',
  'relationship',
  'friends',
] as const;
export type Theme = (typeof THEMES)[number];
