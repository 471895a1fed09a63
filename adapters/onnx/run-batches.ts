import { planBatches } from './batching.ts';
import type { Encoded } from './tokenizer.ts';

export const tokensOf = ({ ids }: Pick<Encoded, 'ids'>): number => ids.length;

/** Runs rows of tokens in the cheapest batches. One result for each row, in order. */
export async function runBatches<Row, Result>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
  maxBatchTokens: number,
  run: (batch: readonly Row[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const batches = planBatches(rows.map(sizeOf), maxBatchTokens);
  for (const batch of batches) {
    const answers = await run(batch.flatMap((index) => rows[index] ?? []));
    for (const [position, index] of batch.entries()) {
      const answer = answers[position];
      if (answer !== undefined) results.set(index, answer);
    }
  }
  return rows.flatMap((_, index) => results.get(index) ?? []);
}
