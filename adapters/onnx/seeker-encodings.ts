import { Tensor } from './runtime.ts';
import { runBatches, tokensOf } from './run-batches.ts';
import type { Manifest } from './manifest.ts';
import type { SeekerCache, SeekerEncoding } from './seeker-cache.ts';
import { floats, release, tokenTensors, type Graph } from './session.ts';
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

/**
 * Encodings of posts and of replies to them, by text. Posts come from the cache where they are in it; all else is planned together,
 * for a run costs as much as some pieces more.
 */
export async function encodeTexts(
  scorer: EmpathyScorer,
  posts: readonly string[],
  replies: readonly string[],
): Promise<ReadonlyMap<string, SeekerEncoding>> {
  const found = new Map<string, SeekerEncoding>();
  for (const post of posts) {
    const known = scorer.cache.get(post);
    if (known !== undefined) found.set(post, known);
  }
  const unknown = [...new Set([...posts, ...replies])].filter((text) => !found.has(text));
  const { maxTokens } = scorer.manifest.graphs.pair_encoder;
  const rows = unknown.map((text) => ({ text, ids: scorer.tokenizer.ids(text, maxTokens) }));
  const isPost = new Set(posts);
  const encodings = await runBatches(rows, tokensOf, scorer.maxBatchTokens, (batch) =>
    encodeBatch(scorer, batch),
  );
  rows.forEach(({ text }, row) => {
    const encoding = encodings[row];
    if (encoding === undefined) return;
    found.set(text, encoding);
    if (isPost.has(text)) scorer.cache.set(text, encoding);
  });
  return found;
}

async function encodeBatch(
  scorer: EmpathyScorer,
  batch: readonly Pick<Encoded, 'ids'>[],
): Promise<SeekerEncoding[]> {
  const outputs = await scorer.encoder.run(tokenTensors(batch, scorer.tokenizer.padId));
  const hidden = floats(outputs, 'hidden');
  const rowSize = hidden.length / batch.length;
  const width = Math.max(...batch.map((row) => row.ids.length));
  const encodings = batch.map(({ ids }, row) => {
    const used = (rowSize / width) * ids.length;
    return { hidden: hidden.slice(row * rowSize, row * rowSize + used), tokens: ids.length };
  });
  release(Object.values(outputs));
  return encodings;
}

/** Hidden states and mask of one encoding for each row, padded with zeros. */
export function stateTensors(encodings: readonly SeekerEncoding[]): { hidden: Tensor; mask: Tensor } {
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
    hidden: new Tensor('float32', hidden, [encodings.length, longest, width]),
    mask: new Tensor('int64', mask, [encodings.length, longest]),
  };
}
