import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { showProgress } from '#bot/replay/progress.ts';

it('draws a bar on a terminal, and leaves its cursor to whoever interrupts the program', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const progress = showProgress(terminal, 'Reading', 10);
  progress.update(5, '5 messages');
  const drawn = String(terminal.read());
  progress.stop();
  expect(drawn).toContain('Reading');
  expect(drawn).not.toContain('\u001b[?25l');
});
