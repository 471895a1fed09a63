import { anyPhrase } from './words.ts';
import type { RiskLabel } from '#core/model/analysis.ts';

/**
 * The rules of the risk path, by name. Patterns read the plain spelling of `plainTokens` (contractions spelled out,
 * no fillers, words parted by one space, ` , ` between clauses). All repetition is bounded, so a pattern costs linear time.
 */
export interface RiskRule {
  name: string;
  level: Exclude<RiskLabel, 'none'>;
  pattern: RegExp;
  /**
   * Which guards may weaken a hit. `person`: the subject may be somebody else. `past`: it may be over. `over`: it is. `negated`: it may be denied.
   * `topic`: it may be talk about the subject (news, training, fiction). `illness`, `accident`: it may be about the body.
   */
  guards: readonly RiskGuard[];
}
export type RiskGuard = 'person' | 'past' | 'over' | 'negated' | 'topic' | 'illness' | 'accident';

/** Parts of patterns that several rules share. */
export const SELF = '(?:myself|my self|me self)';
export const MEDS =
  '(?:pills|tablets|meds|medication|paracetamol|ibuprofen|tylenol|advil|xanax|painkillers|antidepressants|insulin|sleeping pills)';
export const UNLESS_PLACE =
  '(?! (?:with|without|at|near|there|together|alone|by|off|next|under|far|close|up|paycheck|for free|in (?!this (?:world|body|life|hell|pain)|pain|agony|fear|hell)|on (?!this|earth)))';

/** After "for": how long it has lasted, as in "wanted to die for years", not what it is said for, as in "to die for a pizza". */
export const HOW_LONG =
  '(?:(?:the|last|past|a|few|couple|of|several|many|some|so|too|most|half|all|these|over|about|nearly|almost|\\d+|two|three|four|five|six|ten) ){0,4}(?:years|months|weeks|days|decades|ages|ever|long|year|month)\\b';

/** What somebody used to do is over; what they are used to, or never used to do, is not. */
export const USED_TO = String.raw`(?<!\b(?:am|get|gets|got|gotten|getting|become|grown|never) )\bused to`;

/** One pattern out of phrases, one a line. */
export function anyOf(phrases: string): RegExp {
  const lines = phrases
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return anyPhrase(lines, 'g');
}

/** A rule out of phrases, one a line. */
export function rule(
  name: string,
  level: RiskRule['level'],
  guards: readonly RiskGuard[],
  phrases: string,
): RiskRule {
  return { name, level, pattern: anyOf(phrases), guards };
}
