import { logistic } from '#core/lib/statistics.ts';
/** What is known of a conversation before or beside the treatment, as numbers; one order for all. */
export interface Unit {
  person: number;
  isTreated: boolean;
  outcome: number;
  covariates: readonly number[];
}

export interface Pair {
  treated: Unit;
  control: Unit;
  /** Of their logits. */
  distance: number;
}

/** Within this many standard deviations of the logit two units may be matched (Austin 2011). */
const CALIPER = 0.2;
const NEWTON_STEPS = 25;
/** A little ridge keeps the fit finite where a covariate separates the groups. */
const RIDGE = 1e-3;

/** A spread below this is none: sums of equal numbers are not quite equal. */
const NO_SPREAD = 1e-9;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
}

const column = (units: readonly Unit[], index: number): number[] =>
  units.map(({ covariates }) => covariates[index] ?? 0);

/** Difference of means in pooled standard deviations (Austin 2009); under 0.1 counts as balanced. */
export function standardisedDifference(
  treated: readonly Unit[],
  control: readonly Unit[],
  index: number,
): number {
  const [a, b] = [column(treated, index), column(control, index)];
  const deviation = Math.sqrt((varianceOf(a) + varianceOf(b)) / 2);
  return deviation < NO_SPREAD ? 0 : (meanOf(a) - meanOf(b)) / deviation;
}

/** Each covariate with mean 0 and deviation 1, after a 1 for the intercept. */
function designOf(units: readonly Unit[]): number[][] {
  const width = units[0]?.covariates.length ?? 0;
  const columns = Array.from({ length: width }, (_, index) => {
    const values = column(units, index);
    const [mean, deviation] = [meanOf(values), Math.sqrt(varianceOf(values))];
    return values.map((value) => (deviation < NO_SPREAD ? 0 : (value - mean) / deviation));
  });
  return units.map((_, row) => [1, ...columns.map((values) => values[row] ?? 0)]);
}

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  rows.forEach((pivot, at) => {
    const divisor = pivot[at] ?? 1;
    rows.forEach((row, index) => {
      if (index === at) return;
      const factor = (row[at] ?? 0) / divisor;
      pivot.forEach((value, place) => (row[place] = (row[place] ?? 0) - factor * value));
    });
  });
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Log odds of being treated, by logistic regression with Newton's method. */
function propensityLogits(units: readonly Unit[]): number[] {
  const design = designOf(units);
  let weights = (design[0] ?? []).map(() => 0);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const chances = design.map((row) => logistic(dot(row, weights)));
    const gradient = weights.map(
      (weight, place) =>
        design.reduce(
          (sum, row, index) =>
            sum + (row[place] ?? 0) * ((units[index]?.isTreated ? 1 : 0) - (chances[index] ?? 0)),
          0,
        ) -
        RIDGE * weight,
    );
    const curvature = weights.map((_, first) =>
      weights.map((__, second) =>
        design.reduce(
          (sum, row, index) => {
            const chance = chances[index] ?? 0;
            return sum + (row[first] ?? 0) * (row[second] ?? 0) * chance * (1 - chance);
          },
          first === second ? RIDGE : 0,
        ),
      ),
    );
    const change = solve(curvature, gradient);
    weights = weights.map((weight, place) => weight + (change[place] ?? 0));
  }
  return design.map((row) => dot(row, weights));
}

/** One to one without replacement: each treated unit, in order, takes the nearest free control within the caliper. */
export function matchPairs(units: readonly Unit[]): Pair[] {
  const logits = propensityLogits(units);
  const caliper = CALIPER * Math.sqrt(varianceOf(logits));
  const scored = units.map((unit, index) => ({ unit, logit: logits[index] ?? 0 }));
  const free = new Set(scored.filter(({ unit }) => !unit.isTreated));
  return scored.flatMap(({ unit: treated, logit }) => {
    if (!treated.isTreated) return [];
    let nearest: (typeof scored)[number] | null = null;
    for (const one of free) {
      const distance = Math.abs(one.logit - logit);
      if (distance <= caliper && (nearest === null || distance < Math.abs(nearest.logit - logit)))
        nearest = one;
    }
    if (nearest === null) return [];
    free.delete(nearest);
    return [{ treated, control: nearest.unit, distance: Math.abs(nearest.logit - logit) }];
  });
}
