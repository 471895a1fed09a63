import { AttuneError } from '#core/model/errors.ts';
import { createProgram } from './cli.ts';
import { parseConfig } from './config/config.ts';
import { readEnvFile } from './config/env-file.ts';
import { endWithParent } from './parent.ts';
import { readVersion } from './serve/version.ts';

/** As in sysexits.h: a supervisor may try again. */
const MAY_PASS = 75;

/**
 * What a person sees when something fails, and the exit status: 2 for what they have to mend first, 75 for what may pass by
 * itself, 1 for a fault of the program.
 */
function explain(error: unknown): { text: string; status: number } {
  if (error instanceof AttuneError) return { text: error.message, status: error.mayPass ? MAY_PASS : 2 };
  const name = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `Attune stopped because of a fault of its own; please report it with the lines below.\n${name}`,
    status: 1,
  };
}

const program = createProgram({
  version: readVersion(),
  config: () => {
    const file = readEnvFile('.env');
    return parseConfig({ ...file, ...process.env }, Object.keys(file));
  },
});

// A reader that stops early, as `| head` does, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

// npm passes a signal on to a shell, which ends without passing it on: the program would go on alone.
if (process.env['npm_lifecycle_event'] !== undefined) endWithParent();

try {
  await program.parseAsync(process.argv);
} catch (error) {
  const { text, status } = explain(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
}
