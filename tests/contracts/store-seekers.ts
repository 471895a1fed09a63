import { describe, expect, it } from 'vitest';
import type { AskedSeeker } from '#core/model/own-word.ts';
import { at, conversation } from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';

const seeker = (part: Partial<AskedSeeker> = {}): AskedSeeker => ({
  communityId: 'g:1',
  userId: 'u:1',
  since: at(0),
  locale: null,
  pausedUntil: null,
  offDutyUntil: null,
  asked: null,
  ...part,
});

export function seekersContract(subject: Subject): void {
  describe('seekers who want to be asked', () => {
    it('are stored and replaced whole, listed by community and by person, and removed', async () => {
      const { seekers, members } = subject.store;
      const asked = seeker({
        asked: { at: at(3), about: 'v:1' },
        pausedUntil: at(9),
        offDutyUntil: at(8),
        locale: 'de',
      });
      await seekers.save(seeker());
      await seekers.save(asked);
      await seekers.save(seeker({ userId: 'u:2' }));
      await seekers.save(seeker({ communityId: 'g:2', asked: { at: at(4), about: null } }));
      expect(await seekers.get('g:1', 'u:1')).toEqual(asked);
      expect(await seekers.list('g:1')).toEqual([asked, seeker({ userId: 'u:2' })]);
      expect((await seekers.ofPerson('u:1')).map(({ communityId }) => communityId)).toEqual(['g:1', 'g:2']);
      expect(await members.communitiesOf('u:1')).toEqual(['g:1', 'g:2']);
      expect(await seekers.remove('g:1', 'u:1')).toBe(true);
      expect(await seekers.remove('g:1', 'u:1')).toBe(false);
      expect(await seekers.get('g:2', 'u:1')).not.toBeNull();
    });

    it('are exported and erased with the person, in that community alone', async () => {
      const { store, secrets } = subject;
      const key = secrets.personKey('g:1', 'u:1');
      for (const communityId of ['g:1', 'g:2'] as const) await store.seekers.save(seeker({ communityId }));
      expect((await store.members.export('g:1', 'u:1', key))['seekers']).toEqual([seeker()]);
      expect(await store.members.erase('g:1', 'u:1', key)).toBe(1);
      expect((await store.seekers.ofPerson('u:1')).map(({ communityId }) => communityId)).toEqual(['g:2']);
    });

    it('move with a community that gets the id of another, and go with it', async () => {
      const { communities, seekers } = subject.store;
      await seekers.save(seeker());
      await seekers.save(seeker({ communityId: 'g:2', since: at(5) }));
      await seekers.save(seeker({ userId: 'u:2' }));
      await communities.rekey('g:1', 'g:2');
      expect(await seekers.list('g:2')).toEqual([
        seeker({ communityId: 'g:2', since: at(5) }),
        seeker({ communityId: 'g:2', userId: 'u:2' }),
      ]);
      await communities.purge('g:2');
      expect(await seekers.ofPerson('u:1')).toEqual([]);
    });
  });

  it('conversations of a seeker are found while they are known to be theirs', async () => {
    const { conversations } = subject.store;
    const answered = conversation({ ownWord: 5, ownWordAfterEmpathy: true });
    await conversations.save(answered);
    await conversations.save(conversation({ id: 'v:2', seekerKey: 'key-2' }));
    await conversations.save(conversation({ id: 'v:3', seekerKey: null, closedAt: at(1) }));
    expect(await conversations.ofSeeker('g:1', 'key-1')).toEqual([answered]);
    expect(await conversations.ofSeeker('g:2', 'key-1')).toEqual([]);
  });
}
