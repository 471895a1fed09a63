import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type DatabasePlace } from '#adapters/postgres/client.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { rowsOf } from '#adapters/postgres/rows.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import {
  acknowledgedFile,
  COMMUNITY,
  type CrashTask,
  linesOf,
  messageOf,
  receivedFile,
  SECRET,
} from '#tests/support/crash-worker.ts';
import { migrationsFolder, openTestDatabase } from '#tests/support/embedded-database.ts';
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts';
import { at, settings } from '#tests/support/records.ts';

const KILLS_EMBEDDED = 16;
const KILLS_SERVER = 36;
/** Of so many kills one comes while the process still starts. */
const EARLY_KILL_EVERY = 6;
const MAX_START_MS = 900;
/** The worker marks each step it takes; it is killed a moment after one of the first so many. */
const MAX_STEPS = 20;
const MAX_MOMENT_MS = 30;

const worker = fileURLToPath(new URL('../../support/crash-worker.ts', import.meta.url));
const secrets = createSecrets(SECRET);

/** Park and Miller's generator: the same moments in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Life {
  child: ChildProcess;
  /** Resolves when the worker has taken so many steps, or is dead. */
  steps(count: number): Promise<void>;
  over: Promise<{ signal: string | null; code: number | null; complaint: string }>;
}

function live(task: CrashTask): Life {
  // Starting is most of a short life: WebAssembly is compiled once, as by `npm start`, and compiled modules are kept.
  const child = spawn(process.execPath, ['--liftoff-only', worker, JSON.stringify(task)], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'attune-compile-cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const over = new Promise<Awaited<Life['over']>>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ signal, code, complaint });
    });
  });
  let taken = 0;
  let waiting = { count: Infinity, reached: (): void => undefined };
  child.stdout.on('data', (chunk: Buffer) => {
    taken += chunk.length;
    if (taken >= waiting.count) waiting.reached();
  });
  const steps = (count: number): Promise<void> =>
    Promise.race([
      new Promise<void>((resolve) => {
        waiting = { count, reached: resolve };
        if (taken >= count) resolve();
      }),
      over.then(() => undefined),
    ]);
  return { child, steps, over };
}

/** Lives and is killed as often as asked; a life that ends otherwise is a fault. */
async function torment(task: CrashTask, kills: number, random: () => number): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    const life = live(task);
    if (kill % EARLY_KILL_EVERY === 0) await after(random() * MAX_START_MS);
    else {
      await life.steps(Math.ceil(random() * MAX_STEPS));
      await after(random() * MAX_MOMENT_MS);
    }
    life.child.kill('SIGKILL');
    expect(await life.over).toMatchObject({ signal: 'SIGKILL' });
  }
}

async function finish(task: CrashTask): Promise<void> {
  const end = await live({ ...task, produces: false }).over;
  expect(end).toEqual({ signal: null, code: 0, complaint: '' });
}

/** What is true after the last restart, however often and whenever the process died. */
async function judge(
  place: DatabasePlace,
  folder: string,
  slots: readonly string[],
  kills: number,
): Promise<string> {
  const database = await openDatabase(place);
  const store = createStore(database, secrets);
  const queue = await openQueue({ database, secrets });
  expect([await queue.depth(), await queue.deadLetters(), await store.outbox.pendingCount()]).toEqual([
    0, 0, 0,
  ]);
  await queue.stop();

  let acknowledged = 0;
  const missing: string[] = [];
  for (const slot of slots) {
    const lines = linesOf(acknowledgedFile(folder, slot));
    acknowledged += lines.length;
    for (const n of new Set(lines)) {
      const { id } = messageOf(slot, Number(n));
      if ((await store.messages.get(COMMUNITY, id)) === null) missing.push(id);
    }
  }
  expect(missing).toEqual([]);

  const received = linesOf(receivedFile(folder));
  const entries = rowsOf(await database.db.execute('select id, state, kind from outbox')).map((row) => ({
    id: String(row['id']).replace(/^alert-/, ''),
    state: String(row['state']),
    kind: String(row['kind']),
  }));
  await database.close();
  const reached = new Set(received);
  // Staff rather hear of somebody twice than never; a private note comes once or not at all.
  const alerts = new Set(entries.flatMap(({ id, kind }) => (kind === 'alert' ? [id] : [])));
  expect([...alerts].filter((id) => !reached.has(id))).toEqual([]);
  const notes = received.filter((id) => !alerts.has(id));
  expect(new Set(notes).size).toBe(notes.length);
  const doubled = received.length - reached.size;
  expect(doubled).toBeLessThanOrEqual(kills);
  expect(new Set(entries.map(({ state }) => state))).not.toContain('claimed');
  expect(entries.filter(({ id, state }) => state === 'sent' && !reached.has(id))).toEqual([]);
  const uncertain = entries.filter(({ state }) => state === 'uncertain');
  const lost = entries.filter(({ id, state }) => !reached.has(id) && state !== 'unreachable');
  expect(lost.filter(({ state }) => state !== 'uncertain')).toEqual([]);
  // At most the one entry that was in hand at the moment of a kill.
  expect(uncertain.length).toBeLessThanOrEqual(kills);
  expect(entries.filter(({ kind }) => kind === 'nudge').length).toBeGreaterThan(0);
  return `${kills} kills, ${acknowledged} messages, ${received.length} sent, ${doubled} alerts of ${alerts.size} twice, ${uncertain.length} uncertain, of these ${lost.length} not received`;
}

async function prepare(place: DatabasePlace): Promise<void> {
  const database = await openDatabase(place);
  await migrate(database, migrationsFolder);
  const quiet = { startHour: 0, endHour: 0 };
  await createStore(database, secrets).communities.ensure(
    COMMUNITY,
    { ...settings, watchesAllChannels: true, timeZone: 'UTC', quietHours: quiet },
    at(0),
  );
  await database.close();
}

describe('a process killed at any moment', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());

  it.concurrent(
    'loses no message and no alert, and sends no note twice, with an embedded database',
    { timeout: 600_000 },
    async ({ onTestFinished }) => {
      const folder = mkdtempSync(join(tmpdir(), 'attune-kill-'));
      onTestFinished(() => {
        rmSync(folder, { recursive: true, force: true });
      });
      const path = join(folder, 'database');
      await (await openTestDatabase(path)).close();
      const task: CrashTask = { place: { kind: 'folder', path }, folder, slot: 'a', produces: true };
      await prepare(task.place);
      await torment(task, KILLS_EMBEDDED, seeded(20_260_302));
      await finish(task);
      console.info(`embedded: ${await judge(task.place, folder, ['a'], KILLS_EMBEDDED)}`);
    },
  );

  it.concurrent(
    'loses no message and no alert, and sends no note twice, as two workers on a server',
    { timeout: 600_000 },
    async ({ onTestFinished }) => {
      const folder = mkdtempSync(join(tmpdir(), 'attune-kill-'));
      onTestFinished(() => {
        rmSync(folder, { recursive: true, force: true });
      });
      const place: DatabasePlace = { kind: 'server', url: await server.freshDatabase() };
      await prepare(place);
      const task = (slot: string): CrashTask => ({ place, folder, slot, produces: true });
      await Promise.all([
        torment(task('a'), KILLS_SERVER / 2, seeded(7)),
        torment(task('b'), KILLS_SERVER / 2, seeded(11)),
      ]);
      await finish(task('a'));
      console.info(`server: ${await judge(place, folder, ['a', 'b'], KILLS_SERVER)}`);
    },
  );
});
