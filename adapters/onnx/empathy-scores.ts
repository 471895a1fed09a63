import type { Empathy } from '#core/model/analysis.ts';
import { distinct } from './batching.ts';
import type { SeekerEncoding } from './seeker-cache.ts';
import { runBatches } from './run-batches.ts';
import { floats, release } from './session.ts';
import type { Encoded } from './tokenizer.ts';
import { type EmpathyScorer, encodeTexts, stateTensors } from './seeker-encodings.ts';
import { readRow } from './empathy-answer.ts';

interface Pair {
  seekerPost: string;
  responsePost: string;
}

interface Row {
  seeker: SeekerEncoding;
  states: SeekerEncoding;
  reply: { text: string; encoded: Encoded };
}

/** A row has two texts, of which the post is often the longer: by the reply alone a run took 50 MB. */
const sizeOf = ({ seeker, states }: Row): number => seeker.tokens + states.tokens;

async function scoreBatch(scorer: EmpathyScorer, rows: readonly Row[]): Promise<Empathy[]> {
  const reply = stateTensors(rows.map((row) => row.states));
  const seeker = stateTensors(rows.map((row) => row.seeker));
  const outputs = await scorer.head.run({
    reply_hidden: reply.hidden,
    reply_mask: reply.mask,
    seeker_hidden: seeker.hidden,
    seeker_mask: seeker.mask,
  });
  release([reply.hidden, seeker.hidden]);
  const width = reply.mask.dims[1] ?? 0;
  const [levels, rationales] = [floats(outputs, 'levels'), floats(outputs, 'rationales')];
  const understanding = floats(outputs, 'understanding');
  return rows.map((row, index) => readRow(row.reply, index, width, levels, rationales, understanding));
}

/** Scores replies to seeker posts; one result for each pair, in order. Posts and pairs that repeat are computed once. */
export async function scoreEmpathy(scorer: EmpathyScorer, pairs: readonly Pair[]): Promise<Empathy[]> {
  const keys = pairs.map((pair) => JSON.stringify([pair.seekerPost, pair.responsePost]));
  const { unique, indices } = distinct(keys);
  const firsts = unique.map((_, index) => pairs[indices.indexOf(index)]).filter((pair) => pair !== undefined);
  const encodings = await encodeTexts(
    scorer,
    firsts.map((pair) => pair.seekerPost),
    firsts.map((pair) => pair.responsePost),
  );
  const rows = firsts.flatMap(({ seekerPost, responsePost }): Row[] => {
    const [seeker, states] = [encodings.get(seekerPost), encodings.get(responsePost)];
    if (seeker === undefined || states === undefined) return [];
    const encoded = scorer.tokenizer.encode(responsePost, scorer.manifest.graphs.pair_encoder.maxTokens);
    return [{ seeker, states, reply: { text: responsePost, encoded } }];
  });
  const scores = await runBatches(rows, sizeOf, 2 * scorer.maxBatchTokens, (batch) =>
    scoreBatch(scorer, batch),
  );
  return indices.flatMap((index) => scores[index] ?? []);
}
