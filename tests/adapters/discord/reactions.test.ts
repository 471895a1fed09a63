import { describe, expect } from 'vitest';
import { toCleared, toReaction } from '#adapters/discord/to-reaction.ts';
import { CHANNELS, OTHER_BOT, PEOPLE, SERVER } from '#tests/doubles/discord/discord-double.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { clears, reacts, takesBack } from '#tests/doubles/discord/reactions.ts';
import { eventsSoFar } from '#tests/doubles/discord/waits.ts';

const it = discordTests();
const channel = CHANNELS.general;
const { ana } = PEOPLE;

describe('reactions on Discord', () => {
  it('arrive when they are set and when they are taken back, also to messages from before the start', async ({
    discord,
    bot,
  }) => {
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
    expect(await eventsSoFar(discord, bot)).toEqual([
      { ...common, added: ['❤️'], removed: [], at: expect.any(Date) as Date },
      { ...common, added: [], removed: ['❤️'], at: expect.any(Date) as Date },
    ]);
  });

  it('arrive when a moderator clears them, all or those with one emoji', async ({ discord, bot }) => {
    const message = discord.newId();
    clears(discord, { channel, message });
    clears(discord, { channel, message }, '👍');
    const common = {
      kind: 'reactionsCleared',
      communityId: `discord:${SERVER}`,
      messageId: `discord:${message}`,
    };
    expect(await eventsSoFar(discord, bot)).toEqual([
      { ...common, emoji: null },
      { ...common, emoji: '👍' },
    ]);
  });

  it('of bots are dropped', async ({ discord, bot }) => {
    reacts(discord, { channel, message: discord.newId(), person: OTHER_BOT, emoji: '❤️', isBot: true });
    expect(await eventsSoFar(discord, bot)).toEqual([]);
  });

  it('are mentioned in the check-up', async ({ bot }) => {
    const findings = await bot.platform.checkUp(`discord:${SERVER}`, [], null);
    expect(findings.find(({ subject }) => subject === 'Reactions')).toMatchObject({
      level: 'ok',
      message: 'reactions to replies arrive',
    });
  });
});

describe('a reaction as Discord sends it', () => {
  const at = new Date(0);
  const added = { message_id: '1', guild_id: '2', user_id: '3', emoji: { id: '44', name: 'hug' } };

  it('with an emoji of the server’s own goes by its name, or by its number once it is deleted', () => {
    expect(toReaction(added, 'added', at)).toMatchObject({ added: ['hug'] });
    expect(toReaction({ ...added, emoji: { id: '44', name: null } }, 'removed', at)).toMatchObject({
      removed: ['44'],
    });
  });

  it('in a private chat, or without an emoji, is none', () => {
    const { guild_id: _guild, ...direct } = added;
    expect(toReaction(direct, 'added', at)).toBeNull();
    expect(toReaction({ ...added, emoji: { id: null, name: null } }, 'added', at)).toBeNull();
    expect(toCleared({ message_id: '1' })).toBeNull();
  });
});
