import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { dump } from '#adapters/postgres/backup/dump.ts';
import { queueSources } from '#adapters/queue/backup.ts';
import { sealFile } from '#adapters/secrets/sealed-file.ts';
import { readSecret } from '#adapters/secrets/secrets.ts';
import { codeOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';
import { databaseFolder, migrationsFolder, openPlace } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import { whenEnded } from '#bot/serve/when-ended.ts';
import { notWritable } from '#core/lib/file-faults.ts';
import { readVersion } from '#bot/serve/version.ts';
import { writeBackup } from './format.ts';
import { counted, emptyTally, inWords } from './tally.ts';

function checkPlaces(config: Config, file: string): void {
  if (existsSync(file))
    throw new AttuneError('input', `There is already a file ${file}: choose another name for the backup.`);
  if (config.databaseUrl === null && !existsSync(databaseFolder(config)))
    throw new AttuneError(
      'input',
      `There is no database in the folder ${config.dataDir} to back up: check ATTUNE_DATA_DIR.`,
    );
}

function secretOf(config: Config): string {
  const secret = config.secret ?? readSecret(config.dataDir);
  if (secret !== null) return secret;
  throw new AttuneError(
    'secret',
    `There is no secret in the folder ${config.dataDir} and none in ATTUNE_SECRET: set the one this database was written with.`,
  );
}

/** What a file system answers when a file is written; such an answer names no path. */
const OF_WRITING = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];

function fileFault(error: unknown, file: string): unknown {
  const isOfFile = error instanceof Error && 'syscall' in error && 'path' in error;
  return isOfFile || OF_WRITING.includes(codeOf(error) ?? '')
    ? notWritable(`The backup ${file}`, error)
    : error;
}

/** The file has its name once it is whole and on disk. */
async function writeWhole(file: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.part`;
  const leaveNone = (): void => {
    rmSync(part, { force: true });
  };
  const forget = whenEnded(leaveNone);
  try {
    await write(part);
    renameSync(part, file);
  } catch (error) {
    leaveNone();
    throw fileFault(error, file);
  } finally {
    forget();
  }
}

/** Writes everything that is stored into one encrypted file, as it is at one moment. */
export async function backup(config: Config, file: string, output: Writable, at: Date): Promise<void> {
  checkPlaces(config, file);
  const secret = secretOf(config);
  const tally = emptyTally();
  const database = await openPlace(config);
  try {
    await dump(database, migrationsFolder, queueSources, (rows, migration) =>
      writeWhole(file, (part) =>
        pipeline(
          writeBackup({ attune: readVersion(), migration, at }, counted(rows, tally)),
          createGzip(),
          (plain: AsyncIterable<Uint8Array>) => sealFile(plain, secret),
          createWriteStream(part, { mode: 0o600, flush: true }),
        ),
      ),
    );
  } finally {
    await database.close();
  }
  output.write(
    `Wrote ${file}: ${inWords(tally)}.\nIt is encrypted with the secret of this installation${config.secret === null ? ` (the file "secret" in ${config.dataDir})` : ' (ATTUNE_SECRET)'}. Keep a copy of that secret somewhere else: without it nobody can read the backup.\n`,
  );
}
