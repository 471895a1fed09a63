import type { RiskLabel } from '#core/model/analysis.ts';

/** How a guard changes a hit: dropped altogether, or kept as `concern` at most. */
export type GuardOutcome = { outcome: 'keep' } | { outcome: 'weaken' | 'drop'; guard: string };

export const KEEP: GuardOutcome = { outcome: 'keep' };
export const drop = (guard: string): GuardOutcome => ({ outcome: 'drop', guard });
export const weaken = (guard: string): GuardOutcome => ({ outcome: 'weaken', guard });

/** What several guards say of one hit. */
export const strictest = (outcomes: readonly GuardOutcome[]): GuardOutcome =>
  outcomes.find(({ outcome }) => outcome === 'drop') ??
  outcomes.find(({ outcome }) => outcome === 'weaken') ??
  KEEP;

/** What all hits of a rule in a sentence come to. */
export interface HitVerdict {
  /** `none` where there are none, or all were explained away. */
  label: RiskLabel;
  /** The last guard that changed one; null: none did. */
  excused: string | null;
}

/** The first hit that no guard changes speaks for its rule. */
export function verdictOn<Hit>(
  hits: readonly Hit[],
  level: RiskLabel,
  guard: (hit: Hit) => GuardOutcome,
): HitVerdict {
  let label: RiskLabel = 'none';
  let excused: string | null = null;
  for (const hit of hits) {
    const verdict = guard(hit);
    if (verdict.outcome === 'keep') return { label: level, excused };
    excused = verdict.guard;
    if (verdict.outcome === 'weaken') label = 'concern';
  }
  return { label, excused };
}
