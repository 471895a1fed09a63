import type { Empathy } from '#core/model/analysis.ts';
import { distinct, planBatches } from './batching.ts';
import type { SeekerEncoding } from './seeker-cache.ts';
import { floats, tokenTensors } from './session.ts';
import type { Encoded } from './tokenizer.ts';
import { type EmpathyScorer, encodeText, encodeSeekers, seekerTensors } from './seeker-encodings.ts';
import { readRow } from './empathy-answer.ts';

interface Pair {
  seekerPost: string;
  responsePost: string;
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
