import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '#core/ports/platform.ts';
import { draftForm } from '#core/texts/draft-form.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { quotedPost, readForm } from '#adapters/telegram/questions.ts';
import { eventually } from '#tests/support/eventually.ts';
import { hostileText } from '#tests/support/arbitrary-messages.ts';
import { says } from '#tests/support/replies.ts';

const JON = 42;
const { open } = telegramTests();

const form: Form = {
  id: 'setup:hours:in-100123',
  title: 'Quiet hours',
  fields: [
    { name: 'from', label: 'From', value: '22:00', multiline: false, required: true, maxLength: 5 },
    { name: 'to', label: 'To', value: '', multiline: false, required: true, maxLength: 5 },
  ],
};

describe('coaching a draft in private on Telegram', () => {
  it('asks for the draft under the post that was pasted, and takes the reply as the draft', async () => {
    const { telegram, bot } = await open();
    bot.behaviour.onInteraction = () => Promise.resolve(says('You showed that you care.'));
    telegram.userWritesPrivately(JON, 'I can’t do this any more @everyone, see https://a.example #tired');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(1);
    });
    const [question] = telegram.sentTo(JON);
    expect(question?.keyboard).toMatchObject({ force_reply: true });
    expect(bot.interactions).toEqual([]);
    telegram.userWritesPrivately(JON, 'That sounds hard.', { replyTo: question?.id ?? 0 });
    await eventually(() => {
      expect(telegram.sentTo(JON).map(({ text }) => text)[1]).toBe('You showed that you care.');
    });
    expect(bot.interactions).toMatchObject([
      {
        kind: 'draft',
        seekerPost: 'I can’t do this any more @everyone, see https://a.example #tired',
        draft: 'That sounds hard.',
        actor: { inPrivate: true, communityId: null },
      },
    ]);
    expect(bot.events).toEqual([]);
  });

  it('asks for another draft to the same post when the button for that is pressed', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    bot.behaviour.formFor = () => draftForm('en', 'I feel lost.', 'Cheer up.');
    const again = { id: 'draft:again:1', label: 'Check again', style: 'plain' } as const;
    const message = { ...says('You showed that you care.').message, buttons: [[again]] };
    await bot.platform.send('telegram:-1', { kind: 'member', userId: 'telegram:42' }, message);
    telegram.userPresses(JON, JON, 'Check again');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(2);
    });
    telegram.userWritesPrivately(JON, 'That sounds hard.', { replyTo: telegram.sentTo(JON)[1]?.id ?? 0 });
    await eventually(() => {
      expect(bot.interactions).toMatchObject([
        { kind: 'draft', seekerPost: 'I feel lost.', draft: 'That sounds hard.' },
      ]);
    });
  });

  it('takes a forwarded post even if it looks like a command', async () => {
    const { telegram, bot } = await open();
    telegram.userWritesPrivately(JON, '/help_now did not help me', {
      more: { forward_origin: { type: 'hidden_user', sender_user_name: 'M', date: 1 } },
    });
    await eventually(() => {
      expect(telegram.sentTo(JON)[0]?.text).toContain('did not help me');
    });
    expect(bot.interactions).toEqual([]);
  });

  it('says that it needs words when there are none', async () => {
    const { telegram } = await open();
    telegram.userWritesPrivately(JON, '', { more: { text: undefined, photo: [] } });
    await eventually(() => {
      expect(telegram.sentTo(JON)[0]?.text).toContain('I can only read words');
    });
  });

  it('says nothing to what Telegram itself tells of the chat', async () => {
    const { telegram, bot } = await open();
    const [pinned, timer] = [
      { pinned_message: { message_id: 5, date: 0, chat: { id: JON, type: 'private' } } },
      { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } },
    ];
    for (const more of [pinned, timer])
      telegram.userWritesPrivately(JON, '', { more: { text: undefined, ...more } });
    telegram.userWritesPrivately(JON, '/help_now');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(1);
    });
    expect(bot.interactions).toHaveLength(1);
    expect(JSON.stringify(telegram.sentTo(JON))).not.toContain('I can only read words');
  });

  it('takes no reply to the bot’s other messages for a draft or a post, even where they quote somebody', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    await bot.platform.send(
      'telegram:-1',
      { kind: 'member', userId: 'telegram:42' },
      { blocks: [{ kind: 'quote', runs: [{ text: 'I hear you' }] }] },
    );
    telegram.userWritesPrivately(JON, 'Thank you', { replyTo: telegram.sentTo(JON)[0]?.id ?? 0 });
    await eventually(() => {
      expect(telegram.sentTo(JON)[1]?.text).toContain('I am only a program');
    });
    expect(bot.interactions).toEqual([]);
  });

  it('fits Telegram’s limits and brings the post back whatever it says', async () => {
    const { telegram } = await open();
    const long = '@#$/'.repeat(2000);
    telegram.userWritesPrivately(JON, long);
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(1);
    });
    const [sent] = telegram.sentTo(JON);
    expect(sent?.text.length).toBeLessThanOrEqual(4096);
    const post = quotedPost({ text: sent?.text, entities: sent?.entities });
    expect(long.startsWith(post?.replace(/…$/, '') ?? '-')).toBe(true);
  });

  it('brings short posts back word by word', async () => {
    const { telegram } = await open();
    const posts = fc
      .sample(hostileText, { numRuns: 20, seed: 11 })
      .map((text) => text.replaceAll('\u200B', '').trim().slice(0, 1000))
      .filter((text) => text !== '' && text.isWellFormed() && !text.startsWith('/'));
    for (const post of posts) telegram.userWritesPrivately(JON, post);
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(posts.length);
    });
    const quoted = telegram.sentTo(JON).map(({ text, entities }) => quotedPost({ text, entities }));
    expect(quoted.sort()).toEqual(posts.sort());
  });
});

describe('a form on Telegram', () => {
  it('is asked in words when its button is pressed; the lines of the reply fill its fields', async () => {
    const { telegram, bot } = await open();
    telegram.userStarts(JON);
    bot.behaviour.formFor = (id) => (id === 'setup:hours' ? form : null);
    const message = {
      ...says('When?').message,
      buttons: [[{ id: 'setup:hours', label: 'Set', style: 'plain' as const }]],
    };
    await bot.platform.send('telegram:-1', { kind: 'member', userId: 'telegram:42' }, message);
    telegram.userPresses(JON, JON, 'Set');
    await eventually(() => {
      expect(telegram.sentTo(JON)).toHaveLength(2);
    });
    const question = telegram.sentTo(JON)[1];
    expect(question?.text).toContain('From (22:00)');
    telegram.userWritesPrivately(JON, '23:00\n 7:00 ', { replyTo: question?.id ?? 0 });
    await eventually(() => {
      expect(bot.interactions).toMatchObject([
        { kind: 'form', id: 'setup:hours:in-100123', values: { from: '23:00', to: '7:00' } },
      ]);
    });
  });

  it('with one field takes the whole reply', () => {
    const url = 'https://t.me/attune_test_bot?form=feedback%3A1&field=words';
    const entities = [{ type: 'text_link' as const, offset: 0, length: 3, url }];
    expect(readForm({ entities }, 'one\ntwo')).toEqual({ id: 'feedback:1', values: { words: 'one\ntwo' } });
    expect(readForm({ entities: [] }, 'one')).toBeNull();
  });
});
