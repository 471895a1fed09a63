import { describe, expect, it } from 'vitest';
import { toReaction } from '#adapters/telegram/to-chat-event.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { eventually } from '#tests/support/eventually.ts';

const GROUP = -1001234567890;
const MIRA = 41;
const { open } = telegramTests();

/** A bot that has asked for updates: what it wants to be told of holds from then on. */
async function listening() {
  const { telegram, bot } = await open();
  telegram.group(GROUP);
  telegram.userPosts(GROUP, MIRA, 'Is anybody there?');
  await eventually(() => {
    expect(bot.events).toHaveLength(1);
  });
  bot.events.length = 0;
  return { telegram, bot };
}

const reaction = (added: string[], removed: string[]) => ({
  kind: 'reaction',
  communityId: `telegram:${GROUP}`,
  messageId: `telegram:${GROUP}:77`,
  personId: 'telegram:41',
  added,
  removed,
  at: expect.any(Date) as Date,
});

describe('reactions in a Telegram group', () => {
  it('arrive when they are set, changed and taken back', async () => {
    const { telegram, bot } = await listening();
    telegram.userReacts(GROUP, 77, MIRA, ['👍']);
    telegram.userReacts(GROUP, 77, MIRA, ['👍', '❤']);
    telegram.userReacts(GROUP, 77, MIRA, ['❤']);
    telegram.userReacts(GROUP, 77, MIRA, []);
    await eventually(() => {
      expect(bot.events).toEqual([
        reaction(['👍'], []),
        reaction(['👍', '❤'], []),
        reaction(['❤'], ['👍']),
        reaction([], ['❤']),
      ]);
    });
  });

  it('of anonymous admins and channels are dropped', async () => {
    const { telegram, bot } = await listening();
    telegram.groupReacts(GROUP, 77, ['👍']);
    telegram.userReacts(GROUP, 77, MIRA, ['🙏']);
    await eventually(() => {
      expect(bot.events).toEqual([reaction(['🙏'], [])]);
    });
  });

  it('are not shown to a bot that is no admin', async () => {
    const { telegram, bot } = await listening();
    telegram.setMember(GROUP, 777000111, 'member');
    telegram.userReacts(GROUP, 77, MIRA, ['👍']);
    telegram.userPosts(GROUP, MIRA, 'the only one');
    await eventually(() => {
      expect(bot.events).toMatchObject([{ kind: 'message' }]);
    });
  });
});

describe('a reaction as Telegram sends it', () => {
  const update = {
    chat: { id: GROUP, type: 'supergroup' },
    message_id: 77,
    user: { id: MIRA, is_bot: false },
    date: 1_700_000_000,
    old_reaction: [],
    new_reaction: [{ type: 'custom_emoji', custom_emoji_id: '5368324170671202286' }, { type: 'paid' }],
  };

  it('may be an emoji of somebody’s own, or paid for', () => {
    expect(toReaction(update)).toMatchObject({
      added: ['5368324170671202286', 'paid'],
      at: new Date(1_700_000_000_000),
    });
  });

  it('in a private chat or of a bot is none', () => {
    expect(toReaction({ ...update, chat: { id: 41, type: 'private' } })).toBeNull();
    expect(toReaction({ ...update, user: { id: 9, is_bot: true } })).toBeNull();
  });
});
