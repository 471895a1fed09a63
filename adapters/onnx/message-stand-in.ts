import type { MessageInContext, MessageReading } from '#core/model/analysis.ts';
import { distinct, softmax } from './batching.ts';
import { runBatches } from './run-batches.ts';
import type { SentenceScorer } from './sentence-scores.ts';
import { floats, tokenTensors } from './session.ts';
import type { Encoded } from './tokenizer.ts';

/** Neither yes nor no: the sentence graph has never seen what a message answers. */
const UNKNOWN = 0.5;

async function readBatch(scorer: SentenceScorer, rows: readonly Encoded[]): Promise<MessageReading[]> {
  const outputs = await scorer.graph.run(tokenTensors(rows, scorer.tokenizer.padId));
  const [direction, risk] = [floats(outputs, 'direction'), floats(outputs, 'risk')];
  return rows.map((_, row) => ({
    role: softmax(direction, row * 3, 3),
    answers: UNKNOWN,
    hostile: 0,
    risk: softmax(risk, row * 3, 3),
  }));
}

/**
 * Readings for a models folder without the graph `message`: what the sentence graph says of the whole text. To be taken
 * out when every folder has one.
 */
export async function readWithSentenceGraph(
  scorer: SentenceScorer,
  messages: readonly MessageInContext[],
): Promise<MessageReading[]> {
  const { unique, indices } = distinct(messages.map(({ text }) => text));
  const rows = unique.map((text) => scorer.tokenizer.encode(text, scorer.manifest.graphs.sentence.maxTokens));
  const readings = await runBatches(rows, scorer.maxBatchTokens, (batch) => readBatch(scorer, batch));
  return indices.flatMap((index) => readings[index] ?? []);
}
