import { Counter, Histogram, type Registry } from 'prom-client';
import type { Models } from '#core/ports/index.ts';

/** How long this process's models take. */
export interface ModelTimes {
  /** The same models, each of whose calls is timed. */
  watch(models: Models): Models;
  register(registry: Registry): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param clockMs only goes forward */
export function createModelTimes(clockMs: () => number = () => performance.now()): ModelTimes {
  const times = new Histogram({
    name: 'attune_model_seconds',
    help: 'Duration of a call of a model with a whole batch',
    labelNames: ['reads'],
    buckets: SECONDS,
    registers: [],
  });
  const inputs = new Counter({
    name: 'attune_model_inputs_total',
    help: 'Messages, sentences or replies that were given to a model',
    labelNames: ['reads'],
    registers: [],
  });
  const timed =
    <Input, Output>(reads: string, run: (batch: readonly Input[]) => Promise<Output>) =>
    async (batch: readonly Input[]): Promise<Output> => {
      const from = clockMs();
      const output = await run(batch);
      times.observe({ reads }, (clockMs() - from) / 1000);
      inputs.inc({ reads }, batch.length);
      return output;
    };
  return {
    watch: (models) => ({
      operatingPoints: models.operatingPoints,
      readMessages: timed('messages', (batch) => models.readMessages(batch)),
      scoreSentences: timed('sentences', (batch) => models.scoreSentences(batch)),
      scoreEmpathy: timed('replies', (batch) => models.scoreEmpathy(batch)),
    }),
    register(registry) {
      for (const metric of [times, inputs]) registry.registerMetric(metric);
    },
  };
}
