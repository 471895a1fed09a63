import { codeOf } from '#core/lib/error-name.ts';
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttuneError } from '#core/model/errors.ts';

const FILE_NAME = 'secret';
const WELL_FORMED = /^[0-9a-f]{64}$/;

/** Complete from the first moment it is visible; when another process was first, its file stays. */
function createFile(path: string): void {
  const draft = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

const unusable = (path: string, cause?: unknown): AttuneError =>
  new AttuneError('secret', `The secret file ${path} cannot be read or made: check its rights.`, { cause });

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw unusable(path, error);
  }
}

/**
 * The secret that an earlier start made in the data folder; null when there is none.
 * @throws AttuneError `secret` when the file is damaged or cannot be read
 */
export function readSecret(dataDir: string): string | null {
  const path = join(dataDir, FILE_NAME);
  const secret = readIfThere(path);
  if (secret !== null && !WELL_FORMED.test(secret))
    throw new AttuneError(
      'secret',
      `The secret file ${path} is damaged. Put your copy of it back; without it, stored hashes and waiting messages are lost.`,
    );
  return secret;
}

/**
 * The secret of an installation that has none configured: kept in `secret` in the data folder (mode 0600), made at the
 * first start. The folder must exist.
 * @throws AttuneError `secret` when the file is damaged or cannot be read or made.
 */
export function loadOrCreateSecret(dataDir: string): string {
  const path = join(dataDir, FILE_NAME);
  const found = readSecret(dataDir);
  if (found !== null) return found;
  try {
    createFile(path);
  } catch (cause) {
    throw unusable(path, cause);
  }
  const made = readSecret(dataDir);
  if (made === null) throw unusable(path);
  return made;
}
