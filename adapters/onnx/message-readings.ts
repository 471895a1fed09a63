import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';
import { EMOTIONS, type MessageInContext, type MessageReading } from '#core/model/analysis.ts';
import { distinct, softmax } from './batching.ts';
import type { Manifest } from './manifest.ts';
import { runBatches, tokensOf } from './run-batches.ts';
import { floats, tokenTensors, type Graph } from './session.ts';
import type { Tokenizer } from './tokenizer.ts';

export interface MessageReader {
  graph: Graph;
  tokenizer: Tokenizer;
  manifest: Manifest;
  /** Padded tokens in one run. */
  maxBatchTokens: number;
}

interface Row {
  ids: readonly number[];
}

const HEADS = [
  ['role', 3],
  ['answers', 2],
  ['hostile', 2],
  ['risk', 3],
  ['news', 3],
] as const;

/** `[CLS] message [SEP] context [SEP]`; the graph knows the parts apart by the first `[SEP]`. */
function rowOf({ tokenizer, manifest }: MessageReader, { text, context }: MessageInContext): Row {
  const { maxTokens, contextTokens } = manifest.graphs.message;
  const ids = tokenizer.ids(text, maxTokens);
  // The context's own [CLS] is left out, so one more piece fits.
  const second = context === null ? [] : tokenizer.ids(context, contextTokens + 1).slice(1);
  const isEmpty = second.length < 2;
  return { ids: isEmpty ? ids : [...ids, ...second] };
}

async function readBatch(reader: MessageReader, rows: readonly Row[]): Promise<MessageReading[]> {
  const outputs = await reader.graph.run(tokenTensors(rows, reader.tokenizer.padId));
  const heads = HEADS.map(([name, classes]) => {
    const logits = floats(outputs, name);
    return rows.map((_, row) => softmax(logits, row * classes, classes));
  });
  const [acts, emotions] = [floats(outputs, 'acts'), floats(outputs, 'emotions')];
  return rows.map((_, row) => {
    const [role = [], answers = [], hostile = [], risk = [], news = []] = heads.map((head) => head[row]);
    return {
      role,
      answers: answers[1] ?? 0,
      hostile: hostile[1] ?? 0,
      risk,
      acts: each(acts, row, SENTENCE_ACTS),
      emotions: each(emotions, row, EMOTIONS),
      news,
    };
  });
}

/** One probability a label, for labels that do not exclude one another. */
function each(logits: ArrayLike<number>, row: number, labels: readonly string[]): number[] {
  const from = row * labels.length;
  return labels.map((_, index) => 1 / (1 + Math.exp(-(logits[from + index] ?? 0))));
}

/** One reading for each message, in order. The same message in the same context is read once. */
export async function readMessages(
  reader: MessageReader,
  messages: readonly MessageInContext[],
): Promise<MessageReading[]> {
  const { unique, indices } = distinct(messages.map(({ text, context }) => JSON.stringify([text, context])));
  const first = new Map(indices.map((at, index) => [at, messages[index]]));
  const rows = unique.flatMap((_, at) => {
    const message = first.get(at);
    return message === undefined ? [] : [rowOf(reader, message)];
  });
  const readings = await runBatches(rows, tokensOf, reader.maxBatchTokens, (batch) =>
    readBatch(reader, batch),
  );
  return indices.flatMap((index) => readings[index] ?? []);
}
