import { describe, expect, it } from 'vitest';
import type { DiaryEntry, HowHeavyAnswer } from '#core/model/care.ts';
import { at, member, outboxEntry } from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';

const answer = (part: Partial<HowHeavyAnswer> = {}): HowHeavyAnswer => ({
  communityId: 'g:1',
  personKey: 'key-1',
  at: at(1),
  howHeavy: 4,
  ...part,
});
const checkIn = (minutes: number, whose: Partial<Pick<DiaryEntry, 'communityId' | 'userId'>> = {}) =>
  ({
    communityId: 'g:1',
    userId: 'u:1',
    ...whose,
    at: at(minutes),
    kind: 'check_in',
    anxiety: 4,
    depression: 0,
  }) satisfies DiaryEntry;
const practised = (minutes: number): DiaryEntry => ({
  communityId: 'g:1',
  userId: 'u:1',
  at: at(minutes),
  kind: 'practice',
});

export function careContract(subject: Subject): void {
  describe('answers how heavy helping was', () => {
    it('are found by community and time, from its first moment up to but without its last', async () => {
      const { care } = subject.store;
      for (const minutes of [1, 2, 3]) await care.saveAnswer(answer({ at: at(minutes) }));
      await care.saveAnswer(answer({ communityId: 'g:2', at: at(2) }));
      expect(await care.answers([{ communityId: 'g:1', from: at(2), to: at(3) }])).toEqual([
        answer({ at: at(2) }),
      ]);
    });

    it('are forgotten by time, in all communities', async () => {
      const { care } = subject.store;
      await care.saveAnswer(answer());
      await care.saveAnswer(answer({ communityId: 'g:2', at: at(2) }));
      await care.saveAnswer(answer({ at: at(3) }));
      expect(await care.removeAnswersBefore(at(3))).toBe(2);
      expect(await care.answers([{ communityId: 'g:1', from: at(0), to: at(9) }])).toEqual([
        answer({ at: at(3) }),
      ]);
    });

    it('are exported without the code, and erased with the person', async () => {
      const { store, secrets } = subject;
      const personKey = secrets.personKey('g:1', 'u:1');
      await store.care.saveAnswer(answer({ personKey }));
      await store.care.saveAnswer(answer());
      expect((await store.members.export('g:1', 'u:1', personKey))['howHeavy']).toEqual([
        { at: at(1), howHeavy: 4 },
      ]);
      expect(await store.members.erase('g:1', 'u:1', personKey)).toBe(1);
      expect(await store.care.answers([{ communityId: 'g:1', from: at(0), to: at(9) }])).toEqual([answer()]);
    });

    it('go when their community gets another id, since nobody could find them again', async () => {
      const { care, communities } = subject.store;
      await care.saveAnswer(answer());
      await communities.rekey('g:1', 'g:2');
      expect(await care.answers([{ communityId: 'g:2', from: at(0), to: at(9) }])).toEqual([]);
    });
  });

  describe('what somebody keeps for themselves', () => {
    it('is theirs alone, oldest first, and one entry a moment', async () => {
      const { care, members } = subject.store;
      await care.saveEntry(checkIn(5));
      await care.saveEntry(practised(2));
      await care.saveEntry({ ...checkIn(5), depression: 2 });
      await care.saveEntry(checkIn(1, { userId: 'u:2' }));
      await care.saveEntry(checkIn(1, { communityId: 'g:2' }));
      expect(await care.entries('g:1', 'u:1')).toEqual([practised(2), { ...checkIn(5), depression: 2 }]);
      expect(await members.communitiesOf('u:1')).toEqual(['g:1', 'g:2']);
    });

    it('is forgotten by kind, and by time in one community', async () => {
      const { care } = subject.store;
      for (const minutes of [1, 3]) await care.saveEntry(checkIn(minutes));
      await care.saveEntry(practised(2));
      await care.saveEntry(checkIn(1, { communityId: 'g:2' }));
      expect(await care.removeEntriesBefore('g:1', at(3))).toBe(2);
      expect(await care.removeEntries('g:1', 'u:1', 'practice')).toBe(0);
      expect(await care.removeEntries('g:1', 'u:1', 'check_in')).toBe(1);
      expect(await care.entries('g:1', 'u:1')).toEqual([]);
      expect(await care.entries('g:2', 'u:1')).toHaveLength(1);
    });

    it('is exported and erased with the person, in that community alone', async () => {
      const { store, secrets } = subject;
      const key = secrets.personKey('g:1', 'u:1');
      for (const communityId of ['g:1', 'g:2'] as const)
        await store.care.saveEntry(checkIn(1, { communityId }));
      expect((await store.members.export('g:1', 'u:1', key))['diary']).toEqual([checkIn(1)]);
      expect(await store.members.erase('g:1', 'u:1', key)).toBe(1);
      expect(await store.care.entries('g:1', 'u:1')).toEqual([]);
      expect(await store.care.entries('g:2', 'u:1')).toHaveLength(1);
    });

    it('moves with its community, unless the person has entries where it goes', async () => {
      const { care, communities } = subject.store;
      await care.saveEntry(checkIn(1));
      await care.saveEntry(checkIn(1, { userId: 'u:2' }));
      await care.saveEntry(checkIn(4, { communityId: 'g:2' }));
      await communities.rekey('g:1', 'g:2');
      expect(await care.entries('g:2', 'u:1')).toEqual([checkIn(4, { communityId: 'g:2' })]);
      expect(await care.entries('g:2', 'u:2')).toHaveLength(1);
      await communities.purge('g:2');
      expect(await care.entries('g:2', 'u:2')).toEqual([]);
    });
  });

  it('a message to a channel that names somebody is erased with them, and is no private message', async () => {
    const { store, secrets } = subject;
    const key = secrets.personKey('g:1', 'u:1');
    const entry = outboxEntry({
      kind: 'asks_staff',
      recipient: { kind: 'channel', channelId: 'c:staff' },
      about: 'u:1',
    });
    await store.outbox.add(entry);
    expect((await store.outbox.claimDue(entry.dueAt, 1))[0]).toMatchObject({ about: 'u:1' });
    await store.outbox.settle(entry.id, { kind: 'sent' }, entry.dueAt);
    expect(await store.outbox.endedSince('g', at(0))).toEqual({ sent: 0, unreachable: 0 });
    expect(await store.members.erase('g:1', 'u:1', key)).toBe(1);
    expect(await store.outbox.known([entry.dedupeKey])).toEqual(new Set());
  });

  it('the wish to be asked, and when, are kept with a member', async () => {
    const { members } = subject.store;
    const wishes = member({ coaching: { asksHowHeavy: true }, howHeavyAskedAt: at(7) });
    await members.save(wishes);
    expect(await members.get(wishes.communityId, wishes.userId)).toEqual(wishes);
  });
}
