import { Tensor } from './runtime.ts';
import type { Empathy, Level, MechanismScore } from '#core/model/analysis.ts';
import { distinct, planBatches, softmax } from './batching.ts';
import type { Manifest } from './manifest.ts';
import { rationaleSpans, wordMeans, wordSpans } from './rationales.ts';
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

interface Pair {
  seekerPost: string;
  responsePost: string;
}

const LEVELS = 3;
const MECHANISM_COUNT = 3;

const encodeText = (scorer: EmpathyScorer, text: string): Encoded =>
  scorer.tokenizer.encode(text, scorer.manifest.graphs.pair_encoder.maxTokens);

/** Encodings of posts, from the cache where they are in it. */
async function encodeSeekers(
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
function seekerTensors(encodings: readonly SeekerEncoding[]): { seeker_hidden: Tensor; seeker_mask: Tensor } {
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

function levelOf(probabilities: readonly number[]): Level {
  const [none = 0, weak = 0, strong = 0] = probabilities;
  if (none >= weak && none >= strong) return 0;
  return weak >= strong ? 1 : 2;
}

/** Reads row `row` of the head's answer: `levels` [rows, 3, 3], `rationales` [rows, width, 3], `understanding` [rows, 3]. */
function readRow(
  reply: { text: string; encoded: Encoded },
  row: number,
  width: number,
  levels: Float32Array,
  rationales: Float32Array,
  understanding: Float32Array,
): Empathy {
  const words = wordSpans(reply.text);
  const mechanism = (index: number): MechanismScore => {
    const [none = 0, weak = 0, strong = 0] = softmax(
      levels,
      (row * MECHANISM_COUNT + index) * LEVELS,
      LEVELS,
    );
    const values = reply.encoded.ids.map(
      (_, token) => rationales[(row * width + token) * MECHANISM_COUNT + index] ?? 0,
    );
    return {
      level: levelOf([none, weak, strong]),
      probabilities: [none, weak, strong],
      rationales: rationaleSpans(words, wordMeans(words, reply.encoded.spans, values)),
    };
  };
  const [none = 0, weak = 0, strong = 0] = softmax(understanding, row * LEVELS, LEVELS);
  return {
    emotionalReactions: mechanism(0),
    interpretations: mechanism(1),
    explorations: mechanism(2),
    understanding: [none, weak, strong],
  };
}

interface Row {
  seeker: SeekerEncoding;
  reply: { text: string; encoded: Encoded };
}

async function scoreBatch(scorer: EmpathyScorer, rows: readonly Row[]): Promise<Empathy[]> {
  const tokens = tokenTensors(
    rows.map((row) => row.reply.encoded),
    scorer.tokenizer.padId,
  );
  const encoded = await scorer.encoder.run(tokens);
  const hidden = encoded['hidden'];
  const width = tokens.input_ids.dims[1] ?? 0;
  if (hidden === undefined) return [];
  const outputs = await scorer.head.run({
    reply_hidden: hidden,
    reply_mask: tokens.attention_mask,
    ...seekerTensors(rows.map((row) => row.seeker)),
  });
  const [levels, rationales] = [floats(outputs, 'levels'), floats(outputs, 'rationales')];
  const understanding = floats(outputs, 'understanding');
  return rows.map((row, index) => readRow(row.reply, index, width, levels, rationales, understanding));
}

/** Scores replies to seeker posts; one result for each pair, in order. Posts and pairs that repeat are computed once. */
export async function scoreEmpathy(scorer: EmpathyScorer, pairs: readonly Pair[]): Promise<Empathy[]> {
  const keys = pairs.map((pair) => JSON.stringify([pair.seekerPost, pair.responsePost]));
  const { unique, indices } = distinct(keys);
  const firsts = unique.map((_, index) => pairs[indices.indexOf(index)]).filter((pair) => pair !== undefined);
  const seekers = await encodeSeekers(
    scorer,
    firsts.map((pair) => pair.seekerPost),
  );
  const rows = firsts.flatMap((pair): Row[] => {
    const seeker = seekers.get(pair.seekerPost);
    const reply = { text: pair.responsePost, encoded: encodeText(scorer, pair.responsePost) };
    return seeker === undefined ? [] : [{ seeker, reply }];
  });
  const scores: Empathy[] = [];
  const lengths = rows.map((row) => row.reply.encoded.ids.length);
  for (const batch of planBatches(lengths, scorer.maxBatchTokens)) {
    const chosen = batch.flatMap((index) => rows[index] ?? []);
    const results = await scoreBatch(scorer, chosen);
    batch.forEach((index, position) => {
      const result = results[position];
      if (result !== undefined) scores[index] = result;
    });
  }
  return indices.flatMap((index) => scores[index] ?? []);
}
