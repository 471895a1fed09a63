import type { OperatingPoints, SentenceAnalysis, SentenceScores, Span } from '#core/model/analysis.ts';
import { directionOf } from './direction.ts';
import { sureFamilyOf, techniqueOf } from './techniques.ts';

/** What the sentence graph says of one sentence. */
export function sentenceAnalysis(
  span: Span,
  scores: SentenceScores,
  points: OperatingPoints,
): SentenceAnalysis {
  return {
    ...span,
    direction: directionOf(scores.direction),
    technique: techniqueOf(scores.techniques),
    sureFamily: sureFamilyOf(scores.techniques, points),
  };
}
