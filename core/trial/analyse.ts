import { type Estimate } from '#core/lib/statistics.ts';
import type { TrialArm, TrialEstimate, TrialLot, TrialResult } from '#core/model/trial.ts';
import { adjustedDifference } from './adjusted-difference.ts';
import { HELD_WEEKS } from './days.ts';
import { type Outcome, outcomeOf, type ScoredReply } from './outcome.ts';

/** Fewer people than this in an arm, and nothing is said of either. */
const LEAST_AN_ARM = 5;
const STEP = 5;

export interface Participant {
  lot: TrialLot;
  /** All their replies that are kept. */
  replies: readonly ScoredReply[];
}

/**
 * Intention to treat, as docs/trial.md fixed it beforehand: whoever was given a lot counts in the arm it named, whether notes
 * came, were paused or switched off.
 */
export function analyseTrial(participants: readonly Participant[]): TrialResult {
  const all = { now: outcomesOf(participants, 'now'), later: outcomesOf(participants, 'later') };
  const known = { now: knownOf(all.now), later: knownOf(all.later) };
  const effect = differenceOf(known.now, known.later);
  if (effect === null) return { kind: 'too-few' };
  const weeks = Array.from({ length: HELD_WEEKS }, (_, week) =>
    differenceOf(ofWeek(known.now, week), ofWeek(known.later, week)),
  );
  const counts = (of: (arm: TrialArm) => number): Record<TrialArm, number> => ({
    now: inSteps(of('now')),
    later: inSteps(of('later')),
  });
  return {
    kind: 'found',
    effect,
    weeks,
    people: counts((arm) => known[arm].length),
    silent: counts((arm) => all[arm].length - known[arm].length),
  };
}

const outcomesOf = (participants: readonly Participant[], arm: TrialArm): (Outcome | null)[] =>
  participants
    .filter(({ lot }) => lot.arm === arm)
    .map(({ lot, replies }) => outcomeOf(replies, lot.drawnAt));

const knownOf = (outcomes: readonly (Outcome | null)[]): Outcome[] =>
  outcomes.filter((outcome) => outcome !== null);

/** One week as if it were all. */
const ofWeek = (outcomes: readonly Outcome[], week: number): Outcome[] =>
  outcomes.flatMap((outcome) => {
    const after = outcome.weeks[week] ?? null;
    return after === null ? [] : [{ ...outcome, after }];
  });

function differenceOf(now: readonly Outcome[], later: readonly Outcome[]): TrialEstimate | null {
  if (Math.min(now.length, later.length) < LEAST_AN_ARM) return null;
  return inHundredths(adjustedDifference(now, later));
}

/** More digits would say more of single people than of the trial. */
function inHundredths({ value, low, high }: Estimate): TrialEstimate {
  const round = (number: number): number => Math.round(number * 100) / 100;
  return { value: round(value), low: round(low), high: round(high) };
}

const inSteps = (count: number): number => Math.floor(count / STEP) * STEP;
