import { MINUTE_MS } from '#core/lib/durations.ts';
import { existsSync, mkdirSync, opendirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { AttuneError } from '#core/model/errors.ts';
import type { Language, Models, Secrets, Store } from '#core/ports/index.ts';
import { openLanguage } from '#adapters/language/language.ts';
import type { openModels } from '#adapters/onnx/models.ts';
import { openDatabase, type Database } from '#adapters/postgres/client.ts';
import { sealPlainSums } from '#adapters/postgres/diary-rows.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { checkSecret } from '#adapters/postgres/secret-check.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets, loadOrCreateSecret } from '#adapters/secrets/secrets.ts';
import type { Config } from '#bot/config/config.ts';
import { type Batched, createBatched } from './batched.ts';

const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** Where the models are: the configured folder or the one that comes with Attune. */
function modelsFolder(config: Config): string {
  return config.modelsDir ?? join(PROJECT_FOLDER, 'models');
}

/** Where committed migrations lie. */
export const migrationsFolder = join(PROJECT_FOLDER, 'migrations');

export interface Persistence {
  database: Database;
  store: Store;
  secrets: Secrets;
  close: () => Promise<void>;
}

function makeFolder(path: string): void {
  try {
    const missing: string[] = [];
    for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
    // One by one: Node's recursive mode never ends on file systems that refuse folders without saying why.
    for (const folder of missing) mkdirSync(folder);
    opendirSync(path).closeSync();
  } catch (cause) {
    throw new AttuneError(
      'config',
      `The data folder ${path} cannot be made or opened: check ATTUNE_DATA_DIR, and the rights of the folder and of the one it is in.`,
      { cause },
    );
  }
}

/** So long after an erasure the files are written anew; others who ask until then are part of it. */
const TIDY_AFTER_MS = MINUTE_MS;

/** What was erased leaves the files soon, and not only at night. Should that fail, the night does it. */
const tidySoon = (database: Database): Batched =>
  createBatched({
    run: () => database.tidy(),
    wait: (signal) => delay(TIDY_AFTER_MS, undefined, { signal, ref: false }),
    onError: () => undefined,
  });

/** Where the embedded database lies. */
export const databaseFolder = (config: Config): string => join(config.dataDir, 'database');

/** Opens the database of this configuration as it is. */
export async function openPlace(config: Config): Promise<Database> {
  if (config.databaseUrl === null) makeFolder(config.dataDir);
  return openDatabase(
    config.databaseUrl === null
      ? { kind: 'folder', path: databaseFolder(config) }
      : { kind: 'server', url: config.databaseUrl },
  );
}

/** Opens the database of this configuration and brings it up to date. */
export async function openPersistence(config: Config): Promise<Persistence> {
  if (config.databaseUrl === null) makeFolder(config.dataDir);
  const secret = config.secret ?? loadOrCreateSecret(config.dataDir);
  const secrets = createSecrets(secret, { previous: config.previousSecret });
  const database = await openPlace(config);
  try {
    await migrate(database, migrationsFolder);
    await checkSecret(database, secrets, createSecrets(secret));
    // What stood there plainly leaves the files, too.
    if (await sealPlainSums(database, secrets)) await database.tidy();
  } catch (error) {
    await database.close();
    throw error;
  }
  const tidying = tidySoon(database);
  const store = createStore(database, secrets, tidying.ask);
  const close = async (): Promise<void> => {
    await tidying.close();
    await database.close();
  };
  return { database, store, secrets, close };
}

export interface Analysers {
  models: Models;
  language: Language;
  close(): Promise<void>;
}

/** Loaded only here: where the runtime does not fit the computer, that is one sentence, and everything else still works. */
async function loadRuntime(): Promise<{ openModels: typeof openModels }> {
  try {
    return await import('#adapters/onnx/models.ts');
  } catch (cause) {
    throw new AttuneError(
      'model',
      'ONNX Runtime, which runs the models, cannot be loaded: run npm ci again on this very computer. It needs 64-bit Windows, macOS, or Linux with glibc (x64 or arm64); Alpine and 32-bit ARM cannot run it.',
      { cause },
    );
  }
}

/** Loads models and language recognition; checks every file's hash first. */
export async function openAnalysers(config: Config): Promise<Analysers> {
  const folder = modelsFolder(config);
  if (!existsSync(folder))
    throw new AttuneError('model', `There is no models folder at ${folder}: check ATTUNE_MODELS_DIR.`);
  const runtime = await loadRuntime();
  const models = await runtime.openModels({ folder, threads: config.threads });
  return { models, language: openLanguage(), close: () => models.close() };
}
