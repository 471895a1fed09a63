import { assessHostility, mayBeMeantWell } from '#core/analysis/hostility.ts';
import type { HostileReason } from '#core/model/analysis.ts';

const reasonOf = (reply: string): HostileReason | null => assessHostility(reply, true).because;

/** Whether a reply attacks the person it answers, in words that rules know. */
export function attacksIn(reply: string): boolean {
  const reason = reasonOf(reply);
  return reason !== null && !mayBeMeantWell(reason);
}

/** "Get over it." */
export const belittles = (sentence: string): boolean => reasonOf(sentence) === 'belittling';
