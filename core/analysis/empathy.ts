import type { MechanismScore, Span } from '#core/model/analysis.ts';

/** Rationales that may be shown or stored: none at level 0, where the span head answers all the same. */
export function displayedRationales(score: Pick<MechanismScore, 'level' | 'rationales'>): readonly Span[] {
  return score.level === 0 ? [] : score.rationales;
}
