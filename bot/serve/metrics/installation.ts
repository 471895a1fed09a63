import { Gauge, type Registry } from 'prom-client';
import { DAY_MS } from '#core/lib/durations.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import type { EventQueue, Store } from '#core/ports/index.ts';
import { ratingsInFives } from './ratings.ts';
import { overdueBefore } from '#core/health/alert-findings.ts';

export interface InstallationDeps {
  store: Store;
  queue: Pick<EventQueue, 'depth' | 'deadLetters' | 'oldestAt'>;
  platforms: readonly ChatPlatform[];
  databaseBytes: () => Promise<number>;
  version: string;
  now: () => Date;
}

/** Alerts and ratings are counted over this many days. */
const WINDOW_DAYS = 28;

type Labelled = readonly { labels: Readonly<Record<string, string>>; value: number }[];

/** Registers what is read at each scrape. */
function gaugesOn(registry: Registry) {
  return (
    name: string,
    help: string,
    read: () => Promise<number | Labelled> | Labelled,
    labelNames: string[] = [],
  ): void => {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        const found = await read();
        this.reset();
        if (typeof found === 'number') this.set(found);
        else for (const { labels, value } of found) this.set(labels, value);
      },
    });
  };
}

function registerWork(registry: Registry, { store, queue, now }: InstallationDeps): void {
  const gauge = gaugesOn(registry);
  gauge('attune_queue_events', 'Events waiting or in work', () => queue.depth());
  gauge('attune_queue_oldest_seconds', 'How long the oldest event has been waiting or in work', async () => {
    const oldest = await queue.oldestAt();
    return oldest === null ? 0 : Math.max(0, now().getTime() - oldest.getTime()) / 1000;
  });
  gauge('attune_queue_dead_events', 'Events given up after repeated failure', () => queue.deadLetters());
  gauge('attune_outbox_pending', 'Messages to people that wait to be sent', () =>
    store.outbox.pendingCount(),
  );
  gauge('attune_outbox_uncertain', 'Messages being sent when a process died, never repeated', () =>
    store.outbox.uncertainCount(),
  );
  gauge('attune_unread_messages', 'Messages kept that neither rules nor model could read', () =>
    store.messages.unreadSince(null, new Date(0)),
  );
}

function registerPeople(registry: Registry, { store, now }: InstallationDeps): void {
  const gauge = gaugesOn(registry);
  const windowStart = (): Date => new Date(now().getTime() - WINDOW_DAYS * DAY_MS);
  gauge(
    'attune_alerts_undelivered',
    'Messages whose alerts have not reached the staff channel in time',
    async () => (await store.outbox.overdueAlerts(null, overdueBefore(now()))).count,
  );
  gauge(
    'attune_alerts',
    `Alerts raised in ${WINDOW_DAYS} days, by what staff made of them and whether they were reminded because nobody had looked`,
    async () =>
      (await store.alerts.counts(windowStart())).map(({ kind, state, isLate, count }) => ({
        labels: { kind, state, reminded: isLate ? 'yes' : 'no' },
        value: count,
      })),
    ['kind', 'state', 'reminded'],
  );
  gauge(
    'attune_notes_rated',
    `Notes of ${WINDOW_DAYS} days that people rated, in fives, once five people have`,
    async () =>
      ratingsInFives(await store.nudges.ratings(windowStart())).map(({ answer, count }) => ({
        labels: { answer },
        value: count,
      })),
    ['answer'],
  );
  gauge(
    'attune_communities',
    'Communities that are set up',
    async () => (await store.communities.list()).length,
  );
}

/** What is the same whichever process is asked; nothing about persons or communities. */
export function registerStored(registry: Registry, deps: InstallationDeps): void {
  registerWork(registry, deps);
  registerPeople(registry, deps);
  gaugesOn(registry)('attune_database_bytes', 'Size of the database', deps.databaseBytes);
}

/** What a process knows of itself. */
export function registerConnections(registry: Registry, { platforms, version }: InstallationDeps): void {
  const gauge = gaugesOn(registry);
  gauge(
    'attune_platform_connected',
    'Whether this process has reached the platform',
    () => platforms.map((one) => ({ labels: { platform: one.platform }, value: one.isConnected() ? 1 : 0 })),
    ['platform'],
  );
  gauge('attune_build_info', 'The version that runs', () => [{ labels: { version }, value: 1 }], ['version']);
}
