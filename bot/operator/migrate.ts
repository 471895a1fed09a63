import type { Writable } from 'node:stream';
import { parseAddress } from '#adapters/postgres/server/address.ts';
import { placeOf } from '#adapters/postgres/server/server-faults.ts';
import { openPersistence } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';

/** Where the data lies, without the password an address may hold. */
export function placeOfData(config: Config): string {
  return config.databaseUrl === null
    ? `the folder ${config.dataDir}`
    : `the server ${placeOf(parseAddress(config.databaseUrl))}`;
}

/** Brings the database up to date and says so. */
export async function migrateOnly(config: Config, output: Writable): Promise<void> {
  const persistence = await openPersistence(config);
  await persistence.close();
  output.write(`The database in ${placeOfData(config)} is up to date.\n`);
}
