import type { Direction } from '#core/model/analysis.ts';
import type { ResearchMessage } from './rows.ts';

/** The majority rule of IEMPATHIZE from counted sentences, see `majorityDirection`. */
export function majorityOfCounts({
  sentenceCount,
  seekingCount,
  providingCount,
}: Pick<ResearchMessage, 'sentenceCount' | 'seekingCount' | 'providingCount'>): Direction {
  if (seekingCount * 2 > sentenceCount) return 'seeking';
  return providingCount * 2 > sentenceCount ? 'providing' : 'none';
}
