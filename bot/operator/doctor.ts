import type { Writable } from 'node:stream';
import { AttuneError } from '#core/model/errors.ts';
import { alertsFinding, directMessagesFinding } from '#core/health/doctor.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { Store } from '#core/ports/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { openAnalysers, openPersistence } from '#bot/serve/compose.ts';
import { readVersion } from '#bot/serve/version.ts';
import type { Config } from '#bot/config/config.ts';
import { configuredPlatforms } from '#bot/platforms/configured.ts';
import { isOpenToOthers } from '#bot/config/env-file.ts';
import { placeOfData } from './migrate.ts';
import { checkPlatforms } from './platforms.ts';

const SIGNS: Record<Finding['level'], string> = { ok: 'ok     ', warning: 'look   ', fault: 'MEND   ' };

/** Runs one check; a fault becomes a finding, so that the other checks still run. */
async function examine(
  subject: string,
  check: () => Promise<string>,
  excuse: (error: unknown) => Promise<Finding | null> = () => Promise.resolve(null),
): Promise<Finding> {
  try {
    return { level: 'ok', subject, message: await check() };
  } catch (error) {
    const excused = await excuse(error);
    if (excused !== null) return excused;
    const message =
      error instanceof AttuneError
        ? error.message
        : `a fault of the program: ${String(error)}; please report it`;
    return { level: 'fault', subject, message };
  }
}

function readSettings(readConfig: () => Config): { config: Config | null; finding: Finding } {
  try {
    return { config: readConfig(), finding: { level: 'ok', subject: 'settings', message: 'all readable' } };
  } catch (error) {
    if (!(error instanceof AttuneError)) throw error;
    return { config: null, finding: { level: 'fault', subject: 'settings', message: error.message } };
  }
}

async function examineModels(config: Config): Promise<string> {
  const analysers = await openAnalysers(config);
  try {
    const [scores] = await analysers.models.scoreSentences(['Thank you, that helps.']);
    if (scores === undefined)
      throw new AttuneError('model', 'The models gave no answer: install Attune again.');
    return 'every file is as released, and a sentence was scored';
  } finally {
    await analysers.close();
  }
}

/** A data folder that a running Attune holds is no fault: that one is asked how it is, where it can be. */
async function besideRunning(config: Config, error: unknown): Promise<Finding | null> {
  if (config.databaseUrl !== null || !(error instanceof AttuneError) || !error.mayPass) return null;
  const subject = 'database';
  const { http } = config;
  if (http === null)
    return {
      level: 'warning',
      subject,
      message:
        'a running Attune holds the folder, so it was not looked at; /doctor in a community says how that one is, or stop it and ask again',
    };
  const host = http.host === '0.0.0.0' ? '127.0.0.1' : http.host;
  const answer = await fetch(`http://${host}:${http.port}/readyz`, { signal: AbortSignal.timeout(5000) })
    .then((response) => response.text())
    .catch(() => null);
  return answer === null
    ? {
        level: 'warning',
        subject,
        message: `another Attune holds the folder and does not answer on port ${http.port}`,
      }
    : {
        level: 'ok',
        subject,
        message: `a running Attune holds the folder and says: ${answer.trim().replaceAll('\n', '; ')}`,
      };
}

/** What became of private messages, for each platform that is configured. */
function directMessages(config: Config, store: Store, now: Date): Promise<Finding[]> {
  const words = textsFor('en').commands.doctor;
  return Promise.all(
    configuredPlatforms(config).map(async ({ description: { platform, title } }) => {
      const finding = await directMessagesFinding({ store, now }, platform, words);
      return { ...finding, subject: `${finding.subject} on ${title}` };
    }),
  );
}

/** @param also takes what else the database tells */
async function examineDatabase(config: Config, now: Date, also: (finding: Finding) => void): Promise<string> {
  const persistence = await openPersistence(config);
  const { store, database, secrets } = persistence;
  try {
    const queue = await openQueue({ database, secrets });
    await queue.stop();
    for (const message of database.ignored) also({ level: 'warning', subject: 'settings', message });
    const [communities, waiting, uncertain] = await Promise.all([
      store.communities.list(),
      store.outbox.pendingCount(),
      store.outbox.uncertainCount(),
    ]);
    const unknown =
      uncertain === 0 ? '' : `; ${uncertain} were being sent when the program stopped and are not repeated`;
    also(await alertsFinding({ store, now }, null, textsFor('en').commands.doctor));
    for (const finding of await directMessages(config, store, now)) also(finding);
    return `${placeOfData(config)}: communities ${communities.length}, private messages waiting ${waiting}${unknown}`;
  } finally {
    await persistence.close();
  }
}

/**
 * Checks everything an operator can mend and prints one line each.
 * @returns exit status: 0 when nothing has to be mended, else 2
 */
export async function doctor(
  readConfig: () => Config,
  output: Writable,
  now: Date = new Date(),
): Promise<number> {
  const findings: Finding[] = [];
  const note = (finding: Finding): void => {
    findings.push(finding);
    output.write(`${SIGNS[finding.level]} ${finding.subject}: ${finding.message}\n`);
  };
  note({ level: 'ok', subject: 'version', message: `Attune ${readVersion()}, Node.js ${process.version}` });
  const read = readSettings(readConfig);
  note(read.finding);
  if (read.config === null) return 2;
  const { config } = read;
  if (isOpenToOthers('.env'))
    note({
      level: 'warning',
      subject: 'settings',
      message: 'others on this computer can read .env, with the tokens in it: chmod 600 .env',
    });
  note(await examine('models', () => examineModels(config)));
  const direct: Finding[] = [];
  note(
    await examine(
      'database',
      () => examineDatabase(config, now, (finding) => direct.push(finding)),
      (error) => besideRunning(config, error),
    ),
  );
  direct.forEach(note);
  for (const finding of await checkPlatforms(config)) note(finding);
  return findings.some((finding) => finding.level === 'fault') ? 2 : 0;
}
