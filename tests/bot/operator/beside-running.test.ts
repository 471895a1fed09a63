import { Writable } from 'node:stream';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '#adapters/postgres/folder-lock.ts';
import { parseConfig } from '#bot/config/config.ts';
import { doctor } from '#bot/operator/doctor.ts';
import { besideRunning } from '#bot/operator/examine-database.ts';
import { AttuneError } from '#core/model/errors.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

it(
  'the doctor works beside a running bot, and says what it could not look at',
  { timeout: 180_000 },
  async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'database'));
    const unlock = lockFolder(join(folder, 'database'));
    let said = '';
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        said += chunk.toString();
        done();
      },
    });
    const status = await doctor(
      () => parseConfig({ ATTUNE_DATA_DIR: folder, ATTUNE_THREADS: '1' }),
      output,
      new Date(),
    );
    unlock();
    expect(said).toContain('look    database: a running Attune holds the folder');
    expect(status).toBe(0);
  },
);

it('what else may pass by itself is not taken for a running bot', async () => {
  const config = parseConfig({ ATTUNE_DATA_DIR: temporaryFolder() });
  const full = new AttuneError('database', 'The disk is full.', { mayPass: true });
  expect(await besideRunning(config, full)).toBeNull();
});
