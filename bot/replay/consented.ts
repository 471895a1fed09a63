import { existsSync, readFileSync } from 'node:fs';
import { AttuneError } from '#core/model/errors.ts';
import { notReadable } from '#core/lib/file-faults.ts';

function idsFrom(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw notReadable(`--consented: ${path}`, cause);
  }
}

const ID = /^[\w:.@/-]{1,160}$/;

/**
 * Ids of supporters who agreed to a personal report: separated by commas, or the name of a file with one id a line.
 * @throws AttuneError `input` when something in it is not an id, or the file cannot be read.
 */
export function parseConsented(value: string): string[] {
  const isFile = existsSync(value);
  const entries = (isFile ? idsFrom(value) : value).split(isFile ? /\r?\n/ : ',').map((id) => id.trim());
  const ids = entries.filter((id) => id !== '' && !id.startsWith('#'));
  const wrong = ids.findIndex((id) => !ID.test(id));
  if (wrong !== -1 || ids.length === 0) {
    const which = wrong === -1 ? 'it names nobody' : `entry ${wrong + 1} is not an id`;
    throw new AttuneError(
      'input',
      `--consented: ${which}. Give the ids of supporters as they stand in the export, separated by commas, or a file with one id a line.`,
    );
  }
  return [...new Set(ids)];
}
