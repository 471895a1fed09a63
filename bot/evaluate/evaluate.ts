import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import { seededRandom } from '#core/lib/seeded-random.ts';
import type { Models } from '#core/ports/index.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import type { Measure, MeasuredTask } from '#bot/predict/task.ts';
import { openAnalysers } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import { actPointsText, evaluateActPoints } from './act-points.ts';
import { actsText, evaluateActs } from './acts.ts';
import { communitiesJson, communitiesText, measureCommunities } from './communities.ts';
import type { FoldDeps } from '../replay/fold-export.ts';
import { evaluateNotes, notesText } from './notes.ts';
import { reportText } from './tables.ts';
import { evaluatePractice } from './practice.ts';
import { tellProgress } from './tell-progress.ts';
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

/**
 * Measures the whole way of messages on the communities of a folder and writes tables, or one JSON object
 * `{task, data, communities}` with figures in percent.
 * @throws AttuneError `input` when the folder or a file in it cannot be used.
 */
export async function runEvaluateCommunities(
  deps: FoldDeps,
  { dataPath, json, output }: { dataPath: string; json: boolean; output: Writable },
): Promise<void> {
  const measured = await measureCommunities(deps, dataPath, seededRandom(SEED));
  const communities = communitiesJson(measured);
  output.write(
    json
      ? `${JSON.stringify({ task: 'communities', data: dataPath, communities }, null, 2)}\n`
      : communitiesText(measured),
  );
}

/** The command `evaluate`: loads the models of this configuration, then measures what was asked for. */
export async function evaluate(
  config: Config,
  { task, data, json }: { task: Measure; data: string; json: boolean },
  output: Writable,
): Promise<void> {
  const opened = await openAnalysers(config);
  const models = tellProgress(opened.models, process.stderr, () => performance.now());
  const analysers = { ...opened, models };
  try {
    if (task === 'communities') {
      const secrets = createSecrets(randomBytes(32).toString('hex'));
      await runEvaluateCommunities({ ...analysers, secrets }, { dataPath: data, json, output });
    } else if (task === 'acts') {
      const acts = await evaluateActs(analysers, data);
      output.write(json ? `${JSON.stringify({ task, data, acts }, null, 2)}\n` : actsText(acts));
    } else if (task === 'act-points') {
      const points = await evaluateActPoints(analysers, data);
      output.write(json ? `${JSON.stringify({ task, data, points }, null, 2)}\n` : actPointsText(points));
    } else if (task === 'notes') {
      const said = await evaluateNotes(analysers, data);
      output.write(json ? `${JSON.stringify({ task, data, said }, null, 2)}\n` : notesText(said));
    } else if (task === 'practice') {
      const sections = await evaluatePractice(analysers, data, seededRandom(SEED));
      output.write(json ? `${JSON.stringify({ task, data, sections }, null, 2)}\n` : reportText(sections));
    } else await runEvaluate({ task, dataPath: data, json, models, output });
  } finally {
    await opened.close();
  }
}
