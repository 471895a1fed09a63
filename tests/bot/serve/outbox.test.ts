import { describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createOutbox, standingOver } from '#bot/serve/outbox.ts';
import type { Delivery, OutboxKind } from '#core/model/outgoing.ts';
import type { ChatPlatform, Standing } from '#core/ports/platform.ts';
import { at, outboxEntry, settings } from '#tests/support/records.ts';

const toStaff = { kind: 'channel', channelId: 'c:staff' } as const;
const refused: Delivery = { kind: 'unreachable', reason: 'blocked' };

/** The log's level for what came of one entry. */
async function levelOf(kind: OutboxKind, answer: Delivery): Promise<string | undefined> {
  const store = createMemoryStore();
  await store.communities.ensure('g:1', { ...settings, staffChannelId: 'c:staff' }, at(0));
  await store.outbox.add(outboxEntry({ kind, recipient: toStaff }));
  const levels: string[] = [];
  const outbox = createOutbox({
    store,
    sender: { send: () => Promise.resolve(answer) },
    charts: createCharts(),
    standing: () => Promise.resolve(null),
    now: () => at(1),
    log: (level) => levels.push(level),
  });
  await outbox.look();
  return levels[0];
}

describe('the log of deliveries', () => {
  it.each<[OutboxKind, Delivery, string]>([
    ['alert', { kind: 'sent' }, 'info'],
    ['alert', refused, 'error'],
    ['alert', { kind: 'retry', afterMs: 1000 }, 'error'],
    ['asks_staff', refused, 'error'],
    ['notice', refused, 'info'],
  ])('%s, %j: level %s', async (kind, answer, level) => {
    expect(await levelOf(kind, answer)).toBe(level);
  });
});

it('an alert of a platform that this process does not hold is left at once to one that does', async () => {
  const store = createMemoryStore();
  const id = 'telegram:-1';
  await store.communities.ensure(id, { ...settings, staffChannelId: 'telegram:-1' }, at(0));
  await store.outbox.add(outboxEntry({ kind: 'alert', communityId: id, recipient: toStaff }));
  const sentBy: string[] = [];
  const gateway = (platform: 'discord' | 'telegram') =>
    createOutbox({
      store,
      platforms: [platform],
      sender: {
        send: () => {
          sentBy.push(platform);
          return Promise.resolve({ kind: 'sent' });
        },
      },
      charts: createCharts(),
      standing: () => Promise.resolve(null),
      now: () => at(1),
      log: () => undefined,
    });
  expect(await gateway('discord').look()).toEqual([]);
  expect(await gateway('telegram').look()).toHaveLength(1);
  expect(sentBy).toEqual(['telegram']);
});

it('an alert that comes while much else is sent goes next but a few', async () => {
  const store = createMemoryStore();
  await store.communities.ensure('g:1', { ...settings, staffChannelId: 'c:staff' }, at(0));
  const numbered = Array.from({ length: 60 }, (_, n) => ({ id: `o:${n}`, dedupeKey: `key ${n}` }));
  await store.outbox.add(...numbered.map((one) => outboxEntry({ ...one, kind: 'notice' })));
  const alert = outboxEntry({ id: 'a', dedupeKey: 'a', kind: 'alert', recipient: toStaff, dueAt: at(1) });
  const stopping = new AbortController();
  const sent: string[] = [];
  const clock = { now: at(0) };
  const outbox = createOutbox({
    store,
    sender: {
      send: async (_community, { kind }) => {
        sent.push(kind);
        if (sent.length === 1) {
          clock.now = at(1);
          await store.outbox.add(alert);
        }
        if (sent.length === numbered.length + 1) stopping.abort();
        return { kind: 'sent' };
      },
    },
    charts: createCharts(),
    standing: () => Promise.resolve(null),
    now: () => clock.now,
    log: () => undefined,
  });
  await outbox.keepLooking(stopping.signal);
  expect(sent.indexOf('channel')).toBeLessThanOrEqual(10);
});

it('what is withdrawn keeps nothing behind it waiting, as after weeks of standstill', async () => {
  const store = createMemoryStore();
  await store.communities.ensure('g:1', settings, at(0));
  const stale = Array.from({ length: 60 }, (_, n) => outboxEntry({ id: `o:${n}`, dedupeKey: `key ${n}` }));
  await store.outbox.add(...stale, outboxEntry({ id: 'n', dedupeKey: 'n', kind: 'notice', dueAt: at(1) }));
  const stopping = new AbortController();
  const outbox = createOutbox({
    store,
    sender: {
      send: () => {
        stopping.abort();
        return Promise.resolve({ kind: 'sent' });
      },
    },
    charts: createCharts(),
    standing: () => Promise.resolve(null),
    now: () => at(2),
    log: () => undefined,
  });
  const began = performance.now();
  await outbox.keepLooking(stopping.signal);
  // One pause alone takes two seconds.
  expect(performance.now() - began).toBeLessThan(2000);
});

it('who a person is somewhere is known of platforms that this process holds, and that answer', async () => {
  const standing = { isAdmin: false, isStaff: false, isMember: false } as const;
  const answering = (answer: () => Promise<Standing>) =>
    standingOver([{ platform: 'telegram', standing: answer } as unknown as ChatPlatform]);
  expect(await answering(() => Promise.resolve(standing))('telegram:-1', 'telegram:7')).toEqual(standing);
  expect(await answering(() => Promise.reject(new Error('away')))('telegram:-1', 'telegram:7')).toBeNull();
  expect(await answering(() => Promise.resolve(standing))('discord:1', 'discord:7')).toBeNull();
});
