import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toCleared, toReaction } from '#adapters/discord/to-reaction.ts';
import type { ChatEvent } from '#core/message.ts';
import { startBot, type Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  OTHER_BOT,
  PEOPLE,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import { writes } from '#tests/doubles/discord/people.ts';
import { clears, reacts, takesBack } from '#tests/doubles/discord/reactions.ts';
import { eventually } from '#tests/support/eventually.ts';

let discord: DiscordDouble;
let bot: Bot;

beforeAll(async () => {
  discord = await startDiscordDouble();
  bot = await startBot(discord);
});
afterAll(async () => {
  await bot.platform.stop();
  await discord.stop();
});
beforeEach(() => {
  bot.events.length = 0;
});

const channel = CHANNELS.general;
const { ana, ben } = PEOPLE;

/** Everything that came in until now: waits for one more message of which we know that it arrives. */
async function eventsSoFar(): Promise<ChatEvent[]> {
  const last = await writes(discord, { author: ben, channel, text: 'That was all.' });
  await eventually(() => {
    expect(bot.events.at(-1)).toMatchObject({ message: { id: `discord:${last}` } });
  });
  return bot.events.slice(0, -1);
}

describe('reactions on Discord', () => {
  it('arrive when they are set and when they are taken back, also to messages from before the start', async () => {
    const message = discord.newId();
    const reaction = { channel, message, person: ana, emoji: '❤️' };
    reacts(discord, reaction);
    takesBack(discord, reaction);
    const common = {
      kind: 'reaction',
      communityId: `discord:${SERVER}`,
      messageId: `discord:${message}`,
      personId: `discord:${ana}`,
    };
    expect(await eventsSoFar()).toEqual([
      { ...common, added: ['❤️'], removed: [] },
      { ...common, added: [], removed: ['❤️'] },
    ]);
  });

  it('arrive when a moderator clears them, all or those with one emoji', async () => {
    const message = discord.newId();
    clears(discord, { channel, message });
    clears(discord, { channel, message }, '👍');
    const common = {
      kind: 'reactionsCleared',
      communityId: `discord:${SERVER}`,
      messageId: `discord:${message}`,
    };
    expect(await eventsSoFar()).toEqual([
      { ...common, emoji: null },
      { ...common, emoji: '👍' },
    ]);
  });

  it('of bots are dropped', async () => {
    reacts(discord, { channel, message: discord.newId(), person: OTHER_BOT, emoji: '❤️', isBot: true });
    expect(await eventsSoFar()).toEqual([]);
  });

  it('are mentioned in the check-up', async () => {
    const findings = await bot.platform.checkUp(`discord:${SERVER}`, [], null);
    expect(findings.find(({ subject }) => subject === 'Reactions')).toMatchObject({
      level: 'ok',
      message: 'reactions to replies arrive',
    });
  });
});

describe('a reaction as Discord sends it', () => {
  const added = { message_id: '1', guild_id: '2', user_id: '3', emoji: { id: '44', name: 'hug' } };

  it('with an emoji of the server’s own goes by its name, or by its number once it is deleted', () => {
    expect(toReaction(added, 'added')).toMatchObject({ added: ['hug'] });
    expect(toReaction({ ...added, emoji: { id: '44', name: null } }, 'removed')).toMatchObject({
      removed: ['44'],
    });
  });

  it('in a private chat, or without an emoji, is none', () => {
    const { guild_id: _guild, ...direct } = added;
    expect(toReaction(direct, 'added')).toBeNull();
    expect(toReaction({ ...added, emoji: { id: null, name: null } }, 'added')).toBeNull();
    expect(toCleared({ message_id: '1' })).toBeNull();
  });
});
