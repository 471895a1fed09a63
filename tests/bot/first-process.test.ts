import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

const PROGRAM = (listens: string): string => `
  const { endOnSignals } = await import('./bot/first-process.js');
  endOnSignals();
  ${listens}
  setTimeout(() => process.exit(7), 60_000);
  console.log('ready');`;

/** Runs it, sends a signal once it is ready, and tells how it ended. */
function ended(listens: string, signal: NodeJS.Signals): Promise<number | null> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM(listens)]);
  child.stdout.once('data', () => child.kill(signal));
  return new Promise((resolve) => child.once('close', resolve));
}

it.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s ends a process that does not listen for it', async (signal, status) => {
  expect(await ended('', signal)).toBe(status);
});

it('a process that listens ends in its own way', async () => {
  expect(
    await ended("process.once('SIGTERM', () => setTimeout(() => process.exit(0), 50));", 'SIGTERM'),
  ).toBe(0);
});
