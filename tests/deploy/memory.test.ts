import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const flagsOf = (command: string): string[] => command.split(' ').filter((word) => word.startsWith('--'));

/** Holds some 100 MB, and lets go of ten times as much, each a while after it was made: as a worker does with its messages. */
const WORK = `
  const make = (n) => ({ id: 'm' + n, at: new Date(n), levels: [n, n + 1, n + 2], words: 'w'.repeat(20) + n });
  const held = Array.from({ length: 170000 }, (_, n) => make(n));
  const passing = [];
  for (let n = 0; n < 2000000; n++) passing[n % 20000] = make(n);
  const { maxRSS } = process.resourceUsage();
  console.log(held.length > passing.length ? maxRSS / 1024 : NaN);`;

const peakMegabytes = (flags: readonly string[]): number =>
  Number(execFileSync(process.execPath, [...flags, '-e', WORK], { encoding: 'utf8' }));

it('garbage is collected before it is several times what is held', () => {
  const flags = flagsOf(scripts['start'] ?? '');
  // A new space of 1 MB is part of the other, too.
  const generous = flags.map((flag) => (flag === '--optimize-for-size' ? '--max-semi-space-size=1' : flag));
  // Its share is 0.3 to 0.4, however busy the machine is.
  expect(peakMegabytes(flags) / peakMegabytes(generous)).toBeLessThan(0.6);
}, 60_000);

it('every way of starting the program takes the same flags', () => {
  const commands = Object.values(scripts).filter((script) => script.includes('bot/main.ts'));
  expect(commands.length).toBeGreaterThan(2);
  expect(new Set(commands.map((command) => flagsOf(command).join(' '))).size).toBe(1);
});
