import { assessHostility, mayBeMeantWell } from '#core/analysis/hostility.ts';
import type { HostileReason } from '#core/model/analysis.ts';
import type { ActProbabilities } from '#core/model/sentence-acts.ts';
import { probabilityOf } from './model-acts.ts';

const reasonOf = (reply: string): HostileReason | null => assessHostility(reply, true).because;

/** Whether a reply attacks the person it answers, in words that rules know. */
export function attacksIn(reply: string): boolean {
  const reason = reasonOf(reply);
  return reason !== null && !mayBeMeantWell(reason);
}

/** "Get over it." */
export const belittles = (sentence: string): boolean => reasonOf(sentence) === 'belittling';

/** How words belittle that no rule of a harm knows. */
export const mannerOf = (acts: ActProbabilities): 'minimises' | 'dismisses' =>
  (probabilityOf('minimises', acts) ?? 0) > (probabilityOf('dismisses', acts) ?? 0)
    ? 'minimises'
    : 'dismisses';
