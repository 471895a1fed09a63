import { describe, expect } from 'vitest';
import type { Reply } from '#core/ports/platform.ts';
import { answerTo } from '#tests/doubles/discord/answers.ts';
import {
  CHANNELS,
  MANAGE_MESSAGES,
  MANAGE_SERVER,
  PEOPLE,
  SERVER,
} from '#tests/doubles/discord/discord-double.ts';
import { runsCommand } from '#tests/doubles/discord/interactions.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { opensThread } from '#tests/doubles/discord/people.ts';
import { answered, isEdited } from '#tests/doubles/discord/waits.ts';
import { eventually } from '#tests/support/eventually.ts';
import { says } from '#tests/support/replies.ts';

const it = discordTests();
const { ana } = PEOPLE;
const { general, forum } = CHANNELS;

describe('a slash command', () => {
  it('is acknowledged privately before a handler that takes long, and answered afterwards', async ({
    discord,
    bot,
  }) => {
    let finish: (reply: Reply) => void = () => undefined;
    bot.behaviour.onInteraction = () => new Promise((resolve) => (finish = resolve));
    const asked = await runsCommand(discord, { user: ana }, 'report');
    await answered(discord, asked, ({ acknowledged }) => acknowledged === 'privately');
    await eventually(() => {
      expect(bot.interactions).toHaveLength(1);
    });
    expect(answerTo(discord, asked).edited).toEqual([]);
    finish(says('Here is your report.'));
    const { edited: shown } = await answered(discord, asked, isEdited);
    expect(shown[0]?.text).toBe('Here is your report.');
  });

  it('says who asks, where, and with which options', async ({ discord, bot }) => {
    // Not in the cache: the interaction itself has to tell.
    const thread = await opensThread(discord, forum, ana, false);
    const where = { user: ana, channel: thread, threadOf: forum, permissions: MANAGE_SERVER };
    await runsCommand(
      discord,
      where,
      'config',
      [
        {
          name: 'set',
          type: 1,
          options: [
            { name: 'key', type: 3, value: 'mode' },
            { name: 'where', type: 7, value: general },
          ],
        },
      ],
      { channels: { [general]: { id: general, type: 0, name: 'general', permissions: '0' } } },
    );
    await eventually(() => {
      expect(bot.interactions[0]).toMatchObject({
        kind: 'command',
        command: 'config',
        subcommand: 'set',
        options: { key: 'mode', where: `discord:${general}` },
        actor: {
          platform: 'discord',
          communityId: `discord:${SERVER}`,
          channelId: `discord:${forum}`,
          threadId: `discord:${thread}`,
          userId: `discord:${ana}`,
          isAdmin: true,
          isStaff: true,
          inPrivate: false,
        },
      });
    });
  });

  it('takes rights from each interaction anew', async ({ discord, bot }) => {
    for (const permissions of [MANAGE_SERVER, MANAGE_MESSAGES, '0'])
      await answered(discord, await runsCommand(discord, { user: ana, permissions }, 'unanswered'), isEdited);
    expect(bot.interactions.map(({ actor }) => [actor.isAdmin, actor.isStaff])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('takes no rights from what somebody may do in one channel: everybody can be given a channel of their own', async ({
    discord,
    bot,
  }) => {
    for (const permissionsHere of [MANAGE_SERVER, MANAGE_MESSAGES])
      await answered(discord, await runsCommand(discord, { user: ana, permissionsHere }, 'alerts'), isEdited);
    expect(bot.interactions.map(({ actor }) => [actor.isAdmin, actor.isStaff])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('works in the private chat, where nobody is an admin', async ({ discord, bot }) => {
    const channel = discord.newId();
    await discord.twin.prisma.channel.create({ data: { id: channel, type: 1 } });
    const asked = await runsCommand(discord, { user: ana, server: null, channel }, 'me');
    await answered(discord, asked, isEdited);
    expect(bot.interactions[0]?.actor).toMatchObject({
      communityId: null,
      userId: `discord:${ana}`,
      isAdmin: false,
      isStaff: false,
      inPrivate: true,
    });
  });

  it('answers in as many private messages as it takes, with files and buttons on the last', async ({
    discord,
    bot,
  }) => {
    const long = Array.from({ length: 5 }, () => 'All is well. '.repeat(70));
    bot.behaviour.onInteraction = () =>
      Promise.resolve({
        message: {
          blocks: long.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
          buttons: [[{ id: 'report:csv', label: 'CSV', style: 'plain' }]],
          attachments: [
            { fileName: 'growth.png', mediaType: 'image/png', bytes: new Uint8Array(64), altText: 'A line' },
          ],
        },
        visibility: 'private',
        replaces: false,
      });
    const asked = await runsCommand(discord, { user: ana }, 'report');
    const { edited: first, followedUp: rest } = await answered(discord, asked, ({ followedUp }) =>
      followedUp.some(({ files }) => files.length > 0),
    );
    expect(first).toHaveLength(1);
    expect(rest.every(({ onlyForThem }) => onlyForThem)).toBe(true);
    expect(rest.at(-1)).toMatchObject({
      buttons: [{ id: 'report:csv', label: 'CSV' }],
      files: [{ name: 'growth.png', size: 64 }],
    });
  });

  it.for([
    ['Discord no longer knows it', { status: 404, code: 10062 }],
    ['it was acknowledged already', { status: 400, code: 40060 }],
  ] as const)('is not run, with a line in the log, when %s', async ([_case, answer], { discord, bot }) => {
    discord.refuse({ method: 'POST', path: /callback$/, answer, times: 1 });
    await runsCommand(discord, { user: ana }, 'late');
    const { status, code } = answer;
    await eventually(() => {
      expect(bot.log).toContainEqual({ event: 'interaction-not-answered', fields: { code, status } });
    });
    expect(bot.interactions).toEqual([]);
  });

  it('ends with a line in the log when the answer comes after fifteen minutes', async ({ discord, bot }) => {
    const answer = { status: 401, code: 50027 };
    discord.refuse({ method: 'PATCH', path: /@original$/, answer, times: 1 });
    await runsCommand(discord, { user: ana }, 'report');
    await eventually(() => {
      expect(bot.log).toContainEqual({
        event: 'interaction-not-answered',
        fields: { code: 50027, status: 401 },
      });
    });
    const asked = await runsCommand(discord, { user: ana }, 'report');
    await answered(discord, asked, isEdited);
  });
});
