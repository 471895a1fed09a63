import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from './embedded-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder with the migrations as they were before the one that is tested. */
export function migrationsBefore(tested: string): string {
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(migrationsFolder, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const text = readFileSync(path, 'utf8');
  const end = text.lastIndexOf(',\n    {', text.indexOf(tested));
  writeFileSync(path, `${text.slice(0, end)}\n  ]\n}`);
  return folder;
}
