import { familyOf } from '#core/analysis/techniques.ts';
import { TECHNIQUES } from '#core/model/analysis.ts';

/** Skills a note can praise: mechanisms and families of techniques. `explorations` covers any question. */
export const PRAISE_TOPICS = [
  'emotionalReactions',
  'explorations',
  'supportsAutonomy',
  'affirmsSupports',
] as const;
export type PraiseTopic = (typeof PRAISE_TOPICS)[number];

/** Skills a note can suggest to try: a mechanism that is missing, or techniques that gentler ones could replace. */
export const TRY_TOPICS = ['confrontsWarns', 'advisesUnasked', 'emotionalReactions', 'explorations'] as const;
export type TryTopic = (typeof TRY_TOPICS)[number];

/** A stored topic under its present name: notes of earlier versions are kept with the name of a single technique. */
export function presentTopic(stored: string): string {
  const technique = TECHNIQUES.find((name) => name === stored);
  return (technique && familyOf(technique)) ?? stored;
}

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
