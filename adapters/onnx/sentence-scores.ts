import type { SentenceScores } from '#core/model/analysis.ts';
import { distinct, planBatches, softmax } from './batching.ts';
import type { Manifest } from './manifest.ts';
import { floats, tokenTensors, type Graph } from './session.ts';
import type { Encoded, Tokenizer } from './tokenizer.ts';

type SentenceTask = 'direction' | 'techniques' | 'sentiment' | 'risk';
const TASKS: readonly SentenceTask[] = ['direction', 'techniques', 'sentiment', 'risk'];

export interface SentenceScorer {
  graph: Graph;
  tokenizer: Tokenizer;
  manifest: Manifest;
  /** Padded tokens in one run. */
  maxBatchTokens: number;
}

async function scoreBatch(scorer: SentenceScorer, rows: readonly Encoded[]): Promise<SentenceScores[]> {
  const outputs = await scorer.graph.run(tokenTensors(rows, scorer.tokenizer.padId));
  const perTask = TASKS.map((task) => {
    const { output, labels } = scorer.manifest.tasks[task];
    const logits = floats(outputs, output);
    return rows.map((_, row) => softmax(logits, row * labels.length, labels.length));
  });
  return rows.map((_, row) => {
    const [direction = [], techniques = [], sentiment = [], risk = []] = perTask.map((task) => task[row]);
    return { direction, techniques, sentiment, risk };
  });
}

/** Scores texts with the sentence graph; one result for each, in order. A text that repeats is scored once. */
export async function scoreSentences(
  scorer: SentenceScorer,
  texts: readonly string[],
): Promise<SentenceScores[]> {
  const { unique, indices } = distinct(texts);
  const rows = unique.map((text) => scorer.tokenizer.encode(text, scorer.manifest.graphs.sentence.maxTokens));
  const scores: SentenceScores[] = [];
  const batches = planBatches(
    rows.map((row) => row.ids.length),
    scorer.maxBatchTokens,
  );
  for (const batch of batches) {
    const results = await scoreBatch(
      scorer,
      batch.flatMap((index) => rows[index] ?? []),
    );
    batch.forEach((index, position) => {
      const result = results[position];
      if (result !== undefined) scores[index] = result;
    });
  }
  return indices.flatMap((index) => scores[index] ?? []);
}
