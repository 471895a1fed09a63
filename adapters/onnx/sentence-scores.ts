import type { SentenceScores } from '#core/model/analysis.ts';
import { distinct, softmax } from './batching.ts';
import type { Manifest } from './manifest.ts';
import { runBatches, tokensOf } from './run-batches.ts';
import { floats, tokenTensors, type Graph } from './session.ts';
import type { Encoded, Tokenizer } from './tokenizer.ts';

const TASKS = ['direction', 'techniques', 'sentiment'] as const;

export interface SentenceScorer {
  graph: Graph;
  tokenizer: Tokenizer;
  manifest: Manifest;
  /** Padded tokens in one run. */
  maxBatchTokens: number;
}

async function scoreBatch(
  scorer: SentenceScorer,
  rows: readonly Pick<Encoded, 'ids'>[],
): Promise<SentenceScores[]> {
  const outputs = await scorer.graph.run(tokenTensors(rows, scorer.tokenizer.padId));
  const perTask = TASKS.map((task) => {
    const { output, labels } = scorer.manifest.tasks[task];
    const logits = floats(outputs, output);
    return rows.map((_, row) => softmax(logits, row * labels.length, labels.length));
  });
  return rows.map((_, row) => {
    const [direction = [], techniques = [], sentiment = []] = perTask.map((task) => task[row]);
    return { direction, techniques, sentiment };
  });
}

/** Scores texts with the sentence graph; one result for each, in order. A text that repeats is scored once. */
export async function scoreSentences(
  scorer: SentenceScorer,
  texts: readonly string[],
): Promise<SentenceScores[]> {
  const { unique, indices } = distinct(texts);
  const { maxTokens } = scorer.manifest.graphs.sentence;
  const rows = unique.map((text) => ({ ids: scorer.tokenizer.ids(text, maxTokens) }));
  const scores = await runBatches(rows, tokensOf, scorer.maxBatchTokens, (batch) =>
    scoreBatch(scorer, batch),
  );
  return indices.flatMap((index) => scores[index] ?? []);
}
