import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const sourceOf = (path: string): string => JSON.stringify(new URL(`../../bot/${path}`, import.meta.url).href);

/** Writes decisions while something else is half done, too. */
const writes = (path: string): string => `
  import { openDecisionFile } from ${sourceOf('replay/decisions.ts')};
  import { whenEnded } from ${sourceOf('serve/when-ended.ts')};
  whenEnded(() => process.stdout.write('undone'));
  whenEnded(() => { throw new Error('cannot be undone'); });
  openDecisionFile(${JSON.stringify(path)}).add([{ id: 'm1', because: [] }]);
  setInterval(() => undefined, 1000);
  process.stdout.write('written');
`;

it.each(['SIGINT', 'SIGTERM'] as const)(
  'nothing half done is left where %s ends the program',
  async (signal) => {
    const path = join(temporaryFolder(), 'decisions.jsonl');
    const child = spawn(process.execPath, ['--input-type=module', '-e', writes(path)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.stdout.once('data', () => {
      expect(existsSync(`${path}.part`)).toBe(true);
      child.kill(signal);
    });
    const [, ended] = (await once(child, 'close')) as [number | null, string | null];
    expect(ended).toBe(signal);
    expect(printed).toBe('writtenundone');
    expect(existsSync(`${path}.part`)).toBe(false);
  },
);
