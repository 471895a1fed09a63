import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { refusal } from '#adapters/postgres/refusals.ts';
import { openFile } from '#adapters/secrets/sealed-file.ts';
import { codeOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';
import { notReadable } from '#core/lib/file-faults.ts';
import { readBackup } from './format.ts';

function fileFault(error: unknown, file: string): unknown {
  if (error instanceof AttuneError) return error;
  const isOfFile = error instanceof Error && 'path' in error && error.path === file;
  if (isOfFile || codeOf(error) === 'EISDIR') return notReadable(`The backup ${file}`, error);
  return refusal('The backup could not be restored, and the database was left as it was', error);
}

/** @param signal ends the reading early */
export async function readFile<Result>(
  file: string,
  secrets: readonly string[],
  use: (backup: Awaited<ReturnType<typeof readBackup>>) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  try {
    return await pipeline(
      createReadStream(file),
      (sealed: AsyncIterable<Uint8Array>) => openFile(sealed, secrets),
      createGunzip(),
      async (plain: AsyncIterable<Uint8Array>) => use(await readBackup(plain)),
      { signal },
    );
  } catch (error) {
    throw fileFault(error, file);
  }
}

/** Fails on a file that is no backup or was made with another secret, before anything is made for it. */
export async function checkFile(file: string, secrets: readonly string[]): Promise<void> {
  const enough = new AbortController();
  const stop = (): Promise<void> => {
    enough.abort();
    return Promise.resolve();
  };
  await readFile(file, secrets, stop, enough.signal).catch((error: unknown) => {
    if (!enough.signal.aborted) throw error;
  });
}
