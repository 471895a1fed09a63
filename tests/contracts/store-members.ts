import { describe, expect, it } from 'vitest';
import {
  alert,
  at,
  conversation,
  member,
  message,
  nudge,
  outboxEntry,
  reply,
  settings,
} from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { savePosts } from '#tests/support/saved.ts';

export function membersContract(subject: Subject): void {
  describe('members', () => {
    it('are stored and replaced whole', async () => {
      const { members } = subject.store;
      await members.save(member());
      expect(await members.get('g:1', 'u:1')).toEqual(member());
      const changed = member({
        status: 'opted_out',
        coaching: { ...member().coaching, quietHours: null, timeZone: null, pausedUntil: at(9) },
        lot: { arm: 'later', drawnAt: at(7) },
        locale: 'de',
        offDutyUntil: at(7),
        unreachableUntil: at(8),
        unreachableCount: 2,
      });
      await members.save(changed);
      await members.save(member({ userId: 'u:2' }));
      expect(await members.get('g:1', 'u:1')).toEqual(changed);
      expect(await members.list('g:1')).toEqual([changed, member({ userId: 'u:2' })]);
      expect(await members.get('g:2', 'u:1')).toBeNull();
    });
  });

  describe('communities of a person', () => {
    it('are those that keep a yes or a no of theirs', async () => {
      const { members } = subject.store;
      await members.save(member());
      await members.save(member({ communityId: 'g:2', status: 'opted_out' }));
      await members.save(member({ communityId: 'g:2', userId: 'u:2' }));
      expect(await members.communitiesOf('u:1')).toEqual(['g:1', 'g:2']);
      expect(await members.communitiesOf('u:9')).toEqual([]);
    });
  });

  describe('erasing a person', () => {
    it('removes what they wrote, opened, were sent, and themselves; others keep theirs', async () => {
      const { store, secrets } = subject;
      const key = secrets.personKey('g:1', 'u:1');
      await store.members.save(member());
      await store.members.save(member({ userId: 'u:2' }));
      await store.conversations.save(
        conversation({ id: 'v:mine', seekerKey: key, openingMessageId: 'm:mine' }),
      );
      await store.conversations.save(
        conversation({ id: 'v:other', seekerKey: 'key-2', openingMessageId: 'm:other' }),
      );
      await savePosts(store, 'g:1', [{ conversationId: 'v:mine', text: 'words', expiresAt: at(60) }]);
      await store.messages.save(
        message({ id: 'm:mine', authorKey: key, conversationId: 'v:mine', role: 'seeker' }),
      );
      await store.messages.save(
        reply({ id: 'm:reply', authorKey: null, memberId: 'u:1', conversationId: 'v:other' }),
      );
      await store.messages.save(
        reply({ id: 'm:answer', memberId: 'u:2', authorKey: 'key-2', conversationId: 'v:mine' }),
      );
      await store.messages.save(
        message({ id: 'm:other', authorKey: 'key-2', conversationId: 'v:other', role: 'seeker' }),
      );
      await store.nudges.save(nudge({ messageId: 'm:reply' }));
      await store.nudges.save(nudge({ id: 'n:2', memberId: 'u:2', messageId: 'm:answer' }));
      await store.alerts.open(alert({ messageId: 'm:mine' }));
      await store.outbox.add(outboxEntry());
      await store.outbox.add(
        outboxEntry({
          id: 'o:2',
          dedupeKey: '2',
          recipient: { kind: 'channel', channelId: 'c:staff' },
          messageId: 'm:mine',
        }),
      );
      await store.outbox.add(
        outboxEntry({ id: 'o:3', dedupeKey: '3', recipient: { kind: 'member', userId: 'u:2' } }),
      );
      await store.audit.append({
        communityId: 'g:1',
        at: at(0),
        actorKey: key,
        action: 'export',
        detail: {},
      });

      const written = await store.members.written('g:1', 'u:1', key);
      expect(written.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        { id: 'm:mine', conversationId: 'v:mine' },
        { id: 'm:reply', conversationId: 'v:other' },
      ]);
      expect(await store.members.erase('g:1', 'u:1', key)).toBe(9);
      expect(await store.members.written('g:1', 'u:1', key)).toEqual([]);

      const left = await store.members.export('g:1', 'u:1', key);
      expect(Object.values(left).flat()).toEqual([]);
      expect(await store.conversations.seekerPost('g:1', 'v:mine')).toBeNull();
      expect(await store.messages.get('g:1', 'm:answer')).toMatchObject({
        memberId: 'u:2',
        conversationId: null,
      });
      expect(await store.conversations.get('g:1', 'v:other')).not.toBeNull();
      expect(await store.nudges.get('g:1', 'n:2')).not.toBeNull();
      expect((await store.outbox.claimDue(at(1), 10)).map(({ id }) => id)).toEqual(['o:3']);
      expect(await store.audit.list('g:1', 9)).toMatchObject([{ action: 'export', actorKey: null }]);
      expect(await store.members.erase('g:1', 'u:1', key)).toBe(0);
    });

    it('reaches a closed conversation through the member, and stops at the community', async () => {
      const { store, secrets } = subject;
      for (const communityId of ['g:1', 'g:2'] as const) {
        await store.members.save(member({ communityId }));
        await store.conversations.save(conversation({ communityId, seekerKey: null, closedAt: at(9) }));
        await store.messages.save(
          message({ communityId, authorKey: null, memberId: 'u:1', conversationId: 'v:1' }),
        );
      }
      await store.members.erase('g:1', 'u:1', secrets.personKey('g:1', 'u:1'));
      expect(await store.conversations.get('g:1', 'v:1')).toBeNull();
      expect(await store.conversations.get('g:2', 'v:1')).not.toBeNull();
      expect(await store.messages.get('g:2', 'm:1')).not.toBeNull();
    });
  });

  describe('an admin who set the bot up', () => {
    it('is exported and forgotten with everything else about them, in that community alone', async () => {
      const { store, secrets } = subject;
      const key = secrets.personKey('g:1', 'u:1');
      for (const id of ['g:1', 'g:2'] as const) {
        await store.communities.ensure(id, settings, at(0));
        await store.communities.saveSettings(id, { ...settings, setUpBy: 'u:1' });
      }
      expect(await store.members.export('g:1', 'u:1', key)).toMatchObject({
        setUp: [{ communityId: 'g:1' }],
      });
      expect(await store.members.export('g:1', 'u:2', key)).toMatchObject({ setUp: [] });
      await store.members.erase('g:1', 'u:2', key);
      expect((await store.communities.get('g:1'))?.settings.setUpBy).toBe('u:1');
      await store.members.erase('g:1', 'u:1', key);
      expect((await store.communities.get('g:1'))?.settings).toEqual(settings);
      expect((await store.communities.get('g:2'))?.settings.setUpBy).toBe('u:1');
    });
  });

  describe('exporting a person', () => {
    it('gives everything stored about them, in plain form', async () => {
      const { store, secrets } = subject;
      const key = secrets.personKey('g:1', 'u:1');
      await store.members.save(member());
      await store.conversations.save(conversation({ seekerKey: key }));
      await savePosts(store, 'g:1', [{ conversationId: 'v:1', text: 'my words', expiresAt: at(60) }]);
      await store.messages.save(message({ authorKey: key, conversationId: 'v:1' }));
      await store.messages.save(reply({ id: 'm:2', authorKey: null, memberId: 'u:1', sentAt: at(1) }));
      await store.messages.save(message({ id: 'm:3', authorKey: 'somebody else' }));
      await store.nudges.save(nudge({ messageId: 'm:2' }));
      await store.alerts.open(alert());
      await store.outbox.add(outboxEntry());
      await store.audit.append({
        communityId: 'g:1',
        at: at(0),
        actorKey: key,
        action: 'consent',
        detail: {},
      });
      expect(await store.members.export('g:1', 'u:1', key)).toMatchObject({
        member: [{ userId: 'u:1' }],
        messages: [{ id: 'm:1' }, { id: 'm:2', memberId: 'u:1' }],
        conversations: [{ id: 'v:1' }],
        seekerPosts: [{ text: 'my words' }],
        nudges: [{ id: 'n:1' }],
        alerts: [{ id: 'a:1' }],
        outbox: [{ kind: 'nudge', message: outboxEntry().message }],
        audit: [{ action: 'consent' }],
      });
    });
  });
}
