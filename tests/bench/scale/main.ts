import { describePlatform } from '#bot/platforms/described.ts';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { Command } from 'commander';
import { createCharts } from '#adapters/charts/charts.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { buildCommunityReport } from '#core/community/build-community-report.ts';
import { findUnanswered } from '#core/community/unanswered.ts';
import { WHOLE_COMMUNITY } from '#core/community/scope.ts';
import { sendWeeklyReports } from '#core/coaching/send-weekly-reports.ts';
import { mondayAt, weeksBefore } from '#core/lib/period.ts';
import type { UserId } from '#core/model/ids.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { enforceRetention } from '#core/retention/enforce-retention.ts';
import { bytesByRelation, openCounted, serverCpuMs, yardstick } from './database.ts';
import { ALL_DAYS, BIG, fill, HEAVIEST, HEAVY, NOW } from './fill.ts';
import { storeStage } from './store-stage.ts';
import { measureWorkers } from './workers.ts';

const SECRET = 'bench'.repeat(8);
/** Entries of the outbox that are sent to a platform that takes all at once. */
const SENT = 200;

const values = new Command('npm run bench:scale --')
  .description(
    'fills a PostgreSQL of its own and measures what grows with messages: reports, erasing, closing, storing',
  )
  .option('--json <file>', 'write the figures there as well')
  .option('--messages <count>', 'messages to fill it with; ten millions take an hour', '1000000')
  .option('--days <count>', 'only the last days of them, for what closing costs', String(ALL_DAYS))
  .option('--workers <counts>', 'how many workers at once, with commas', '1,2,4')
  .parse()
  .opts<{ days: string; json?: string; messages: string; workers: string }>();

interface Row {
  ms: number;
  cpuMs: number;
  serverCpuMs: number;
  /** Times the fixed work that was measured just before. */
  ratio: number;
}

const secrets = createSecrets(SECRET);
const database = await openCounted();
const { sql, db, statements } = database;
const store = createStore({ db }, secrets);
const rows: Record<string, Row> = {};

async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  const fixed = await yardstick(sql);
  const server = await serverCpuMs(sql);
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const row = {
    ms,
    cpuMs: (user + system) / 1000,
    serverCpuMs: (await serverCpuMs(sql)) - server,
    ratio: ms / fixed,
  };
  rows[name] = row;
  const shown = `${ms.toFixed(0).padStart(8)} ms ${(ms / fixed).toFixed(2).padStart(8)} x`;
  process.stdout.write(
    `${name.padEnd(28)}${shown}   (${row.cpuMs.toFixed(0)} ms of CPU here, ${row.serverCpuMs.toFixed(0)} of the server)\n`,
  );
  return result;
}

async function measureAll() {
  const filled = await measure('fill', () => fill(sql, Number(values.messages), Number(values.days)));
  const bytes = await bytesByRelation(sql, filled.messages);
  for (const [name, each] of Object.entries(bytes))
    if (each >= 1)
      process.stdout.write(`  ${name.padEnd(44)}${each.toFixed(1).padStart(8)} bytes a message\n`);
  const [size] = await sql<{ bytes: number }[]>`select pg_database_size(current_database())::float8 as bytes`;
  const community = await store.communities.get(BIG);
  if (community === null) throw new Error('There is no community.');
  const now = NOW;
  const report = (weeks: number) => () =>
    buildCommunityReport({ store, now }, { community, weeks: weeksBefore(mondayAt(now, 'Etc/UTC'), weeks) });
  await report(5)();
  await measure('report, 5 weeks', report(5));
  await measure('report, 53 weeks', report(53));
  await measure('unanswered', () =>
    findUnanswered(
      { store, links: describePlatform(BIG).links, now },
      { communityId: BIG, limit: 1e9, scope: WHOLE_COMMUNITY },
    ),
  );
  const deps = { store, describePlatform, now, charts: createCharts(), secrets, log: () => undefined };
  const reports = await measure('weekly reports', () => sendWeeklyReports(deps));
  // Of the morning, when nobody's quiet hours hold a report back.
  const morning = new Date(now.getTime() + 9 * 3_600_000);
  const sender = { send: () => Promise.resolve({ kind: 'sent' as const }) };
  const sent = await measure('sending them', () => sendDue({ ...deps, now: morning, sender }, SENT));
  await measure('retention, nothing to do', () => enforceRetention({ store, now }));
  await measure('close conversations', () => closeConversations({ store, now }));
  await measure('close, nothing to do', () => closeConversations({ store, now }));
  const erase =
    ({ userId }: { userId: UserId }) =>
    () =>
      eraseMember({ store, secrets, now }, { communityId: BIG, userId });
  const erased = await measure('erase a person', erase(HEAVY));
  const erasedMost = await measure('erase one of many rows', erase(HEAVIEST));
  const stage = await storeStage(store, secrets, statements);
  const workers = await measureWorkers(
    database.url,
    SECRET,
    values.workers
      .split(',')
      .map(Number)
      .filter((number) => number > 0),
  );
  const of = (name: string): Row => rows[name] ?? { ms: NaN, cpuMs: NaN, serverCpuMs: NaN, ratio: NaN };
  const per10k = 10_000 / 1000;
  return {
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      node: process.version,
    },
    ...filled,
    reportMs: of('report, 5 weeks').ms,
    reportYearMs: of('report, 53 weeks').ms,
    unansweredMs: of('unanswered').ms,
    weeklyReportsSPer10k: (of('weekly reports').ms / reports) * per10k,
    weeklyReportsCpuSPer10k: (of('weekly reports').cpuMs / reports) * per10k,
    sendingCpuSPer10k: (of('sending them').cpuMs / sent.length) * per10k,
    eraseMs: of('erase a person').ms,
    erasedRows: erased,
    eraseMostMs: of('erase one of many rows').ms,
    erasedMostRows: erasedMost,
    closeMs: of('close conversations').ms,
    closeIdleMs: of('close, nothing to do').ms,
    retentionIdleMs: of('retention, nothing to do').ms,
    ...stage,
    workers,
    bytes,
    bytesPerMessage: (size?.bytes ?? NaN) / filled.messages,
    rows,
  };
}

try {
  const result = await measureAll();
  for (const [name, value] of Object.entries(result))
    if (typeof value === 'number')
      process.stdout.write(`${name.padEnd(28)}${value.toFixed(2).padStart(11)}\n`);
  process.stdout.write(`workers, messages a second  ${JSON.stringify(result.workers)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await database.close();
}
