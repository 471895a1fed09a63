import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AttuneError } from '#core/model/errors.ts';

/** Less than this is not enough to open a database. */
const LEAST_BYTES = 2 ** 20;

/** Room for this user where a file is, or would be. */
function bytesLeft(path: string): number {
  if (!existsSync(path)) return bytesLeft(dirname(path));
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

/** The fault of a full disk where that is what kept a folder from being opened, else the other one. */
export function orFullDisk(
  path: string,
  other: AttuneError,
  roomAt: (path: string) => number = bytesLeft,
): AttuneError {
  const isFull = roomAt(path) < LEAST_BYTES;
  return isFull
    ? new AttuneError('database', `The disk with ${path} is full: make room there. Nothing was changed.`, {
        cause: other.cause,
        mayPass: true,
      })
    : other;
}
