import { Tensor } from './runtime.ts';
import { planBatches } from './batching.ts';
import type { Manifest } from './manifest.ts';
import type { SeekerCache, SeekerEncoding } from './seeker-cache.ts';
import { floats, tokenTensors, type Graph } from './session.ts';
import type { Encoded, Tokenizer } from './tokenizer.ts';

export interface EmpathyScorer {
  encoder: Graph;
  head: Graph;
  tokenizer: Tokenizer;
  manifest: Manifest;
  cache: SeekerCache;
  /** Padded tokens in one run. */
  maxBatchTokens: number;
}

export const encodeText = (scorer: EmpathyScorer, text: string): Encoded =>
  scorer.tokenizer.encode(text, scorer.manifest.graphs.pair_encoder.maxTokens);

/** Encodings of posts, from the cache where they are in it. */
export async function encodeSeekers(
  scorer: EmpathyScorer,
  posts: readonly string[],
): Promise<ReadonlyMap<string, SeekerEncoding>> {
  const found = new Map<string, SeekerEncoding>();
  for (const post of posts) {
    const known = scorer.cache.get(post);
    if (known !== undefined) found.set(post, known);
  }
  const unknown = [...new Set(posts)].filter((post) => !found.has(post));
  const rows = unknown.map((post) => ({ post, ids: encodeText(scorer, post).ids }));
  const lengths = rows.map((row) => row.ids.length);
  for (const batch of planBatches(lengths, scorer.maxBatchTokens)) {
    const chosen = batch.flatMap((index) => rows[index] ?? []);
    const outputs = await scorer.encoder.run(tokenTensors(chosen, scorer.tokenizer.padId));
    const hidden = floats(outputs, 'hidden');
    const rowSize = hidden.length / chosen.length;
    const width = Math.max(...chosen.map((row) => row.ids.length));
    chosen.forEach(({ post, ids }, row) => {
      const start = row * rowSize;
      const used = (rowSize / width) * ids.length;
      const encoding = { hidden: hidden.slice(start, start + used), tokens: ids.length };
      found.set(post, encoding);
      scorer.cache.set(post, encoding);
    });
  }
  return found;
}

/** `seeker_hidden` and `seeker_mask` of one encoding for each row, padded with zeros. */
export function seekerTensors(encodings: readonly SeekerEncoding[]): {
  seeker_hidden: Tensor;
  seeker_mask: Tensor;
} {
  const longest = Math.max(...encodings.map((encoding) => encoding.tokens));
  const first = encodings[0];
  const width = first === undefined ? 0 : first.hidden.length / first.tokens;
  const hidden = new Float32Array(encodings.length * longest * width);
  const mask = new BigInt64Array(encodings.length * longest);
  encodings.forEach((encoding, row) => {
    hidden.set(encoding.hidden, row * longest * width);
    mask.fill(1n, row * longest, row * longest + encoding.tokens);
  });
  return {
    seeker_hidden: new Tensor('float32', hidden, [encodings.length, longest, width]),
    seeker_mask: new Tensor('int64', mask, [encodings.length, longest]),
  };
}
