import { codeOf } from '#core/lib/error-name.ts';
import { createProgram } from './cli.ts';
import { parseConfig } from './config/config.ts';
import { readEnvFile } from './config/env-file.ts';
import { explain } from './explain.ts';
import { notWritable } from '#core/lib/file-faults.ts';
import { endWithParent } from './parent.ts';
import { readVersion } from './serve/version.ts';

function end(error: unknown): void {
  const { text, status } = explain(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
}

// What nobody waits for would be printed by Node.js with all that it holds.
process.on('uncaughtException', (error: unknown) => {
  end(error);
  process.exit();
});

const program = createProgram({
  version: readVersion(),
  config: () => {
    const file = readEnvFile('.env');
    return parseConfig({ ...file, ...process.env }, Object.keys(file));
  },
});

/** A reader that stops early, as `| head` does, is no fault. */
function endUnprinted(error: unknown): void {
  if (codeOf(error) !== 'EPIPE') end(notWritable('What this prints', error));
  process.exit();
}
process.stdout.on('error', endUnprinted);

// npm passes a signal on to a shell, which ends without passing it on: the program would go on alone.
if (process.env['npm_lifecycle_event'] !== undefined) endWithParent();

try {
  await program.parseAsync(process.argv);
} catch (error) {
  end(error);
}

// A library may hold something open: discord.js a connection that it goes on trying to make, PGlite a database that it could not open.
process.stdout.write('', () => {
  const { errored } = process.stdout;
  if (errored !== null) endUnprinted(errored);
  process.stderr.write('', () => process.exit());
});
