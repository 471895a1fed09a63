import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Database, Executor } from '#adapters/postgres/client.ts';
import type { SaidNo } from '#adapters/postgres/backup/after-load.ts';
import type { Rows } from '#adapters/postgres/backup/dump.ts';
import { holdsData, isInUse, load } from '#adapters/postgres/backup/load.ts';
import { sealPlainSums } from '#adapters/postgres/diary-rows.ts';
import { checkSecret } from '#adapters/postgres/secret-check.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { isQueueSource, type PutBack, type QueueSource, withQueue } from '#adapters/queue/backup.ts';
import { createSecrets, readSecret } from '#adapters/secrets/secrets.ts';
import { eraseAgain } from '#core/consent/erase-again.ts';
import { AttuneError } from '#core/model/errors.ts';
import { migrationsFolder, openPlace } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import { notReadable } from '#core/lib/file-faults.ts';
import { placeOfData } from '../migrate.ts';
import type { BackupHead } from './format.ts';
import { checkFile, readFile } from './read-file.ts';
import { counted, emptyTally, inWords } from './tally.ts';

export interface RestoreOptions {
  /** Whether what is stored now may be replaced. */
  overwrite: boolean;
}

type Kept = Map<QueueSource, string[]>;

type SecretsOfFile = readonly [string, ...string[]];

interface Loaded {
  head: BackupHead;
  words: string;
  /** People who were left out again. */
  leftOut: number;
}

function secretsOf(config: Config): SecretsOfFile {
  const secret = config.secret ?? readSecret(config.dataDir);
  if (secret === null)
    throw new AttuneError(
      'secret',
      'A backup can be read only with the secret it was made with: set ATTUNE_SECRET to that one.',
    );
  return config.previousSecret === null ? [secret] : [secret, config.previousSecret];
}

async function checkTarget(database: Database, config: Config, { overwrite }: RestoreOptions): Promise<void> {
  if (await isInUse(database))
    throw new AttuneError(
      'database',
      `An Attune is running on ${placeOfData(config)}: stop every process of it first.`,
      { mayPass: true },
    );
  if (!overwrite && (await holdsData(database)))
    throw new AttuneError(
      'input',
      `There is data in ${placeOfData(config)}, which a restore would replace: give --overwrite if that is what you want.`,
    );
}

/** The tables' rows; what waited in the queue is put aside. */
async function* withoutQueue(rows: AsyncIterable<Rows>, kept: Kept): AsyncGenerator<Rows> {
  for await (const part of rows) {
    if (!isQueueSource(part.source)) yield part;
    else kept.set(part.source, [...(kept.get(part.source) ?? []), ...part.rows]);
  }
}

/** Looks at the secret, goes over to a new one, and removes again what people had removed. @returns how many people */
async function lookThrough(
  db: Executor,
  [present, previous]: SecretsOfFile,
  said: readonly SaidNo[],
  now: Date,
): Promise<number> {
  const secrets = createSecrets(present, { previous: previous ?? null });
  await checkSecret({ db }, secrets, createSecrets(present));
  await sealPlainSums({ db }, secrets);
  return eraseAgain({ store: createStore({ db }, secrets), secrets, now }, said);
}

/** All of it is one transaction: whoever looks, and whatever ends the program meanwhile, there is what was before or all of the backup. */
async function loadFile(
  database: Database,
  file: string,
  secrets: SecretsOfFile,
  putBack: PutBack,
  now: Date,
): Promise<Loaded> {
  const tally = emptyTally();
  const kept: Kept = new Map();
  return readFile(file, secrets, async ({ head, rows }) => {
    const withoutWaiting = withoutQueue(counted(rows, tally), kept);
    const leftOut = await load(database, migrationsFolder, head.migration, withoutWaiting, {
      secrets: createSecrets(secrets[0]),
      now,
      finish: async (tx, said) => {
        await putBack(tx, kept);
        return lookThrough(tx, secrets, said, now);
      },
    });
    return { head, words: inWords(tally), leftOut };
  });
}

/** Of those in what was here before; a new place held nobody. */
function leftOutAgain(people: number): string {
  if (people === 0) return '';
  const who = people === 1 ? 'One person' : `${people} people`;
  const are = people === 1 ? 'is' : 'are';
  return `${who} who had said no or erased their data in what was here ${are} left out again. `;
}

/** Puts a backup in the place of what is stored, all or nothing. Events that waited wait again. */
export async function restore(
  config: Config,
  file: string,
  options: RestoreOptions,
  output: Writable,
  now: Date,
): Promise<void> {
  await access(file, constants.R_OK).catch((error: unknown) => {
    throw notReadable(`The backup ${file}`, error);
  });
  const secrets = secretsOf(config);
  await checkFile(file, secrets);
  const database = await openPlace(config);
  let done: Loaded;
  try {
    await checkTarget(database, config, options);
    done = await withQueue(database, (putBack) => loadFile(database, file, secrets, putBack, now));
    await database.tidy();
  } finally {
    await database.close();
  }
  const made = done.head.at.toISOString().slice(0, 16).replace('T', ' ');
  output.write(
    `Restored ${done.words}, into ${placeOfData(config)}. The backup was made at ${made} UTC by Attune ${done.head.attune}.\n${leftOutAgain(done.leftOut)}What others erased or took back since is back: docs/operators.md says what to tell the communities. What waited to be sent is not sent, but for alerts; notes rest for two days, questions after conversations for two weeks.\n`,
  );
}
