/** One example: its features, and the class that it is of. */
export interface Example {
  features: readonly number[];
  truth: number;
}

/** For each class the weight of each feature, and last what it starts from. */
export type ClassWeights = readonly (readonly number[])[];

/** Which sign the weight of a feature must have for a class, by their places; null: either. */
export type SignOf = (feature: number, of: number) => 1 | -1 | null;

/** What hardly varies is not blown up. */
const LEAST_DEVIATION = 0.5;
const STEPS = 400;
const STEP = 0.5;
/** How much of the last step the next one keeps. */
const MOMENTUM = 0.9;

/**
 * Multinomial logistic regression by gradient descent with momentum on standardised features; the weights are for the features
 * as they are.
 * @param penalty of the squared weights, for each example
 */
export function fitLogistic(
  examples: readonly Example[],
  classes: number,
  penalty: number,
  signOf: SignOf = () => null,
): ClassWeights {
  const width = examples[0]?.features.length ?? 0;
  const scale = Array.from({ length: width }, (_, at) =>
    spread(examples.map((one) => one.features[at] ?? 0)),
  );
  const rows = examples.map(({ features, truth }) => ({
    truth,
    values: [
      ...features.map((value, at) => (value - (scale[at]?.mean ?? 0)) / (scale[at]?.deviation ?? 1)),
      1,
    ],
  }));
  const weights = Array.from({ length: classes }, () => Array<number>(width + 1).fill(0));
  const speeds = weights.map((row) => row.map(() => 0));
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((row) => row.map((weight, at) => (at < width ? penalty * weight : 0)));
    for (const { values, truth } of rows) {
      const probabilities = softmax(weights.map((row) => dot(row, values)));
      for (const [of, slope] of slopes.entries()) {
        const error = ((probabilities[of] ?? 0) - Number(of === truth)) / rows.length;
        for (let at = 0; at < values.length; at++) slope[at] = (slope[at] ?? 0) + error * (values[at] ?? 0);
      }
    }
    weights.forEach((row, of) => {
      const [speed = [], slope = []] = [speeds[of], slopes[of]];
      for (let at = 0; at < row.length; at++) {
        const change = MOMENTUM * (speed[at] ?? 0) - STEP * (slope[at] ?? 0);
        speed[at] = change;
        row[at] = withSign((row[at] ?? 0) + change, signOf(at, of));
      }
    });
  }
  return weights.map((row) => {
    const plain = scale.map(({ deviation }, at) => (row[at] ?? 0) / deviation);
    const shift = scale.reduce((sum, { mean }, at) => sum + mean * (plain[at] ?? 0), 0);
    return [...plain, (row[width] ?? 0) - shift];
  });
}

const withSign = (weight: number, sign: 1 | -1 | null): number =>
  sign === null ? weight : sign * Math.max(sign * weight, 0);

/** The likeliest class. */
export function classOf(weights: ClassWeights, features: readonly number[]): number {
  const scores = weights.map((row) => dot(row, [...features, 1]));
  return scores.indexOf(Math.max(...scores));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.max(Math.sqrt(variance), LEAST_DEVIATION) };
}
