/** What starting one more run costs, in padded tokens: measured at 1.8 ms where a token takes 0.18 ms. */
const RUN_COST_TOKENS = 10;

/**
 * Groups rows into the batches that cost least: padded size, longest row times number of rows, and a fixed cost a run.
 * Rows of like length stand together. The padded size of a batch stays within the budget; a row that alone exceeds it
 * gets a batch of its own.
 * @param lengths tokens in each row
 * @returns indices into `lengths`; each occurs once
 */
export function planBatches(lengths: readonly number[], maxTokens: number): number[][] {
  const order = lengths
    .map((length, index) => ({ length, index }))
    .sort((a, b) => a.length - b.length || a.index - b.index);
  const cheapest = [{ cost: 0, first: 0 }];
  order.forEach(({ length: longest }, last) => {
    let best = { cost: Infinity, first: last };
    for (let first = last; first >= 0; first--) {
      const padded = longest * (last - first + 1);
      if (first < last && padded > maxTokens) break;
      const cost = (cheapest[first]?.cost ?? 0) + padded + RUN_COST_TOKENS;
      if (cost <= best.cost) best = { cost, first };
    }
    cheapest.push(best);
  });
  const batches: number[][] = [];
  for (let end = order.length; end > 0; end = cheapest[end]?.first ?? 0) {
    batches.unshift(order.slice(cheapest[end]?.first ?? 0, end).map(({ index }) => index));
  }
  return batches;
}

/** Distinct values in order of first appearance, and for each value given the index of its distinct one. */
export function distinct<T>(values: readonly T[]): { unique: T[]; indices: number[] } {
  const seen = new Map<T, number>();
  const indices = values.map((value) => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    seen.set(value, seen.size);
    return seen.size - 1;
  });
  return { unique: [...seen.keys()], indices };
}

/** Probabilities of `count` logits from `offset` on; sums to 1. */
export function softmax(logits: ArrayLike<number>, offset: number, count: number): number[] {
  let largest = -Infinity;
  for (let i = 0; i < count; i++) largest = Math.max(largest, logits[offset + i] ?? 0);
  const weights = Array.from({ length: count }, (_, i) => Math.exp((logits[offset + i] ?? 0) - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
