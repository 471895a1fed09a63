import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const PROGRESS = new URL('../../../bot/replay/progress.ts', import.meta.url).href;
/** Draws a bar, as on a terminal, and waits. */
const DRAWS = `
  import { showProgress } from ${JSON.stringify(PROGRESS)};
  process.stderr.isTTY = true;
  showProgress(process.stderr, 'Reading', 10).update(5, '');
  setInterval(() => undefined, 1000);
  process.stdout.write('drawn');
`;

it.each(['SIGINT', 'SIGTERM'] as const)(
  'gives the terminal back as it was where %s ends the program',
  async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', DRAWS], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let drawn = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (drawn += text));
    child.stdout.once('data', () => child.kill(signal));
    const [, ended] = (await once(child, 'close')) as [number | null, string | null];
    expect(ended).toBe(signal);
    expect(drawn).toContain('Reading');
    // Whether lines are wrapped, and whether the cursor shows.
    expect(drawn.lastIndexOf('\u001b[?7h')).toBeGreaterThan(drawn.lastIndexOf('\u001b[?7l'));
    expect(drawn.lastIndexOf('\u001b[?25h')).toBeGreaterThan(drawn.lastIndexOf('\u001b[?25l'));
  },
);
