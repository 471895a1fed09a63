import { describe, expect, it } from 'vitest';
import type { CommunityId } from '#core/model/ids.ts';
import type { ReactionRecord } from '#core/model/records.ts';
import { at, conversation, member, message, reply } from '#tests/support/records.ts';
import type { Subject } from './store-contract.ts';
import { saveThanks } from '#tests/support/saved.ts';

const reaction = (part: Partial<ReactionRecord> = {}): ReactionRecord => ({
  communityId: 'g:1',
  messageId: 'm:2',
  personKey: 'key-7',
  mark: 'heart',
  ...part,
});

export function receptionContract(subject: Subject): void {
  /** Ids of the messages that somebody reacted to or thanked for. */
  const acknowledged = async (communityId: CommunityId = 'g:1'): Promise<string[]> => {
    const found: string[] = [];
    const always = { from: at(0), to: at(999) };
    for await (const row of subject.store.messages.inPeriod(communityId, always, null))
      if (row.acknowledged) found.push(row.id);
    return found;
  };

  /** A request, replies m:2 and m:3, and the seeker's words m:4. */
  const talk = async (communityId: CommunityId = 'g:1'): Promise<void> => {
    const { conversations, messages } = subject.store;
    const common = { communityId, conversationId: 'v:1' } as const;
    await conversations.save(conversation({ communityId }));
    await messages.save(message({ ...common, role: 'seeker' }));
    await messages.save(reply({ ...common, id: 'm:2', authorKey: 'key-2', sentAt: at(1) }));
    await messages.save(reply({ ...common, id: 'm:3', authorKey: 'key-3', sentAt: at(2) }));
    await messages.save(message({ ...common, id: 'm:4', role: 'seeker', sentAt: at(3) }));
  };

  describe('reactions', () => {
    it('count once, however often they are delivered, and are taken back one by one', async () => {
      const { reception } = subject.store;
      await talk();
      expect(await acknowledged()).toEqual([]);
      for (let time = 0; time < 2; time += 1) await reception.addReaction(reaction());
      await reception.addReaction(reaction({ mark: 'hug' }));
      await reception.removeReaction(reaction());
      expect(await acknowledged()).toEqual(['m:2']);
      for (let time = 0; time < 2; time += 1) await reception.removeReaction(reaction({ mark: 'hug' }));
      expect(await acknowledged()).toEqual([]);
    });

    it('of others stay when one person takes theirs back', async () => {
      const { reception } = subject.store;
      await talk();
      await reception.addReaction(reaction());
      await reception.addReaction(reaction({ personKey: 'key-8' }));
      await reception.removeReaction(reaction());
      expect(await acknowledged()).toEqual(['m:2']);
    });

    it('are cleared for a message, all or of one kind', async () => {
      const { reception } = subject.store;
      await talk();
      for (const messageId of ['m:2', 'm:3'] as const)
        for (const mark of ['heart', 'hug']) await reception.addReaction(reaction({ messageId, mark }));
      await reception.clearReactions('g:1', 'm:2', null);
      await reception.clearReactions('g:1', 'm:3', 'heart');
      expect(await acknowledged()).toEqual(['m:3']);
      await reception.clearReactions('g:1', 'm:3', 'hug');
      expect(await acknowledged()).toEqual([]);
    });

    it('stay inside their community', async () => {
      const { reception } = subject.store;
      await talk();
      await talk('g:2');
      await reception.addReaction(reaction());
      await reception.addReaction(reaction({ communityId: 'g:2' }));
      await reception.removeReaction(reaction());
      expect(await acknowledged('g:2')).toEqual(['m:2']);
    });

    it('of a closed conversation are kept without who reacted, and can still be cleared', async () => {
      const { conversations, members, reception } = subject.store;
      await talk();
      await reception.addReaction(reaction());
      await reception.addReaction(reaction({ personKey: 'key-8' }));
      expect(await members.export('g:1', 'u:7', 'key-7')).toMatchObject({
        reactions: [{ messageId: 'm:2' }],
      });
      await conversations.closeIdle(at(99), at(99));
      expect(await members.export('g:1', 'u:7', 'key-7')).toMatchObject({ reactions: [] });
      expect(await members.erase('g:1', 'u:7', 'key-7')).toBe(0);
      expect(await acknowledged()).toEqual(['m:2']);
      await reception.clearReactions('g:1', 'm:2', null);
      expect(await acknowledged()).toEqual([]);
    });

    it('keep who reacted as long as the conversation is open', async () => {
      const { conversations, members, reception } = subject.store;
      await talk();
      await reception.addReaction(reaction());
      await conversations.closeIdle(at(0), at(99));
      expect(await members.erase('g:1', 'u:7', 'key-7')).toBe(1);
    });
  });

  describe('thanks', () => {
    it('are for the replies named, and replaced when the message changes', async () => {
      await talk();
      await saveThanks(subject.store, 'g:1', [{ messageId: 'm:4', replyIds: ['m:2', 'm:3'] }]);
      expect(await acknowledged()).toEqual(['m:2', 'm:3']);
      await saveThanks(subject.store, 'g:1', [{ messageId: 'm:4', replyIds: ['m:3'] }]);
      expect(await acknowledged()).toEqual(['m:3']);
      await saveThanks(subject.store, 'g:1', [{ messageId: 'm:4', replyIds: [] }]);
      expect(await acknowledged()).toEqual([]);
    });

    it('of several messages for one reply are kept apart', async () => {
      const { messages } = subject.store;
      await talk();
      await saveThanks(subject.store, 'g:1', [{ messageId: 'm:1', replyIds: ['m:2'] }]);
      await saveThanks(subject.store, 'g:1', [{ messageId: 'm:4', replyIds: ['m:2'] }]);
      await messages.remove('g:1', ['m:4']);
      expect(await acknowledged()).toEqual(['m:2']);
    });
  });

  describe('how replies were received', () => {
    const receive = async (): Promise<void> => {
      await talk();
      await subject.store.reception.addReaction(reaction());
      await saveThanks(subject.store, 'g:1', [{ messageId: 'm:4', replyIds: ['m:2', 'm:3'] }]);
    };

    it('goes with the reply, and with the message that thanks', async () => {
      const { messages, members } = subject.store;
      await receive();
      await messages.remove('g:1', ['m:2']);
      await messages.save(reply({ id: 'm:2', sentAt: at(1) }));
      expect(await acknowledged()).toEqual(['m:3']);
      await messages.remove('g:1', ['m:4']);
      expect(await acknowledged()).toEqual([]);
      expect(await members.export('g:1', 'u:7', 'key-7')).toMatchObject({ reactions: [], thanks: [] });
    });

    it('goes with the person who reacted or thanked; rescoring a reply leaves it', async () => {
      const { messages, members } = subject.store;
      await receive();
      await messages.save(reply({ id: 'm:3', conversationId: 'v:1', authorKey: 'key-3', sentAt: at(2) }));
      expect(await acknowledged()).toEqual(['m:2', 'm:3']);
      await members.erase('g:1', 'u:seeker', 'key-1');
      expect(await acknowledged()).toEqual(['m:2']);
      await members.erase('g:1', 'u:7', 'key-7');
      expect(await acknowledged()).toEqual([]);
    });

    it('is in the export of everybody it concerns, without naming who reacted', async () => {
      const { members } = subject.store;
      await receive();
      await members.save(member());
      const thanks = [{ messageId: 'm:4', replyId: 'm:2' }];
      expect(await members.export('g:1', 'u:2', 'key-2')).toMatchObject({ reactions: [], thanks });
      expect(await members.export('g:1', 'u:1', 'key-1')).toMatchObject({
        thanks: [...thanks, { messageId: 'm:4', replyId: 'm:3' }],
      });
      expect(await members.export('g:1', 'u:7', 'key-7')).toMatchObject({
        reactions: [{ messageId: 'm:2' }],
      });
    });

    it('goes by age and with the community, and along to a new id without who reacted', async () => {
      const { communities, members, messages } = subject.store;
      await receive();
      await communities.rekey('g:1', 'g:3');
      expect(await acknowledged('g:3')).toEqual(['m:2', 'm:3']);
      expect(await members.export('g:3', 'u:7', 'key-7')).toMatchObject({ reactions: [] });
      await messages.removeBefore('g:3', at(2));
      expect(await acknowledged('g:3')).toEqual(['m:3']);
      await communities.purge('g:3');
      expect(await acknowledged('g:3')).toEqual([]);
    });

    it('moves into a community that is known already', async () => {
      const { communities } = subject.store;
      await receive();
      await communities.rekey('g:1', 'g:2');
      expect(await acknowledged('g:2')).toEqual(['m:2', 'm:3']);
    });
  });
}
