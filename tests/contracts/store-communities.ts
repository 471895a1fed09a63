import { beforeEach, describe, expect, it } from 'vitest';
import type { CommunityId } from '#core/model/ids.ts';
import {
  alert,
  at,
  conversation,
  member,
  message,
  nudge,
  outboxEntry,
  settings,
} from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { savePosts } from '#tests/support/saved.ts';
import type { MemberStore } from '#core/ports/store-communities.ts';
import type { CommunitySettings } from '#core/model/records.ts';

export function communitiesContract(subject: Subject): void {
  describe('communities', () => {
    it('are made once and keep their first settings', async () => {
      const { communities } = subject.store;
      const other = { ...settings, mode: 'observe' as const };
      expect(await communities.ensure('g:1', other, at(5))).toEqual({
        id: 'g:1',
        settings,
        createdAt: at(0),
        removedAt: null,
      });
      expect(await communities.get('g:9')).toBeNull();
      expect((await communities.list()).map(({ id }) => id)).toEqual(['g:1', 'g:2']);
    });

    it('take new settings and remember when they were left', async () => {
      const { communities } = subject.store;
      const other: CommunitySettings = {
        ...settings,
        watchedChannelIds: ['c:8', 'c:9'],
        quietHours: { startHour: 1, endHour: 2 },
      };
      await communities.saveSettings('g:1', other);
      await communities.markRemoved('g:1', at(3));
      expect(await communities.get('g:1')).toMatchObject({ settings: other, removedAt: at(3) });
      await communities.markRemoved('g:1', null);
      expect(await communities.get('g:1')).toMatchObject({ removedAt: null });
      expect(await communities.get('g:2')).toMatchObject({ settings, removedAt: null });
    });

    it('are purged with everything in them, and only that', async () => {
      await fill(subject, 'g:1');
      await fill(subject, 'g:2');
      await subject.store.communities.purge('g:1');
      expect(await contents(subject, 'g:1')).toEqual([null, null, null, null, null, null, null, 0]);
      expect(await contents(subject, 'g:2')).not.toContain(null);
      expect(await subject.store.outbox.claimDue(at(1), 10)).toHaveLength(1);
    });
  });

  describe('a no', () => {
    const opened = async (): Promise<MemberStore> => {
      await subject.store.communities.ensure('g:1', settings, at(5));
      return subject.store.members;
    };
    beforeEach(async () => {
      const { members, communities } = subject.store;
      await members.save(member({ status: 'opted_out' }));
      await members.save(member({ userId: 'u:2' }));
      await communities.purge('g:1');
    });

    it('outlives its community, in that community alone', async () => {
      const members = await opened();
      expect(await members.get('g:1', 'u:1')).toMatchObject({ userId: 'u:1', status: 'opted_out' });
      expect(await members.get('g:1', 'u:2')).toBeNull();
      expect(await members.get('g:2', 'u:1')).toBeNull();
      expect(await members.list('g:1')).toEqual([]);
      const people = (['u:1', 'u:2'] as const).map((id) => ({ communityId: 'g:1' as const, id }));
      const found = await subject.store.batches.find({ people, messages: [], marks: [], conversations: [] });
      expect(found.members).toEqual([await members.get('g:1', 'u:1')]);
      await subject.store.communities.purge('g:1');
      expect(await members.get('g:1', 'u:1')).not.toBeNull();
    });

    it('ends with a yes', async () => {
      const members = await opened();
      await members.save(member());
      expect(await members.get('g:1', 'u:1')).toEqual(member());
      await subject.store.communities.purge('g:1');
      expect(await members.get('g:1', 'u:1')).toBeNull();
    });

    it.each(['g:super', 'g:2'] as const)(
      'moves with its community to %s, and ends there as well',
      async (to) => {
        const { store, secrets } = subject;
        const members = await opened();
        await store.communities.rekey('g:1', 'g:between');
        await store.communities.rekey('g:between', to);
        expect(await members.get(to, 'u:1')).toMatchObject({ communityId: to, status: 'opted_out' });
        expect(await members.get(to, 'u:2')).toBeNull();
        const people = (['u:1', 'u:2'] as const).map((id) => ({ communityId: to, id }));
        const found = await store.batches.find({ people, messages: [], marks: [], conversations: [] });
        expect(found.members).toEqual([await members.get(to, 'u:1')]);
        expect(await members.erase(to, 'u:1', secrets.personKey(to, 'u:1'))).toBe(1);
        expect(await members.get(to, 'u:1')).toBeNull();
      },
    );

    it('from under another id ends with a yes', async () => {
      const members = await opened();
      await subject.store.communities.rekey('g:1', 'g:super');
      await members.save(member({ communityId: 'g:super' }));
      // The row of the yes alone.
      expect(await members.erase('g:super', 'u:1', 'key-1')).toBe(1);
    });

    it('ends with an erasure, also while the community is gone', async () => {
      const { store, secrets } = subject;
      expect(await store.members.erase('g:1', 'u:1', secrets.personKey('g:1', 'u:1'))).toBe(1);
      expect(await (await opened()).get('g:1', 'u:1')).toBeNull();
    });
  });

  describe('a community that gets a new id', () => {
    it('keeps its rows, loses hashes it could not find again, and its open conversations', async () => {
      await fill(subject, 'g:1');
      const { communities, messages, conversations, members } = subject.store;
      await communities.rekey('g:1', 'g:super');
      expect(await contents(subject, 'g:1')).toEqual([null, null, null, null, null, null, null, 0]);
      expect(await contents(subject, 'g:super')).not.toContain(null);
      expect(await messages.get('g:super', 'm:1')).toMatchObject({ authorKey: null, memberId: 'u:1' });
      expect(await conversations.get('g:super', 'v:1')).toMatchObject({ seekerKey: null, closedAt: at(0) });
      expect(await conversations.seekerPost('g:super', 'v:1')).toBeNull();
      expect(await members.get('g:super', 'u:1')).toEqual(member({ communityId: 'g:super' }));
      expect((await subject.store.audit.list('g:super', 9))[0]).toMatchObject({ actorKey: null });
    });

    it('is not changed by a second event of the same kind', async () => {
      await fill(subject, 'g:1');
      await subject.store.communities.rekey('g:1', 'g:super');
      await subject.store.communities.rekey('g:1', 'g:super');
      expect(await contents(subject, 'g:super')).not.toContain(null);
    });

    it('has its waiting messages addressed under the new id, so that erasure finds them', async () => {
      await fill(subject, 'g:1');
      const { store, secrets } = subject;
      await store.communities.rekey('g:1', 'g:super');
      await store.members.erase('g:super', 'u:1', secrets.personKey('g:super', 'u:1'));
      expect(await store.outbox.claimDue(at(1), 10)).toEqual([]);
    });

    it('takes its channel along where the channel is the group itself', async () => {
      const { store } = subject;
      await store.communities.saveSettings('g:1', {
        ...settings,
        watchedChannelIds: ['g:1'],
        staffChannelId: 'g:1',
        prepared: { mode: 'coach', watchedChannelIds: ['g:1'], watchesAllChannels: false },
      });
      await store.messages.save(message({ channelId: 'g:1' }));
      await store.communities.rekey('g:1', 'g:super');
      expect(await store.messages.get('g:super', 'm:1')).toMatchObject({ channelId: 'g:super' });
      expect((await store.communities.get('g:super'))?.settings).toMatchObject({
        watchedChannelIds: ['g:super'],
        staffChannelId: 'g:super',
        prepared: { watchedChannelIds: ['g:super'] },
      });
    });

    it('is found by every id it had before, until it is purged', async () => {
      const { communities } = subject.store;
      await communities.rekey('g:1', 'g:super');
      await communities.rekey('g:super', 'g:giga');
      await communities.rekey('g:super', 'g:giga');
      expect(await communities.currentId('g:1')).toBe('g:giga');
      expect(await communities.currentId('g:super')).toBe('g:giga');
      expect(await communities.currentId('g:giga')).toBe('g:giga');
      expect(await communities.currentId('g:unknown')).toBe('g:unknown');
      expect(await communities.formerIds('g:giga')).toEqual(['g:1', 'g:super']);
      await communities.rekey('g:giga', 'g:2');
      expect(await communities.formerIds('g:2')).toEqual(['g:1', 'g:giga', 'g:super']);
      await communities.purge('g:2');
      expect(await communities.currentId('g:1')).toBe('g:1');
    });

    it('that is where another one’s alerts go takes those along', async () => {
      const { communities } = subject.store;
      await communities.saveSettings('g:2', { ...settings, staffChannelId: 'g:team:5' });
      await communities.rekey('g:team', 'g:newteam');
      expect((await communities.get('g:2'))?.settings).toEqual({
        ...settings,
        staffChannelId: 'g:newteam:5',
      });
    });

    it('comes together with what was stored under the new id before', async () => {
      await fill(subject, 'g:1');
      const { store } = subject;
      await store.communities.saveSettings('g:1', { ...settings, timeZone: 'Asia/Tokyo' });
      await store.members.save(member({ communityId: 'g:2', status: 'opted_out' }));
      await store.messages.save(message({ communityId: 'g:2', id: 'm:new' }));
      await store.communities.rekey('g:1', 'g:2');
      expect(await store.communities.get('g:1')).toBeNull();
      expect((await store.communities.get('g:2'))?.settings.timeZone).toBe('Asia/Tokyo');
      expect(await store.members.get('g:2', 'u:1')).toMatchObject({ status: 'opted_out' });
      expect(await contents(subject, 'g:2')).not.toContain(null);
      expect(await store.messages.get('g:2', 'm:new')).not.toBeNull();
    });
  });
}

/** One row in every table. */
export async function fill({ store }: Subject, communityId: CommunityId): Promise<void> {
  await store.communities.ensure(communityId, settings, at(0));
  await store.members.save(member({ communityId }));
  await store.conversations.save(conversation({ communityId }));
  await savePosts(store, communityId, [{ conversationId: 'v:1', text: 'some words', expiresAt: at(60) }]);
  await store.messages.save(message({ communityId, memberId: 'u:1', conversationId: 'v:1', role: 'seeker' }));
  await store.nudges.save(nudge({ communityId }));
  await store.alerts.open(alert({ communityId }));
  const id = `o:${communityId}`;
  await store.outbox.add(outboxEntry({ communityId, id, dedupeKey: id, messageId: 'm:1' }));
  await store.audit.append({
    communityId,
    at: at(0),
    actorKey: 'key-1',
    action: 'config',
    detail: { mode: 'coach' },
  });
}

async function contents({ store }: Subject, communityId: CommunityId): Promise<unknown[]> {
  return [
    await store.communities.get(communityId),
    await store.members.get(communityId, 'u:1'),
    await store.conversations.get(communityId, 'v:1'),
    await store.conversations.ofMessage(communityId, 'm:1'),
    await store.messages.get(communityId, 'm:1'),
    await store.nudges.get(communityId, 'n:1'),
    await store.alerts.get(communityId, 'a:1'),
    (await store.audit.list(communityId, 9)).length,
  ];
}
