import { PassThrough } from 'node:stream';
import type { ConsoleDeps } from '#bot/console/deps.ts';

export interface RecordedTerminal {
  terminal: ConsoleDeps['terminal'];
  shown: () => string;
}

/** A terminal that remembers what it showed; `typed` lines come from its keyboard, null means that nobody types. */
export function recordedTerminal(typed: readonly string[] | null): RecordedTerminal {
  let shown = '';
  const output = new PassThrough().resume();
  const input = new PassThrough();
  if (typed !== null) input.end(`${typed.join('\n')}\n`);
  return {
    terminal: {
      write: (text) => {
        shown += text;
      },
      look: { width: 100, color: false },
      progress: output,
      keyboard: typed === null ? null : { input, output },
    },
    shown: () => shown,
  };
}
