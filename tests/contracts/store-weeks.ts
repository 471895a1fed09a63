import { describe, expect, it } from 'vitest';
import type { FrozenWeek, RowsOf } from '#core/model/frozen-week.ts';
import { at, conversation, member, message, nudge, reply } from '#tests/support/records.ts';
import type { CommunityId, PlatformId } from '#core/model/ids.ts';
import type { Subject } from './store-contract.ts';
import { saveThanks } from '#tests/support/saved.ts';

const MONDAY = '2026-01-05';
const week = (part: Partial<FrozenWeek> = {}): FrozenWeek => ({
  communityId: 'g:1',
  week: MONDAY,
  endedAt: at(0),
  counts: [
    { cut: null, measure: 'messages', counts: [10, 5, 20, 0], people: 10 },
    { cut: 'c:1', measure: 'messages', counts: [5, 5, 0, 0], people: 5 },
    { cut: null, measure: 'replies', counts: [0, 5], people: 5 },
  ],
  waiting: [],
  conversationIds: [],
  ...part,
});
const january = { from: MONDAY, until: '2026-02-02' };

async function all<T>(pages: AsyncIterable<RowsOf<T>>): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of pages) rows.push(...page.rows);
  return rows;
}
async function sizesOf(pages: AsyncIterable<RowsOf<unknown>>): Promise<[string, number][]> {
  const sizes: [string, number][] = [];
  for await (const { communityId, rows } of pages)
    if (rows.length > 0) sizes.push([communityId, rows.length]);
  return sizes.sort();
}
const byMeasure = <T extends { measure: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((first, second) => (first.measure < second.measure ? -1 : 1));

export function weeksContract(subject: Subject): void {
  const waiting = async (id: CommunityId) => (await subject.store.weeks.waiting([id])).get(id) ?? [];

  describe('frozen weeks', () => {
    it('are added up by measure over a range, for one cut, with the most people of a week', async () => {
      const { weeks } = subject.store;
      expect(await weeks.progress('g:1')).toBeNull();
      await weeks.save([week()]);
      const second = { cut: null, measure: 'messages', counts: [5, 0, 5, 5], people: 15 };
      await weeks.save([week({ week: '2026-01-12', endedAt: at(9), counts: [second] })]);
      await weeks.save([week({ communityId: 'g:2' })]);
      expect(await weeks.progress('g:1')).toMatchObject({ week: '2026-01-12', endedAt: at(9) });
      expect(byMeasure(await weeks.sums('g:1', january, null))).toEqual([
        { measure: 'messages', counts: [15, 5, 25, 5], people: 15 },
        { measure: 'replies', counts: [0, 5], people: 5 },
      ]);
      expect(await weeks.sums('g:1', january, 'c:1')).toEqual([
        { measure: 'messages', counts: [5, 5, 0, 0], people: 5 },
      ]);
      expect(await weeks.sums('g:1', { from: '2026-01-12', until: '2026-01-19' }, null)).toEqual([
        { measure: 'messages', counts: [5, 0, 5, 5], people: 15 },
      ]);
      expect(await weeks.byWeek('g:1', january, null, 'messages')).toEqual([
        { week: MONDAY, cut: null, measure: 'messages', counts: [10, 5, 20, 0], people: 10 },
        { week: '2026-01-12', ...second },
      ]);
      expect(await weeks.byCut('g:1', january, 'messages')).toEqual([
        { cut: null, measure: 'messages', counts: [15, 5, 25, 5], people: 15 },
        { cut: 'c:1', measure: 'messages', counts: [5, 5, 0, 0], people: 5 },
      ]);
    });

    it('are frozen once, also by two at the same time', async () => {
      const { store } = subject;
      const freezes = (): Promise<boolean> =>
        store.transaction(async ({ weeks }) => {
          if ((await weeks.hold(['g:1'])).get('g:1') !== null) return false;
          await weeks.save([week()]);
          return true;
        });
      const results = await Promise.all([freezes(), freezes(), freezes()]);
      expect(results.filter(Boolean)).toHaveLength(1);
    });

    it('replace what waited', async () => {
      const { weeks } = subject.store;
      const rest = { cut: null, measure: 'messages', counts: [-2, 1, 0, 2], weeks: 0, marks: 0 };
      const few = { cut: 'c:1', measure: 'replies', counts: [1, 0], weeks: 2, marks: 0x8001 };
      await weeks.save([week({ waiting: [rest, few] })]);
      expect(byMeasure(await waiting('g:1'))).toEqual([rest, few]);
      expect(await waiting('g:2')).toEqual([]);
      await weeks.save([week({ week: '2026-01-12', counts: [], waiting: [rest] })]);
      expect(await waiting('g:1')).toEqual([rest]);
    });

    it('are counted from messages whose author is known, with whether they were received', async () => {
      const { weeks, messages, reception } = subject.store;
      await messages.save(message({ id: 'm:1', sentAt: at(0), role: 'seeker' }));
      await messages.save(reply({ id: 'm:2', sentAt: at(1), threadId: 't:1' }));
      await messages.save(reply({ id: 'm:3', sentAt: at(2) }));
      await messages.save(message({ id: 'm:4', sentAt: at(3), authorKey: null }));
      await messages.save(message({ id: 'm:5', sentAt: at(9) }));
      await reception.addReaction({ communityId: 'g:1', messageId: 'm:2', personKey: 'k', mark: 'm' });
      await saveThanks(subject.store, 'g:1', [{ messageId: 'm:1', replyIds: ['m:3'] }]);
      expect(await weeks.firstSentAt('g:1')).toEqual(at(0));
      expect(await weeks.firstSentAt('g:2')).toBeNull();
      expect(await weeks.starts()).toEqual(
        new Map([
          ['g:1', { progress: null, firstSentAt: at(0) }],
          ['g:2', { progress: null, firstSentAt: null }],
        ]),
      );
      const written = await all(weeks.written([{ communityId: 'g:1', from: at(0), to: at(9) }]));
      const known = written.toSorted((a, b) => Number(a.acknowledged) - Number(b.acknowledged));
      expect(known).toHaveLength(3);
      expect(known[0]).toMatchObject({ role: 'seeker', channelId: 'c:1', levels: null, acknowledged: false });
      expect(known.slice(1).map(({ acknowledged }) => acknowledged)).toEqual([true, true]);
      expect(known.some(({ threadId, levels }) => threadId === 't:1' && levels !== null)).toBe(true);
    });

    it('and from conversations that went quiet, each once, with their turns in order', async () => {
      const { weeks, conversations, messages } = subject.store;
      await conversations.save(conversation({ lastActivityAt: at(4) }));
      await conversations.save(conversation({ id: 'v:late', lastActivityAt: at(5) }));
      const closed = { lastActivityAt: at(1), closedAt: at(2), seekerKey: null };
      await conversations.save(conversation({ id: 'v:closed', ...closed }));
      await messages.save(reply({ id: 'm:2', conversationId: 'v:1', sentAt: at(2) }));
      await messages.save(message({ id: 'm:1', conversationId: 'v:1', sentAt: at(0), role: 'seeker' }));
      const found = await all(weeks.ended([{ communityId: 'g:1', idleSince: at(5) }]));
      const { id, channelId, threadId, seekerKey, openedAt, firstReplyAt, ownWord, ...rest } = conversation();
      const { firstSentiment, lastSentiment, replyCount, empathicReplyCount, ownWordAfterEmpathy } = rest;
      expect(found.map(({ conversation: one }) => one)).toEqual([
        {
          ...{ id, channelId, threadId, seekerKey, openedAt, firstReplyAt, ownWord },
          ...{ firstSentiment, lastSentiment, replyCount, empathicReplyCount, ownWordAfterEmpathy },
        },
      ]);
      expect(found[0]?.turns.map(({ role }) => role)).toEqual(['seeker', 'supporter']);
      await weeks.save([week({ conversationIds: ['v:1'] })]);
      expect(await all(weeks.ended([{ communityId: 'g:1', idleSince: at(5) }]))).toEqual([]);
      // Somebody writes again: it stays counted.
      await conversations.save(conversation({ lastActivityAt: at(6) }));
      expect(
        (await all(weeks.ended([{ communityId: 'g:1', idleSince: at(9) }]))).map(
          (one) => one.conversation.id,
        ),
      ).toEqual(['v:late']);
      // Also when later weeks are counted.
      await weeks.save([week({ week: '2026-01-12', conversationIds: ['v:late'] })]);
      expect(await all(weeks.ended([{ communityId: 'g:1', idleSince: at(9) }]))).toEqual([]);
      expect(await conversations.get('g:1', 'v:1')).toEqual(conversation({ lastActivityAt: at(6) }));
    });

    it('of several communities are read and kept together, each its own', async () => {
      const { weeks, messages, conversations, care, members, nudges } = subject.store;
      for (const communityId of ['g:1', 'g:2'] as const) {
        const id: PlatformId = communityId === 'g:1' ? 'm:1' : 'm:2';
        await messages.save(message({ communityId, id, sentAt: at(communityId === 'g:1' ? 1 : 5) }));
        await conversations.save(conversation({ communityId, id, lastActivityAt: at(1) }));
        await members.save(member({ communityId }));
        await nudges.save(nudge({ communityId, id: `n-${communityId}`, messageId: id, createdAt: at(1) }));
        await care.saveAnswer({ communityId, personKey: 'k', at: at(1), howHeavy: 3 });
      }
      const periods = [
        { communityId: 'g:1', from: at(0), to: at(5) },
        { communityId: 'g:2', from: at(1), to: at(6) },
      ] as const;
      const told = [
        ['g:1', 1],
        ['g:2', 1],
      ];
      expect([...(await weeks.sizes(periods))]).toEqual(told);
      expect(await sizesOf(weeks.written(periods))).toEqual(told);
      const quiet = periods.map(({ communityId }) => ({ communityId, idleSince: at(9) }));
      expect(await sizesOf(weeks.ended(quiet))).toEqual(told);
      for (const rows of [await weeks.notes(periods), await care.answers(periods)])
        expect(rows.map(({ communityId }) => communityId).toSorted()).toEqual(['g:1', 'g:2']);
      await weeks.save([
        week({ conversationIds: ['m:1'] }),
        week({ communityId: 'g:2', week: '2026-01-12', counts: [], conversationIds: ['m:2'] }),
      ]);
      expect(await all(weeks.ended(quiet))).toEqual([]);
      // One that is gone by then is no week to be frozen.
      const held = await weeks.hold(['g:2', 'g:1', 'g:9']);
      expect(held.size).toBe(2);
      expect([held.get('g:1')?.week, held.get('g:2')?.week]).toEqual([MONDAY, '2026-01-12']);
    });

    it('go whole with retention, and with the community', async () => {
      const { weeks, messages, communities } = subject.store;
      await weeks.save([week()]);
      await weeks.save([week({ week: '2026-01-12' })]);
      await messages.removeBefore('g:1', new Date('2026-01-12T00:00:00Z'));
      expect(await weeks.byWeek('g:1', january, null, 'replies')).toMatchObject([{ week: '2026-01-12' }]);
      await communities.purge('g:1');
      expect(await weeks.sums('g:1', january, null)).toEqual([]);
      expect(await weeks.progress('g:1')).toBeNull();
    });

    it('stay as they are when a person is erased; what waits for more people goes', async () => {
      const { weeks, members } = subject.store;
      const rest = { cut: null, measure: 'messages', counts: [2], weeks: 0, marks: 0 };
      const few = { cut: null, measure: 'replies', counts: [1], weeks: 1, marks: 4 };
      await weeks.save([week({ waiting: [rest, few] })]);
      const before = await weeks.sums('g:1', january, null);
      await members.erase('g:1', 'u:1', 'key-1');
      expect(byMeasure(await weeks.sums('g:1', january, null))).toEqual(byMeasure(before));
      expect(await waiting('g:1')).toEqual([rest]);
    });

    it('go along to a new id, and come together with those stored under it before', async () => {
      const { weeks, communities } = subject.store;
      const own = { cut: 'g:1', measure: 'messages', counts: [5, 0], people: 5 };
      const topic = { ...own, cut: 'g:1 7' };
      await weeks.save([week({ counts: [own, topic, { ...own, cut: null }] })]);
      await weeks.save([week({ communityId: 'g:2', counts: [{ ...own, cut: null, people: 10 }] })]);
      await communities.rekey('g:1', 'g:2');
      expect(await weeks.sums('g:2', january, null)).toEqual([
        { measure: 'messages', counts: [10, 0], people: 10 },
      ]);
      for (const cut of ['g:2', 'g:2 7'])
        expect(await weeks.sums('g:2', january, cut)).toMatchObject([{ counts: [5, 0] }]);
      expect(await weeks.sums('g:1', january, null)).toEqual([]);
      await communities.rekey('g:2', 'g:3');
      expect(await weeks.progress('g:3')).toMatchObject({ week: MONDAY });
      expect(await weeks.sums('g:3', january, 'g:3')).toMatchObject([{ people: 5 }]);
    });
  });
}
