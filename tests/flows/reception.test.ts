import { beforeEach, describe, expect, it } from 'vitest';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { enforceRetention } from '#core/retention/enforce-retention.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, userId, type Stage } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const DAY = 24 * 60;

const models = () =>
  tableModels(
    [
      { words: 'cannot go on', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'so sorry', direction: 'providing', technique: 'Support' },
      { words: 'with you', direction: 'providing', technique: 'Support' },
    ],
    [{ words: 'so sorry', levels: { emotionalReactions: 2 } }],
  );

onEveryStore('how replies are received', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models(), { mode: 'observe', staffChannelId: null });
    await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post' });
    await stage.says('sam', 'I am so sorry.', 2, { id: 'sam' });
    await stage.says('kim', 'We are with you.', 3, { id: 'kim' });
  });

  const reacts = (person: string, id: string, added: string[], removed: string[] = []) =>
    stage.happens(
      {
        kind: 'reaction',
        communityId: COMMUNITY,
        messageId: asId(`console:${id}`),
        personId: userId(person),
        added,
        removed,
        at: minute(9),
      },
      9,
    );

  /** Whose replies got a reaction or thanks. */
  const received = async (): Promise<string[]> => {
    const found: string[] = [];
    const period = { from: minute(0), to: minute(400 * DAY) };
    for await (const row of stage.store.messages.inPeriod(COMMUNITY, period, null))
      if (row.acknowledged) found.push(row.id.replace('console:', ''));
    return found;
  };

  describe('reactions', () => {
    it('Ada likes Sam’s reply twice and takes one back: it counts, until she takes back the other', async () => {
      expect(await reacts('ada', 'sam', ['❤️'])).toMatchObject({ outcome: 'stored' });
      await reacts('ada', 'sam', ['❤️']);
      await reacts('ada', 'sam', ['🫂'], ['❤️']);
      expect(await received()).toEqual(['sam']);
      await reacts('ada', 'sam', [], ['🫂']);
      expect(await received()).toEqual([]);
    });

    it('anybody’s count but the author’s own, and not those that disapprove', async () => {
      expect(await reacts('sam', 'sam', ['❤️'])).toMatchObject({ because: 'ownReply' });
      await reacts('ben', 'kim', ['👎']);
      expect(await received()).toEqual([]);
      await reacts('ben', 'kim', ['👍']);
      expect(await received()).toEqual(['kim']);
    });

    it('only replies are looked at, in channels that are read', async () => {
      expect(await reacts('ben', 'post', ['❤️'])).toMatchObject({ because: 'notAReply' });
      expect(await reacts('ben', 'unknown', ['❤️'])).toMatchObject({ because: 'unknownMessage' });
      const community = await stage.store.communities.get(COMMUNITY);
      if (community === null) throw new Error('The community is there.');
      await stage.store.communities.saveSettings(COMMUNITY, {
        ...community.settings,
        watchesAllChannels: false,
        watchedChannelIds: [],
      });
      expect(await reacts('ben', 'sam', ['❤️'])).toMatchObject({ because: 'unwatchedChannel' });
    });

    it('of somebody who said no are not kept; somebody who is erased takes theirs along', async () => {
      await stage.optsOut('ben');
      expect(await reacts('ben', 'sam', ['❤️'])).toMatchObject({ because: 'optedOut' });
      await reacts('lou', 'sam', ['❤️']);
      expect(await received()).toEqual(['sam']);
      const who = { communityId: COMMUNITY, userId: userId('lou') };
      const { store, secrets } = stage;
      expect(await eraseMember({ store, secrets, now: minute(20) }, who)).toBe(1);
      expect(await received()).toEqual([]);
    });

    it('that a moderator clears are gone', async () => {
      await reacts('ada', 'sam', ['❤️', '👍']);
      const cleared = { kind: 'reactionsCleared', communityId: COMMUNITY, messageId: 'console:sam' } as const;
      await stage.happens({ ...cleared, emoji: '👍' }, 10);
      expect(await received()).toEqual(['sam']);
      await stage.happens({ ...cleared, emoji: null }, 11);
      expect(await received()).toEqual([]);
    });

    it('stay when the conversation is closed, without who reacted; new ones do not count then', async () => {
      await reacts('ada', 'sam', ['❤️']);
      await closeConversations({ store: stage.store, now: minute(30 * DAY) });
      expect(await reacts('ada', 'sam', [], ['❤️'])).toMatchObject({ because: 'closed' });
      expect(await reacts('ada', 'kim', ['❤️'])).toMatchObject({ because: 'closed' });
      expect(await received()).toEqual(['sam']);
    });

    it('go when the reply is deleted, and when it is too old to be kept', async () => {
      for (const reply of ['sam', 'kim']) await reacts('ada', reply, ['❤️']);
      await stage.deletes(10, 'sam');
      expect(await received()).toEqual(['kim']);
      await enforceRetention({ store: stage.store, now: minute(366 * DAY) });
      expect(await received()).toEqual([]);
    });
  });

  describe('thanks', () => {
    it('“Thank you both”: they are for all replies since the seeker wrote last', async () => {
      await stage.says('ada', 'Thank you both.', 5);
      expect(await received()).toEqual(['sam', 'kim']);
    });

    it('that answer one reply are for that one', async () => {
      await stage.says('ada', 'Thanks, Kim', 5, { replyTo: 'kim' });
      expect(await received()).toEqual(['kim']);
    });

    it('are taken back when the words change or go', async () => {
      await stage.says('ada', 'Thank you both.', 5, { id: 'thanks' });
      const edited = stage.message('ada', 'No thanks.', 5, { id: 'thanks' });
      await stage.happens({ kind: 'edit', message: edited }, 6);
      expect(await received()).toEqual([]);
      await stage.says('ada', 'ty', 7, { id: 'again' });
      expect(await received()).toEqual(['sam', 'kim']);
      await stage.deletes(8, 'again');
      expect(await received()).toEqual([]);
    });

    it('of anybody but the seeker, or for nothing, count for nobody', async () => {
      await stage.says('lou', 'Thanks for asking, I am with you too.', 4, { replyTo: 'post' });
      await stage.says('ada', 'Thanks for nothing.', 5);
      expect(await received()).toEqual([]);
    });

    it('keep counting when the reply is edited', async () => {
      await stage.says('ada', 'Thank you both.', 5);
      const edited = stage.message('sam', 'I am so very sorry.', 2, { id: 'sam' });
      await stage.happens({ kind: 'edit', message: edited }, 6);
      expect(await received()).toEqual(['sam', 'kim']);
    });
  });
});
