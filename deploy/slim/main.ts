/*
 * `npm run slim`: takes out of node_modules what this computer does not run: packages for development or for other programs,
 * binaries of other platforms, files that only editors read. `npm ci` brings everything back.
 */
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { slim } from './slim.ts';

new Command('npm run slim')
  .description('takes out of node_modules what this computer does not run; `npm ci` brings it back')
  .parse();

try {
  const { beforeMb, afterMb } = slim(fileURLToPath(new URL('../..', import.meta.url)), process);
  process.stdout.write(`node_modules: ${beforeMb} MB before, ${afterMb} MB now.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
