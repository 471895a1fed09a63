import { beforeEach, describe, expect, it } from 'vitest';
import { parseKept } from '#core/conversation/kept-words.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { minute } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';
import { COMMUNITY, type Stage, wordsOf } from './stage.ts';

const LONELY = 'I feel so lonely since I moved here.';
const models = () =>
  tableModels(
    [
      { words: 'end my life', direction: 'seeking', sentiment: 'very_negative', risk: 'crisis' },
      { words: 'lonely', direction: 'seeking', sentiment: 'negative' },
      { words: 'I am so sorry', direction: 'providing' },
      { words: 'kill yourself', direction: 'providing', technique: 'Support' },
      { words: 'the rain you deserve', direction: 'providing', technique: 'Support', hostile: true },
      { words: 'People like you deserve it', hostile: true },
      { words: 'At least you have', direction: 'providing', technique: 'Support', hostile: true },
    ],
    [{ words: 'I am so sorry', levels: { emotionalReactions: 2 } }],
  );

onEveryStore('own words and hostile ones', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models());
  });

  describe('a supporter quotes the seeker', () => {
    it('staff hear of the seeker alone, and the reply is read without the quote', async () => {
      await stage.says('ada', 'I want to end my life.', 0, { id: 'post' });
      const reply = await stage.says('ben', '> I want to end my life.\nI am so sorry.', 3, {
        replyTo: 'post',
      });
      expect(reply.message).toMatchObject({ risk: 'none', role: 'supporter', direction: 'providing' });
      expect((await stage.sent(9)).map(({ messageId }) => messageId)).toEqual(['console:post']);
    });

    it('rationales are stored as places of the message as it was written', async () => {
      await stage.says('ada', LONELY, 0, { id: 'post' });
      const text = `> ${LONELY}\nI am so sorry.`;
      await stage.says('ben', text, 3, { id: 'reply', replyTo: 'post' });
      const stored = await stage.store.messages.get(COMMUNITY, 'console:reply');
      const spans = stored?.empathy?.emotionalReactions.rationales ?? [];
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['I am so sorry']);
    });

    it('a private note shows nothing of what was quoted', async () => {
      await stage.opens({ mode: 'coach' });
      await stage.optsIn('ben');
      for (let day = 0; day < 4; day += 1) {
        const at = day * 1440;
        await stage.says('ada', LONELY, at, { id: `post${day}`, channel: `c${day}` });
        const text = `> ${LONELY}\nI am so sorry. That sounds like a lot.`;
        await stage.says('ben', text, at + 3, { channel: `c${day}`, replyTo: `post${day}` });
      }
      const notes = (await stage.sent(9999)).filter(({ kind }) => kind === 'nudge');
      expect(notes.length).toBeGreaterThan(0);
      for (const { message } of notes) expect(wordsOf(message)).not.toContain('moved here');
    });
  });

  describe('a chat that was copied from elsewhere', () => {
    const LOG = '[12:03] anna: I want to end my life\n[12:04] cleo: I am so sorry';

    it('alarms, because it may be their own, and counts as no request', async () => {
      const { message } = await stage.says('ada', LOG, 0, { id: 'log' });
      expect(message).toMatchObject({ risk: 'crisis', direction: 'none', scored: false });
      expect((await stage.sent(9)).map(({ messageId }) => messageId)).toEqual(['console:log']);
    });

    it('is no support of whoever pastes it', async () => {
      await stage.says('ada', LONELY, 0, { id: 'post' });
      const { message } = await stage.says('ben', LOG, 3, { id: 'reply', replyTo: 'post' });
      expect(message).toMatchObject({ direction: 'none', empathy: null, techniques: null });
    });
  });

  it.each([
    '> I want to end my life.',
    '!play i want to end my life',
    '`end my life`',
    'https://a.com/end-my-life',
  ])('%j says nothing of its author and is not stored', async (text) => {
    const outcome = await stage.says('ada', text, 0);
    expect(outcome).toMatchObject({ outcome: 'dropped', because: 'noOwnWords' });
    expect(await stage.sent(9)).toEqual([]);
  });

  it('what a platform marks as a quote is no more read than a typed one', async () => {
    const text = 'I want to end my life.\nI am so sorry.';
    const message = { ...stage.message('ben', text, 0), notOwn: [{ start: 0, end: 22 }] };
    const outcome = await stage.happens({ kind: 'message', message }, 0);
    expect(outcome.message).toMatchObject({ risk: 'none' });
  });

  it('an edit that leaves nothing of one’s own keeps no reading of what stood there before', async () => {
    await stage.says('ada', LONELY, 0, { id: 'post' });
    const message = stage.message('ada', `> ${LONELY}`, 1, { id: 'post' });
    const outcome = await stage.happens({ kind: 'edit', message }, 1);
    expect(outcome.message).toMatchObject({ scored: false, direction: 'none', risk: 'none' });
  });

  it.each([
    ['a quote', `> ${LONELY}`],
    ['another language', 'Heute war ich einkaufen, und danach habe ich lange geschlafen.'],
  ])('an edit to %s takes the words that were kept before along', async (_, edited) => {
    const { conversation } = await stage.says('ada', LONELY, 0, { id: 'post' });
    if (!conversation) throw new Error('A request opens a conversation.');
    const kept = async () =>
      parseKept(await stage.store.conversations.seekerPost(COMMUNITY, conversation.id)).map(
        ({ text }) => text,
      );
    expect(await kept()).toContain(LONELY);
    const message = stage.message('ada', edited, 2, { id: 'post' });
    await stage.happens({ kind: 'edit', message }, 2);
    expect(await kept()).not.toContain(LONELY);
  });

  describe('somebody answers with hostile words', () => {
    const attacks = (at = 3) =>
      stage.says('ben', 'kill yourself', at, { id: 'attack', replyTo: 'post', channel: 'general' });

    it('it is no support, and the seeker still waits for an answer', async () => {
      await stage.optsIn('ben');
      await stage.says('ada', LONELY, 0, { id: 'post' });
      const { message, conversation, nudge } = await attacks();
      expect(message).toMatchObject({
        role: 'bystander',
        direction: 'none',
        providingCount: 0,
        empathy: null,
      });
      expect(message).toMatchObject({ techniques: null, sureFamilies: {} });
      expect(conversation).toMatchObject({ replyCount: 0, firstReplyAt: null });
      expect(nudge).toEqual({ sent: false, because: 'not-a-reply' });
    });

    it('staff are told once, with a link and without a quote', async () => {
      await stage.says('ada', LONELY, 0, { id: 'post' });
      await attacks();
      await attacks();
      const [told, ...others] = await stage.sent(9);
      expect(others).toEqual([]);
      expect(told).toMatchObject({
        kind: 'alert',
        recipient: { kind: 'channel', channelId: 'console:staff' },
      });
      const words = wordsOf(told?.message ?? { blocks: [] });
      expect(words).toContain('may hurt somebody');
      expect(words).toContain('console:attack');
      expect(words).not.toMatch(/kill|yourself|ben/u);
    });

    it('a community that does not want it is not told, and still nothing is praised', async () => {
      await stage.opens({ tellHostile: false });
      await stage.says('ada', LONELY, 0, { id: 'post' });
      expect((await attacks()).message).toMatchObject({ role: 'bystander' });
      expect(await stage.sent(9)).toEqual([]);
    });

    it('an alert about danger to life comes all the same when an edit turns it into one', async () => {
      await stage.says('ada', LONELY, 0, { id: 'post' });
      await attacks();
      const message = stage.message('ben', 'I want to end my life.', 4, { id: 'attack', replyTo: 'post' });
      const outcome = await stage.happens({ kind: 'edit', message }, 4);
      expect(outcome.alertId).toBeDefined();
      expect(await stage.sent(9)).toHaveLength(2);
    });

    it('who softens the words in an edit is read anew', async () => {
      await stage.says('ada', LONELY, 0, { id: 'post' });
      await attacks();
      const message = stage.message('ben', 'I am so sorry.', 4, { id: 'attack', replyTo: 'post' });
      expect((await stage.happens({ kind: 'edit', message }, 4)).message).toMatchObject({
        role: 'supporter',
      });
    });
  });

  describe('a reply that is hostile, though no rule knows an attack in it', () => {
    const VEILED = 'You have all the rain you deserve.';

    /** Whoever had one is past the first replies, in which nobody is told of what could hurt. */
    const hadANote = (who: string) =>
      stage.store.nudges.save({
        id: 'earlier',
        communityId: COMMUNITY,
        memberId: asId(`console:${who}`),
        messageId: asId('console:post'),
        kind: 'encouraging',
        topic: 'affirms',
        createdAt: minute(-30 * 24 * 60),
        answer: null,
        answeredAt: null,
      });

    it('is no support either, staff are told, and the reason is known', async () => {
      await stage.says('ada', LONELY, 0, { id: 'post' });
      const outcome = await stage.says('ben', VEILED, 3, { id: 'attack', replyTo: 'post' });
      expect(outcome.message).toMatchObject({ role: 'bystander', direction: 'none', empathy: null });
      expect(outcome.conversation).toMatchObject({ replyCount: 0 });
      expect(outcome.decision).toMatchObject({ hostile: 'model' });
      expect((await stage.sent(9)).map(({ messageId }) => messageId)).toEqual(['console:attack']);
    });

    it('staff are told where it answers nobody and a request stands open beside it, and not elsewhere', async () => {
      const ATTACK = 'People like you deserve it, all of it.';
      await stage.says('ben', ATTACK, 0, { id: 'before', channel: 'general' });
      await stage.says('ada', LONELY, 2, { id: 'post', channel: 'general' });
      await stage.says('ben', ATTACK, 3, { id: 'other', channel: 'games' });
      expect(await stage.sent(4)).toEqual([]);
      const outcome = await stage.says('cy', ATTACK, 5, { id: 'attack', channel: 'general' });
      expect(outcome.message).toMatchObject({ role: 'bystander', conversationId: null });
      expect((await stage.sent(9)).map(({ messageId }) => messageId)).toEqual(['console:attack']);
    });

    it('who wrote it hears of what could hurt, where it may be well meant, and of nothing else', async () => {
      await stage.optsIn('ben');
      await stage.says('ada', LONELY, 0, { id: 'post' });
      await hadANote('ben');
      expect((await stage.says('ben', VEILED, 3, { id: 'veiled', replyTo: 'post' })).nudge).toEqual({
        sent: false,
        because: 'hostile',
      });
      const mild = 'At least you have a roof over your head.';
      const outcome = await stage.says('ben', mild, 4, { id: 'mild', replyTo: 'post' });
      expect(outcome.message).toMatchObject({ role: 'bystander', empathy: null });
      expect(outcome.nudge?.sent).toBe(true);
      const toBen = (await stage.sent(5)).find(({ kind }) => kind === 'nudge');
      expect(wordsOf(toBen?.message ?? { blocks: [] })).toMatch(/small|not so bad/u);
    });

    it('so does who belittles in a cliché, and staff hear of it too', async () => {
      await stage.optsIn('ben');
      await stage.says('ada', LONELY, 0, { id: 'post' });
      await hadANote('ben');
      const outcome = await stage.says('ben', 'You really just need to get over it now.', 3, {
        id: 'cliche',
        replyTo: 'post',
      });
      expect(outcome.message).toMatchObject({ role: 'bystander', empathy: null });
      expect(outcome.decision).toMatchObject({ hostile: 'belittling' });
      expect(outcome.nudge).toMatchObject({ sent: true });
      const kinds = (await stage.sent(9)).map(({ kind }) => kind);
      expect(kinds).toContain('nudge');
      expect(kinds).toContain('alert');
    });

    it('words that answer nobody are left to the rules', async () => {
      const outcome = await stage.says('ben', VEILED, 0);
      expect(outcome.decision).toMatchObject({ hostile: null });
      expect(await stage.sent(9)).toEqual([]);
    });
  });
});
