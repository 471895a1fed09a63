import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLOSE_AFTER_DAYS, closeConversations } from '#core/retention/close-conversations.ts';
import { WHOLE_COMMUNITY } from '#core/community/scope.ts';
import { findUnanswered } from '#core/community/unanswered.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { brittleStore } from '#tests/support/brittle-store.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, Stage } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const models = () =>
  tableModels(
    [
      { words: 'cannot go on like this', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'does anybody know', direction: 'seeking', sentiment: 'negative' },
      { words: 'so sorry', direction: 'providing', technique: 'Support' },
      { words: 'what happened', role: 'providing', technique: 'Open Question' },
      { words: 'Thank you', sentiment: 'positive' },
    ],
    [
      { words: 'so sorry', levels: { emotionalReactions: 2 } },
      { words: 'what happened', levels: { explorations: 1 } },
    ],
  );

onEveryStore('conversations', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models(), { mode: 'observe', staffChannelId: null });
  });

  const conversation = (id: string) => stage.store.conversations.get(COMMUNITY, asId(`console:${id}`));

  describe('somebody asks for support in a flat channel', () => {
    it('Ada asks, Sam answers, Ada feels better: one conversation with a positive shift', async () => {
      await stage.says('ada', 'I cannot go on like this at work.', 0, { id: 'post' });
      await stage.says('sam', 'I am so sorry to hear that.', 4);
      await stage.says('ada', 'Thank you, that helps.', 9);
      expect(await conversation('post')).toMatchObject({
        replyCount: 1,
        empathicReplyCount: 1,
        firstSentiment: 0,
        lastSentiment: 3,
        firstReplyAt: minute(4),
      });
    });

    it('small talk stays outside, a second seeker gets a conversation of their own', async () => {
      await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post' });
      expect(await stage.says('kim', 'Nice weather today.', 1)).toMatchObject({ because: 'bystander' });
      await stage.says('ben', 'Sorry to step in: does anybody know a good therapist?', 2, { id: 'other' });
      await stage.says('sam', 'I am so sorry, Ada.', 3, { replyTo: 'post' });
      expect(await conversation('post')).toMatchObject({ replyCount: 1 });
      expect(await conversation('other')).toMatchObject({ replyCount: 0 });
      const waiting = await findUnanswered(
        { store: stage.store, links: describePlatform(COMMUNITY).links, now: minute(5) },
        { communityId: COMMUNITY, scope: WHOLE_COMMUNITY, limit: 9 },
      );
      expect(waiting.map(({ messageId }) => messageId)).toEqual(['console:other']);
    });

    it('a whole batch is scored in one call, and each reply against the words before it', async () => {
      const table = models();
      const batched = await setStage(table, { mode: 'observe' });
      await batched.happen(
        [
          batched.message('ada', 'I cannot go on like this.', 0, { id: 'post' }),
          batched.message('sam', 'I am so sorry.', 1),
          batched.message('ada', 'Thank you, it is the nights.', 2, { id: 'later' }),
          batched.message('kim', 'Oh no, what happened at night?', 3, { replyTo: 'later' }),
        ].map((message) => ({ kind: 'message' as const, message })),
        5,
      );
      expect(table.sentenceBatches).toHaveLength(1);
      expect(table.empathyBatches).toEqual([
        [
          { seekerPost: 'I cannot go on like this.', responsePost: 'I am so sorry.' },
          { seekerPost: 'Thank you, it is the nights.', responsePost: 'Oh no, what happened at night?' },
        ],
      ]);
      const stored = await batched.store.conversations.get(COMMUNITY, 'console:post');
      expect(stored).toMatchObject({ replyCount: 2, empathicReplyCount: 1 });
    });
  });

  describe('threads', () => {
    it('a thread whose opener seeks is one conversation, hours later and without explicit replies', async () => {
      await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post', thread: 't' });
      const late = await stage.says('sam', 'Hey, what happened?', 300, { thread: 't' });
      expect(late.message).toMatchObject({ conversationId: 'console:post', role: 'supporter' });
    });

    it('a thread grown from a post in the channel belongs to that post', async () => {
      await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post' });
      const reply = await stage.says('sam', 'Hey, what happened?', 300, { thread: 'post' });
      expect(reply.message).toMatchObject({ conversationId: 'console:post', role: 'supporter' });
    });

    it('a topic whose opener only chats is like a flat channel', async () => {
      await stage.says('kim', 'This is the topic for everything else.', 0, { thread: 't' });
      await stage.says('ada', 'I cannot go on like this.', 60, { id: 'post', thread: 't' });
      expect(await stage.says('kim', 'Nice weather today.', 61, { thread: 't' })).toMatchObject({
        because: 'bystander',
      });
      const reply = await stage.says('sam', 'I am so sorry.', 62, { thread: 't' });
      expect(reply.message).toMatchObject({ conversationId: 'console:post' });
    });
  });

  describe('edits and deletions', () => {
    beforeEach(async () => {
      await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post' });
      await stage.says('sam', 'Nothing to add.', 1, { id: 'reply', replyTo: 'post' });
      await stage.says('ada', 'Thank you all the same.', 2, { id: 'end' });
    });

    const edit = (text: string) =>
      stage.happens(
        { kind: 'edit', message: stage.message('sam', text, 1, { id: 'reply', replyTo: 'post' }) },
        5,
      );

    it('an edit that changes no words changes nothing', async () => {
      expect(await edit('Nothing to add.')).toMatchObject({ outcome: 'unchanged', because: 'sameWords' });
    });

    it('an edit that changes words is scored again in its place', async () => {
      expect(await edit('I am so sorry.')).toMatchObject({ outcome: 'stored' });
      expect(await conversation('post')).toMatchObject({ replyCount: 1, empathicReplyCount: 1 });
    });

    it('a message that is delivered again after its edit does not undo it', async () => {
      await edit('I am so sorry.');
      await stage.says('sam', 'Nothing to add.', 1, { id: 'reply', replyTo: 'post' });
      expect(await conversation('post')).toMatchObject({ empathicReplyCount: 1 });
    });

    it('a deleted reply no longer counts; a deleted request takes the conversation along', async () => {
      await stage.deletes(9, 'reply');
      expect(await conversation('post')).toMatchObject({ replyCount: 0, lastSentiment: null });
      await stage.deletes(9, 'post', 'end');
      expect(await conversation('post')).toBeNull();
      expect(await stage.deletes(9, 'post')).toMatchObject({ outcome: 'removed' });
    });

    it('a deleted channel leaves nothing', async () => {
      await stage.happens({ kind: 'deleteChannel', communityId: COMMUNITY, channelId: 'console:general' }, 9);
      expect(await conversation('post')).toBeNull();
      expect(await stage.store.messages.get(COMMUNITY, 'console:reply')).toBeNull();
    });
  });

  describe('who is read at all', () => {
    it('nobody who opted out, in any way', async () => {
      await stage.optsOut('ada');
      expect(await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post' })).toMatchObject({
        outcome: 'dropped',
        because: 'optedOut',
      });
      expect(await stage.store.messages.get(COMMUNITY, 'console:post')).toBeNull();
    });

    it('only watched channels and topics', async () => {
      const settings = {
        watchesAllChannels: false,
        watchedChannelIds: ['console:support', 'console:topic'],
      } as const;
      const narrow = await setStage(models(), settings);
      expect(await narrow.says('ada', 'Hello', 0)).toMatchObject({ because: 'unwatchedChannel' });
      expect(await narrow.says('ada', 'Hello', 0, { channel: 'support' })).toMatchObject({
        outcome: 'stored',
      });
      expect(await narrow.says('ada', 'Hello', 0, { thread: 'topic' })).toMatchObject({ outcome: 'stored' });
    });

    it('not a community that removed the bot', async () => {
      await stage.happens({ kind: 'communityRemoved', communityId: COMMUNITY, at: minute(1) }, 1);
      expect(await stage.says('ada', 'Hello', 2)).toMatchObject({ because: 'removedCommunity' });
    });

    it('other languages are counted and not scored', async () => {
      const outcome = await stage.says('ada', 'Hola, no puedo más', 0);
      expect(outcome.message).toMatchObject({ scored: false, language: 'es', sentimentClass: null });
    });
  });

  describe('what is kept', () => {
    it('no words: the rows hold nothing anybody wrote', async () => {
      await stage.optsIn('sam');
      const post = await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post' });
      const reply = await stage.says('sam', 'I am so sorry.', 1, { replyTo: 'post' });
      const rows = JSON.stringify([post.message, reply.message, reply.conversation]);
      expect(rows).not.toMatch(/cannot|sorry|console:ada/u);
      expect(reply.message).toMatchObject({ memberId: 'console:sam' });
      expect(post.message).toMatchObject({ memberId: null });
    });

    it('a seeker’s words and keyed hashes are gone when the conversation closes', async () => {
      await stage.says('ada', 'I cannot go on like this.', 0, { id: 'post' });
      const days = (count: number) => minute(count * 24 * 60 + 1);
      await closeConversations({ store: stage.store, now: days(CLOSE_AFTER_DAYS - 1) });
      expect(await conversation('post')).toMatchObject({ closedAt: null });
      await closeConversations({ store: stage.store, now: days(CLOSE_AFTER_DAYS) });
      expect(await conversation('post')).toMatchObject({ seekerKey: null });
      expect(await stage.store.conversations.seekerPost(COMMUNITY, 'console:post')).toBeNull();
      expect(await stage.store.messages.get(COMMUNITY, 'console:post')).toMatchObject({ authorKey: null });
    });
  });

  describe('when something breaks', () => {
    it('a message that fails does not take the others along, and trying again completes the batch', async () => {
      let broken = true;
      const brittle = brittleStore(
        stage.store,
        ({ messages }) => broken && messages.some(({ id }) => id === 'console:bad'),
      );
      const shaky = new Stage(models(), brittle);
      const events = ['good', 'bad', 'fine'].map((id, index) => ({
        kind: 'message' as const,
        message: shaky.message('kim', 'Nice weather today.', index, { id }),
      }));
      const outcomes = async () => (await shaky.happen(events, 5)).map(({ outcome }) => outcome);
      expect(await outcomes()).toEqual(['stored', 'failed', 'stored']);
      broken = false;
      expect(await outcomes()).toEqual(['unchanged', 'stored', 'unchanged']);
    });
  });
});
