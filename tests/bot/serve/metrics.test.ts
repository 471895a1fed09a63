import { beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#tests/support/embedded-database.ts';
import { databaseAnswers, databaseBytes } from '#adapters/postgres/size.ts';
import { createMetrics } from '#bot/serve/metrics/metrics.ts';
import { createModelTimes } from '#bot/serve/metrics/model-times.ts';
import { ratingsInFives } from '#bot/serve/metrics/ratings.ts';
import type { CountedOutcome } from '#bot/serve/metrics/event-counts.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { operationsDeps } from '#tests/support/operations.ts';
import { alert, at, member, message, nudge, settings } from '#tests/support/records.ts';
import { asId } from '#tests/support/ids.ts';

let deps: ReturnType<typeof operationsDeps>;
beforeEach(async () => {
  deps = { ...operationsDeps(), now: () => at(60) };
  await deps.store.communities.ensure('g:1', settings, at(0));
});

/** The lines of a scrape that begin so. */
async function scraped(start: string): Promise<string[]> {
  const all = await createMetrics(deps)();
  return all.split('\n').filter((line) => line.startsWith(start) && !line.startsWith('#'));
}

const written = (minute: number): CountedOutcome['event'] => ({
  kind: 'message',
  message: {
    ...{ id: 'm:1', communityId: 'g:1', channelId: 'c:1', threadId: null, replyToId: null },
    ...{ authorId: 'u:1', text: 'words', sentAt: at(minute) },
  },
});

describe('counts of a process', () => {
  it('tell what became of events and why, and how late they were read', async () => {
    const refused = { sent: false, because: 'day-limit' } as const;
    deps.counts.events.add(
      [
        { outcome: 'stored', because: 'supporter', event: written(0), nudge: refused },
        { outcome: 'stored', because: 'supporter', event: written(1), nudge: { sent: true, because: 'now' } },
        { outcome: 'dropped', because: 'optedOut', event: written(-900) },
        { outcome: 'released', because: 'behindFailure', event: written(1) },
      ],
      at(1),
    );
    expect(await scraped('attune_events_total')).toEqual([
      'attune_events_total{outcome="stored",reason="supporter"} 2',
      'attune_events_total{outcome="dropped",reason="optedOut"} 1',
      'attune_events_total{outcome="released",reason="behindFailure"} 1',
    ]);
    expect(await scraped('attune_notes_total')).toEqual([
      'attune_notes_total{outcome="refused",reason="day-limit"} 1',
      'attune_notes_total{outcome="written",reason="now"} 1',
    ]);
    expect(await scraped('attune_event_lag_seconds_sum')).toEqual(['attune_event_lag_seconds_sum 60']);
    expect(await scraped('attune_event_lag_seconds_count')).toEqual(['attune_event_lag_seconds_count 2']);
  });

  it('tell what came of what was sent', async () => {
    deps.counts.deliveries.add([
      { id: '1', kind: 'alert', outcome: 'sent' },
      { id: '2', kind: 'nudge', outcome: 'unreachable' },
      { id: '3', kind: 'alert', outcome: 'sent' },
    ]);
    expect(await scraped('attune_deliveries_total')).toEqual([
      'attune_deliveries_total{kind="alert",outcome="sent"} 2',
      'attune_deliveries_total{kind="nudge",outcome="unreachable"} 1',
    ]);
  });

  it('tell how long models take, and leave their answers alone', async () => {
    let clock = 0;
    const times = createModelTimes(() => (clock += 250));
    deps = { ...deps, counts: { ...deps.counts, models: times } };
    const models = tableModels([], []);
    const texts = ['One.', 'Two.'];
    expect(await times.watch(models).scoreSentences(texts)).toEqual(await models.scoreSentences(texts));
    expect(await scraped('attune_model_seconds_sum')).toEqual([
      'attune_model_seconds_sum{reads="sentences"} 0.25',
    ]);
    expect(await scraped('attune_model_inputs_total')).toEqual([
      'attune_model_inputs_total{reads="sentences"} 2',
    ]);
  });
});

describe('figures of the installation', () => {
  it('tell what staff made of alerts, and whether in time', async () => {
    const { alerts, messages } = deps.store;
    for (const id of ['1', '2', '3']) {
      await messages.save(message({ id: asId(`m:${id}`) }));
      await alerts.open(alert({ id: `a:${id}`, messageId: asId(`m:${id}`) }));
    }
    await alerts.setState('g:1', 'a:1', 'false_alarm', at(5));
    await alerts.setState('g:1', 'a:2', 'seen', at(50));
    await alerts.markEscalated('g:1', 'a:2', at(30));
    expect((await scraped('attune_alerts{')).sort()).toEqual([
      'attune_alerts{kind="risk",state="false_alarm",reminded="no"} 1',
      'attune_alerts{kind="risk",state="open",reminded="no"} 1',
      'attune_alerts{kind="risk",state="seen",reminded="yes"} 1',
    ]);
  });

  it('show ratings of notes once five people have rated, in fives', async () => {
    const { members, nudges, messages } = deps.store;
    const rate = async (person: number, note: number): Promise<void> => {
      const id = `n:${person}-${note}`;
      const userId = asId(`u:${person}`);
      await members.save(member({ userId }));
      await messages.save(message({ id: asId(`m:${id}`) }));
      await nudges.save(nudge({ id, memberId: userId, messageId: asId(`m:${id}`) }));
      await nudges.answer('g:1', id, note === 2 ? 'wrong' : 'helpful', at(9));
    };
    for (const person of [1, 2, 3, 4]) for (const note of [0, 1, 2]) await rate(person, note);
    expect(await scraped('attune_notes_rated')).toEqual([]);
    await rate(5, 0);
    expect((await scraped('attune_notes_rated')).sort()).toEqual([
      'attune_notes_rated{answer="helpful"} 5',
      'attune_notes_rated{answer="wrong"} 0',
    ]);
  });

  it('need five people, not five ratings', () => {
    const answers = [{ answer: 'helpful', count: 9 }] as const;
    expect(ratingsInFives({ people: 4, answers })).toEqual([]);
    expect(ratingsInFives({ people: 5, answers })).toEqual([{ answer: 'helpful', count: 5 }]);
  });

  it('tell of platforms, the database, the version and the oldest event', async () => {
    const platform = { platform: 'telegram', isConnected: () => false } as unknown as ChatPlatform;
    const queue = { ...deps.queue, oldestAt: () => Promise.resolve(at(58)) };
    deps = { ...deps, platforms: [platform], queue };
    expect(await scraped('attune_platform_connected')).toEqual([
      'attune_platform_connected{platform="telegram"} 0',
    ]);
    expect(await scraped('attune_database_bytes')).toEqual(['attune_database_bytes 8000000']);
    expect(await scraped('attune_build_info')).toEqual(['attune_build_info{version="1.2.3"} 1']);
    expect(await scraped('attune_queue_oldest_seconds')).toEqual(['attune_queue_oldest_seconds 120']);
  });

  it('know the size of a real database, and whether it is there', async () => {
    const database = await openTestDatabase();
    expect(await databaseBytes(database)).toBeGreaterThan(1_000_000);
    await databaseAnswers(database);
    await database.close();
    await expect(databaseAnswers(database)).rejects.toThrow();
  });
});

describe('while the database is away', () => {
  const everyName = async (): Promise<string[]> =>
    [...(await createMetrics(deps)()).matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name);

  it('what is known without it is told, and what stands in it is absent', async () => {
    const platform = { platform: 'telegram', isConnected: () => true } as unknown as ChatPlatform;
    const lines: unknown[] = [];
    deps = { ...deps, platforms: [platform], log: (...line) => lines.push(line) };
    deps.counts.deliveries.add([{ id: '1', kind: 'alert', outcome: 'failed' }]);
    const isThere = await everyName();
    expect(await scraped('attune_database_up')).toEqual(['attune_database_up 1']);

    const depth = () => Promise.reject(new Error('no connection'));
    deps = { ...deps, queue: { ...deps.queue, depth } };
    expect(await scraped('attune_database_up')).toEqual(['attune_database_up 0']);
    expect(await scraped('attune_platform_connected')).toEqual([
      'attune_platform_connected{platform="telegram"} 1',
    ]);
    expect(await scraped('attune_deliveries_total')).toHaveLength(1);
    expect(await scraped('process_resident_memory_bytes')).toHaveLength(1);
    const isLeft = await everyName();
    expect(isThere.filter((name) => !isLeft.includes(name)).sort()).toEqual([
      'attune_alerts',
      'attune_alerts_undelivered',
      'attune_communities',
      'attune_database_bytes',
      'attune_notes_rated',
      'attune_outbox_pending',
      'attune_outbox_uncertain',
      'attune_queue_dead_events',
      'attune_queue_events',
      'attune_queue_oldest_seconds',
      'attune_unread_messages',
    ]);
    expect(lines.at(-1)).toEqual(['error', 'metrics-of-database-missing', { error: 'Error' }]);
  });

  it('a connection that broke unheard keeps nobody waiting', async () => {
    const silent = { ...deps.queue, depth: () => new Promise<never>(() => undefined) };
    const text = await createMetrics({ ...deps, queue: silent }, 10)();
    expect(text).toContain('attune_database_up 0');
  });
});
