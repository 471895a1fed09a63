import type { Writable } from 'node:stream';
import { seededRandom } from '#core/lib/seeded-random.ts';
import type { Models } from '#core/ports/index.ts';
import type { MeasuredTask } from '#bot/predict/task.ts';
import { openAnalysers } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config.ts';
import { reportText } from './tables.ts';
import { evaluateTask } from './tasks.ts';

/** The same for every evaluation, so that two runs give the same intervals. */
const SEED = 20_240;

/**
 * Measures a task on a labelled file and writes tables, or one JSON object `{task, data, sections}` with shares 0..1.
 * @throws AttuneError `input` when the file is missing or a line of it cannot be used.
 */
export async function runEvaluate(options: {
  task: MeasuredTask;
  dataPath: string;
  json: boolean;
  models: Models;
  output: Writable;
}): Promise<void> {
  const { task, dataPath, json, models, output } = options;
  const sections = await evaluateTask(task, dataPath, models, seededRandom(SEED));
  output.write(
    json ? `${JSON.stringify({ task, data: dataPath, sections }, null, 2)}\n` : reportText(sections),
  );
}

/** The command `evaluate`: loads the models of this configuration, then {@link runEvaluate}. */
export async function evaluate(
  config: Config,
  options: { task: MeasuredTask; data: string; json: boolean },
  output: Writable,
): Promise<void> {
  const analysers = await openAnalysers(config);
  try {
    await runEvaluate({
      task: options.task,
      dataPath: options.data,
      json: options.json,
      models: analysers.models,
      output,
    });
  } finally {
    await analysers.close();
  }
}
