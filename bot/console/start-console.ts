import { nameOf } from '#core/lib/error-name.ts';
import { createCharts } from '#adapters/charts/charts.ts';
import { lookOf } from '#adapters/console/style.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { openAnalysers, openPersistence } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import type { ConsoleDeps } from './deps.ts';
import { runConsole } from './run-console.ts';
import { createLog } from '#bot/serve/log.ts';

/** Runs the console community on this configuration's database, in this process's terminal. */
export async function startConsole(config: Config): Promise<void> {
  const persistence = await openPersistence(config);
  try {
    const analysers = await openAnalysers(config);
    try {
      const log = createLog(
        config.logLevel,
        (line) => process.stderr.write(`${line}\n`),
        () => new Date(),
      );
      const queue = await openQueue({
        database: persistence.database,
        secrets: persistence.secrets,
        onError: (error, job) => {
          log('error', 'queue', { job, error: nameOf(error) });
        },
      });
      const terminal = terminalOfProcess();
      await runConsole({
        ...analysers,
        store: persistence.store,
        secrets: persistence.secrets,
        queue,
        charts: createCharts(),
        dataDir: config.dataDir,
        terminal,
        now: () => new Date(),
      }).finally(() => queue.stop());
    } finally {
      await analysers.close();
    }
  } finally {
    await persistence.close();
  }
}

function terminalOfProcess(): ConsoleDeps['terminal'] {
  const { stdin, stdout, stderr } = process;
  const somebodyTypes = stdin.isTTY && stdout.isTTY;
  return {
    write: (text) => {
      stdout.write(text);
    },
    look: lookOf(stdout),
    progress: stderr,
    keyboard: somebodyTypes ? { input: stdin, output: stdout } : null,
  };
}
