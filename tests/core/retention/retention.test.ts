import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { GRACE_MS, OVER_AFTER_MS } from '#core/community/week-clock.ts';
import type { CommunityId, MessageId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import { closeConversations, CLOSE_AFTER_DAYS } from '#core/retention/close-conversations.ts';
import { enforceRetention, TOMBSTONES_KEPT_DAYS } from '#core/retention/enforce-retention.ts';
import { freezeWeeks } from '#core/retention/freeze-weeks.ts';
import { ASK_FOR_DAYS, PURGE_AFTER_DAYS, purgeRemoved } from '#core/retention/purge-removed.ts';
import { personTombstone, tombstonesOf, tombstonesOver } from '#core/retention/tombstones.ts';
import { after, before, community, conversation, DAY, NOON, reply } from '#tests/core/coaching/builders.ts';
import { asId } from '#tests/support/ids.ts';

const HOME: CommunityId = 'console:home';
/** NOON lies in the week of Monday the 9th; Berlin is an hour ahead of UTC. */
const WEEK_ENDS = new Date('2026-03-15T23:00:00Z');
const later = (ms: number): Date => after(ms, WEEK_ENDS);
let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await opens(HOME);
});

const isOut = () => Promise.resolve(false);

const opens = (id: CommunityId, settings = {}) =>
  store.communities.ensure(id, community(settings).settings, before(DAY));
const writes = (id: MessageId, sentAt = NOON, communityId = HOME) =>
  store.messages.save(reply({ id, sentAt, communityId, conversationId: null }));

describe('how long rows are kept', () => {
  it('as long as the community chose, to the moment, and the audit says how many went', async () => {
    await opens('console:other', { retentionDays: 30 });
    await writes('console:old', before(30 * DAY + 1), 'console:other');
    await writes('console:kept', before(30 * DAY), 'console:other');
    await writes('console:elsewhere', before(30 * DAY + 1));
    expect(await enforceRetention({ store, now: NOON })).toBe(1);
    expect(await store.messages.get('console:other', 'console:old')).toBeNull();
    expect(await store.messages.get('console:other', 'console:kept')).not.toBeNull();
    expect(await store.messages.get(HOME, 'console:elsewhere')).not.toBeNull();
    expect(await store.audit.list('console:other', 9)).toEqual([
      {
        communityId: 'console:other',
        at: NOON,
        actorKey: null,
        action: 'retention',
        detail: { rows: 1, retentionDays: 30 },
      },
    ]);
    expect(await store.audit.list(HOME, 9)).toEqual([]);
  });

  it('adds up over communities', async () => {
    for (const id of ['console:a', 'console:b'] as const) {
      await opens(id, { retentionDays: 30 });
      await writes(asId(`${id}-1`), before(40 * DAY), id);
    }
    expect(await enforceRetention({ store, now: NOON })).toBe(2);
  });

  it('marks of what was deleted for thirty days', async () => {
    await store.tombstones.save(HOME, ['mark'], NOON);
    const isMarked = async () => (await store.tombstones.among(HOME, ['mark'])).length > 0;
    await enforceRetention({ store, now: after(TOMBSTONES_KEPT_DAYS * DAY) });
    expect(await isMarked()).toBe(true);
    await enforceRetention({ store, now: after(TOMBSTONES_KEPT_DAYS * DAY + 1) });
    expect(await isMarked()).toBe(false);
  });

  it('a community that removed the bot for a week, and no other', async () => {
    await opens('console:gone');
    await opens('console:lately');
    await store.communities.markRemoved('console:gone', before(PURGE_AFTER_DAYS * DAY));
    await store.communities.markRemoved('console:lately', before(PURGE_AFTER_DAYS * DAY - 1));
    expect(await purgeRemoved({ store, now: NOON, isBack: isOut })).toBe(1);
    expect((await store.communities.list()).map(({ id }) => id).sort()).toEqual([HOME, 'console:lately']);
  });

  it('a community that has the bot again, of which nobody has told yet', async () => {
    await opens('console:back');
    await store.communities.markRemoved('console:back', before(PURGE_AFTER_DAYS * DAY));
    expect(await purgeRemoved({ store, now: NOON, isBack: () => Promise.resolve(true) })).toBe(0);
    expect((await store.communities.get('console:back'))?.removedAt).toBeNull();
  });

  it('a community whose platform does not answer, for a month', async () => {
    await opens('console:unknown');
    const isBack = () => Promise.resolve(null);
    await store.communities.markRemoved('console:unknown', before(ASK_FOR_DAYS * DAY - 1));
    expect(await purgeRemoved({ store, now: NOON, isBack })).toBe(0);
    await store.communities.markRemoved('console:unknown', before(ASK_FOR_DAYS * DAY));
    expect(await purgeRemoved({ store, now: NOON, isBack })).toBe(1);
  });

  it('a community of which is told that it has the bot again while its platform is asked', async () => {
    await opens('console:back');
    await store.communities.markRemoved('console:back', before(PURGE_AFTER_DAYS * DAY));
    const isBack = async () => {
      await store.communities.markRemoved('console:back', null);
      return false;
    };
    expect(await purgeRemoved({ store, now: NOON, isBack })).toBe(0);
    expect(await store.communities.get('console:back')).not.toBeNull();
  });
});

describe('what is deleted', () => {
  const secrets = createSecrets('a secret for these tests that is long enough');
  const message: Parameters<typeof tombstonesOver>[1] = {
    communityId: HOME,
    id: 'console:m',
    threadId: 'console:t',
    channelId: 'console:c',
  };
  const covers = (marks: readonly string[], of = message) =>
    tombstonesOver(secrets, of).some((mark) => marks.includes(mark));

  it('covers a message, those in a thread, those in a channel', () => {
    const deleted = [
      { kind: 'delete', communityId: HOME, messageIds: ['console:x', 'console:m'] },
      { kind: 'deleteThread', communityId: HOME, threadId: 'console:t' },
      { kind: 'deleteChannel', communityId: HOME, channelId: 'console:c' },
    ] as const;
    for (const event of deleted) expect(covers(tombstonesOf(secrets, event))).toBe(true);
    const others = [
      { kind: 'delete', communityId: HOME, messageIds: ['console:t', 'console:c'] },
      { kind: 'deleteThread', communityId: HOME, threadId: 'console:m' },
      { kind: 'deleteChannel', communityId: HOME, channelId: 'console:t' },
      { kind: 'deleteChannel', communityId: 'console:other', channelId: 'console:c' },
    ] as const;
    for (const event of others) expect(covers(tombstonesOf(secrets, event))).toBe(false);
  });

  it('a message outside of threads is asked for twice, one in a thread three times', () => {
    expect(tombstonesOver(secrets, message)).toHaveLength(3);
    expect(tombstonesOver(secrets, { ...message, threadId: null })).toHaveLength(2);
  });

  it('a person is another mark in each community, and none of a message', () => {
    const mark = personTombstone(secrets, HOME, 'console:m');
    expect(mark).not.toBe(personTombstone(secrets, 'console:other', 'console:m'));
    expect(tombstonesOver(secrets, message)).not.toContain(mark);
  });
});

describe('a week that is over', () => {
  const progress = async () => (await store.weeks.progress(HOME))?.week ?? null;

  it('is frozen when what came late has been counted, and once', async () => {
    await writes('console:1');
    expect(await freezeWeeks({ store, now: later(GRACE_MS - 1) })).toBe(0);
    expect(await progress()).toBeNull();
    expect(await freezeWeeks({ store, now: later(GRACE_MS) })).toBe(1);
    expect(await progress()).toBe('2026-03-09');
    expect(await freezeWeeks({ store, now: later(GRACE_MS) })).toBe(0);
  });

  it('is frozen with those that were missed, in every community, and not where nobody wrote', async () => {
    await opens('console:other');
    await opens('console:silent');
    await writes('console:1');
    await writes('console:2', after(7 * DAY), 'console:other');
    expect(await freezeWeeks({ store, now: later(GRACE_MS + 14 * DAY) })).toBe(5);
    expect(await progress()).toBe('2026-03-23');
    expect(await store.weeks.progress('console:silent')).toBeNull();
  });

  it('is frozen for many communities at a time; after a stop in the middle the others follow, and none twice', async () => {
    const ids = Array.from({ length: 150 }, (_, number) => `console:many-${number}` as const);
    for (const id of ids) {
      await opens(id);
      await writes(asId(`${id}-1`), NOON, id);
    }
    let transactions = 0;
    const stopping: Store = {
      ...store,
      transaction: (work) => {
        transactions += 1;
        return transactions === 1 ? store.transaction(work) : Promise.reject(new Error('stopped'));
      },
    };
    await expect(freezeWeeks({ store: stopping, now: later(GRACE_MS) })).rejects.toThrow('stopped');
    const frozen = [...(await store.weeks.hold(ids)).values()].filter((progress) => progress !== null).length;
    expect(frozen).toBeGreaterThan(10);
    expect(frozen).toBeLessThan(150);
    expect(await freezeWeeks({ store, now: later(GRACE_MS) })).toBe(150 - frozen);
    expect(await freezeWeeks({ store, now: later(GRACE_MS) })).toBe(0);
  });

  const counted = (measure: string) =>
    store.weeks
      .sums(HOME, { from: '2026-03-09', until: '2026-03-23' }, null)
      .then((sums) => sums.find((sum) => sum.measure === measure) ?? null);

  it('is shown with the one before it, where both together are of enough people', async () => {
    for (const week of [0, 1])
      for (const person of [1, 2, 3])
        await store.messages.save(
          reply({
            id: asId(`console:${week}-${person}`),
            authorKey: `key:${week}-${person}`,
            sentAt: after(week * 7 * DAY),
            conversationId: null,
          }),
        );
    await freezeWeeks({ store, now: later(GRACE_MS) });
    expect(await counted('messages')).toBeNull();
    await freezeWeeks({ store, now: later(GRACE_MS + 7 * DAY) });
    expect(await counted('messages')).toMatchObject({ counts: [0, 5, 0, 0], people: 5 });
  });

  it('is parted into the times of day by the clock of the community', async () => {
    const openedAt = new Date('2026-03-09T23:30:00Z');
    for (const person of ['a', 'b', 'c', 'd', 'e'])
      await store.conversations.save(
        conversation({
          id: asId(`console:${person}`),
          seekerKey: `key:${person}`,
          openedAt,
          lastActivityAt: openedAt,
        }),
      );
    await writes('console:1');
    await freezeWeeks({ store, now: later(GRACE_MS) });
    expect(await counted('answered night')).not.toBeNull();
    expect(await counted('answered evening')).toBeNull();
  });

  it('is not frozen where somebody else was faster, or the community went meanwhile', async () => {
    await opens('console:gone');
    await opens('console:other');
    for (const id of ['console:home', 'console:gone', 'console:other'] as const)
      await writes(asId(`${id}-1`), NOON, id);
    const late: Store = {
      ...store,
      transaction: async (work) => {
        await store.communities.purge('console:gone');
        const week = { week: '2026-03-09', endedAt: WEEK_ENDS, counts: [], waiting: [], conversationIds: [] };
        if ((await progress()) === null) await store.weeks.save([{ communityId: HOME, ...week }]);
        return store.transaction(work);
      },
    };
    expect(await freezeWeeks({ store: late, now: later(GRACE_MS) })).toBe(1);
    expect(await store.weeks.progress('console:gone')).toBeNull();
    expect((await store.weeks.progress('console:other'))?.week).toBe('2026-03-09');
  });

  it('counts conversations in which nobody has written for five days, each once', async () => {
    const ended = conversation({ id: 'console:over', lastActivityAt: before(OVER_AFTER_MS + 1, WEEK_ENDS) });
    const running = conversation({ id: 'console:on', lastActivityAt: before(OVER_AFTER_MS - 1, WEEK_ENDS) });
    for (const one of [ended, running]) await store.conversations.save(one);
    await writes('console:1');
    const uncounted = async (): Promise<string[]> => {
      const ids = [];
      for await (const page of store.weeks.ended([{ communityId: HOME, idleSince: later(99 * DAY) }]))
        ids.push(...page.rows.map(({ conversation: one }) => one.id));
      return ids;
    };
    expect(await uncounted()).toEqual(['console:over', 'console:on']);
    await freezeWeeks({ store, now: later(GRACE_MS) });
    expect(await uncounted()).toEqual(['console:on']);
  });
});

describe('a conversation nobody writes in', () => {
  const opened = (lastActivityAt: Date) => store.conversations.save(conversation({ lastActivityAt }));
  const seeker = async () => (await store.conversations.get(HOME, 'console:post'))?.seekerKey;

  it('is closed after two weeks, to the moment', async () => {
    await opened(NOON);
    expect(await closeConversations({ store, now: after(CLOSE_AFTER_DAYS * DAY) })).toBe(0);
    expect(await seeker()).not.toBeNull();
    expect(await closeConversations({ store, now: after(CLOSE_AFTER_DAYS * DAY + 1) })).toBe(1);
    expect(await seeker()).toBeNull();
  });

  it('is counted before, while its people can be told apart', async () => {
    await writes('console:1');
    await opened(NOON);
    await closeConversations({ store, now: after(CLOSE_AFTER_DAYS * DAY + 1) });
    expect((await store.weeks.progress(HOME))?.week).toBe('2026-03-16');
  });

  it('is closed also where it cannot be counted, and the fault is told', async () => {
    await opened(NOON);
    const broken: Store = {
      ...store,
      weeks: { ...store.weeks, starts: () => Promise.reject(new Error('x')) },
    };
    const now = after(CLOSE_AFTER_DAYS * DAY + 1);
    await expect(closeConversations({ store: broken, now })).rejects.toThrow('x');
    expect(await seeker()).toBeNull();
  });
});
