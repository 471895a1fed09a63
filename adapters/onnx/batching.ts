/**
 * Groups rows into batches whose padded size, longest row times number of rows, stays within the budget. Rows of like
 * length stand together, so that little is spent on padding. A row that alone exceeds the budget gets a batch of its own.
 * @param lengths tokens in each row
 * @returns indices into `lengths`; each occurs once
 */
export function planBatches(lengths: readonly number[], maxTokens: number): number[][] {
  const order = lengths
    .map((_, index) => index)
    .sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const batches: number[][] = [];
  let current: number[] = [];
  for (const index of order) {
    const longest = lengths[index] ?? 0;
    if (current.length > 0 && longest * (current.length + 1) > maxTokens) {
      batches.push(current);
      current = [];
    }
    current.push(index);
  }
  if (current.length > 0) batches.push(current);
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
