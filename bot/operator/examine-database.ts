import { isFolderInUse } from '#adapters/postgres/folder-lock.ts';
import { directMessagesFinding } from '#core/health/delivery-findings.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { Store } from '#core/ports/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { openPersistence } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import { configuredPlatforms } from '#bot/platforms/configured.ts';
import { placeOfData } from './migrate.ts';
import { alertsFinding } from '#core/health/alert-findings.ts';

const { doctor: words } = textsFor('en').commands;

/** A data folder that a running Attune holds is no fault: that one is asked how it is, where it can be. */
export async function besideRunning(config: Config, error: unknown): Promise<Finding | null> {
  if (config.databaseUrl !== null || !isFolderInUse(error)) return null;
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
  return Promise.all(
    configuredPlatforms(config).map(async ({ description: { platform, title } }) => {
      const finding = await directMessagesFinding({ store, now }, platform, words);
      return { ...finding, subject: `${finding.subject} on ${title}` };
    }),
  );
}

/** @param also takes what else the database tells */
export async function examineDatabase(
  config: Config,
  now: Date,
  also: (finding: Finding) => void,
): Promise<string> {
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
    also(await alertsFinding({ store, now }, null, words));
    for (const finding of await directMessages(config, store, now)) also(finding);
    return `${placeOfData(config)}: communities ${communities.length}, private messages waiting ${waiting}${unknown}`;
  } finally {
    await persistence.close();
  }
}
