import { ComponentType } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DRAFT_COMMAND_NAME } from '#adapters/discord/to-interaction.ts';
import type { Reply } from '#core/interactions.ts';
import { answerTo, type Answer } from '#tests/doubles/discord/answers.ts';
import { says, startBot, type Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  PEOPLE,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import {
  chooses,
  MANAGE_MESSAGES,
  MANAGE_SERVER,
  presses,
  runsCommand,
  submits,
  usesMessageCommand,
  type Asked,
} from '#tests/doubles/discord/interactions.ts';
import { eventually } from '#tests/support/eventually.ts';
import { opensThread } from '#tests/doubles/discord/people.ts';

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
  bot.interactions.length = 0;
  bot.behaviour.onInteraction = () => Promise.resolve(says('done'));
  bot.behaviour.formFor = () => null;
  discord.forgive();
});

const { ana } = PEOPLE;
const { general, forum } = CHANNELS;

/** The answer once it satisfies what is expected of it. */
async function answered(asked: Asked, isThere: (answer: Answer) => boolean): Promise<Answer> {
  await eventually(() => {
    expect(isThere(answerTo(discord, asked))).toBe(true);
  });
  return answerTo(discord, asked);
}
const edited = ({ edited }: Answer): boolean => edited.length > 0;
const followedUp = ({ followedUp }: Answer): boolean => followedUp.length > 0;

describe('a slash command', () => {
  it('is acknowledged privately before a handler that takes long, and answered afterwards', async () => {
    let finish: (reply: Reply) => void = () => undefined;
    bot.behaviour.onInteraction = () => new Promise((resolve) => (finish = resolve));
    const asked = await runsCommand(discord, { user: ana }, 'report');
    await answered(asked, ({ acknowledged }) => acknowledged === 'privately');
    await eventually(() => {
      expect(bot.interactions).toHaveLength(1);
    });
    expect(answerTo(discord, asked).edited).toEqual([]);
    finish(says('Here is your report.'));
    const { edited: shown } = await answered(asked, edited);
    expect(shown[0]?.text).toBe('Here is your report.');
  });

  it('says who asks, where, and with which options', async () => {
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

  it('takes rights from each interaction anew', async () => {
    for (const permissions of [MANAGE_SERVER, MANAGE_MESSAGES, '0'])
      await answered(await runsCommand(discord, { user: ana, permissions }, 'unanswered'), edited);
    expect(bot.interactions.map(({ actor }) => [actor.isAdmin, actor.isStaff])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('works in the private chat, where nobody is an admin', async () => {
    const channel = discord.newId();
    await discord.twin.prisma.channel.create({ data: { id: channel, type: 1 } });
    const asked = await runsCommand(discord, { user: ana, server: null, channel }, 'me');
    await answered(asked, edited);
    expect(bot.interactions[0]?.actor).toMatchObject({
      communityId: null,
      userId: `discord:${ana}`,
      isAdmin: false,
      isStaff: false,
      inPrivate: true,
    });
  });

  it('answers in as many private messages as it takes, with files and buttons on the last', async () => {
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
    const { edited: first, followedUp: rest } = await answered(asked, ({ followedUp }) =>
      followedUp.some(({ files }) => files.length > 0),
    );
    expect(first).toHaveLength(1);
    expect(rest.every(({ onlyForThem }) => onlyForThem)).toBe(true);
    expect(rest.at(-1)).toMatchObject({
      buttons: [{ id: 'report:csv', label: 'CSV' }],
      files: [{ name: 'growth.png', size: 64 }],
    });
  });

  it.each([
    ['Discord no longer knows it', { status: 404, code: 10062 }],
    ['it was acknowledged already', { status: 400, code: 40060 }],
  ])('is not run, with a line in the log, when %s', async (_case, answer) => {
    discord.refuse({ method: 'POST', path: /callback$/, answer, times: 1 });
    await runsCommand(discord, { user: ana }, 'late');
    const { status, code } = answer;
    await eventually(() => {
      expect(bot.log).toContainEqual({ event: 'interaction-not-answered', fields: { code, status } });
    });
    expect(bot.interactions).toEqual([]);
  });

  it('ends with a line in the log when the answer comes after fifteen minutes', async () => {
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
    await answered(asked, edited);
  });
});

describe('a button', () => {
  it('changes its message when the answer replaces it', async () => {
    bot.behaviour.onInteraction = () => Promise.resolve(says('Thank you.', { replaces: true }));
    const asked = await presses(discord, { user: ana }, 'nudge:helpful:1');
    const answer = await answered(asked, edited);
    expect(answer).toMatchObject({
      acknowledged: 'as update',
      edited: [{ text: 'Thank you.', buttons: [] }],
    });
    expect(answer.followedUp).toEqual([]);
    expect(bot.interactions[0]).toMatchObject({ kind: 'button', id: 'nudge:helpful:1' });
  });

  it('gets a private message and leaves its own alone otherwise', async () => {
    const asked = await presses(discord, { user: ana }, 'consent:in');
    const answer = await answered(asked, followedUp);
    expect(answer).toMatchObject({ edited: [], followedUp: [{ text: 'done', onlyForThem: true }] });
  });

  it('opens a form at once where it has one, and the form is answered', async () => {
    bot.behaviour.formFor = (id) => ({
      id,
      title: 'Your words',
      fields: [
        { name: 'note', label: 'Note', value: 'so far', multiline: true, required: false, maxLength: 200 },
      ],
    });
    const asked = await presses(discord, { user: ana }, 'feedback:write');
    const { form } = await answered(asked, ({ acknowledged }) => acknowledged === 'form');
    expect(form).toEqual({
      id: 'feedback:write',
      title: 'Your words',
      fields: [{ name: 'note', value: 'so far' }],
    });
    expect(bot.interactions).toEqual([]);
    const sent = await submits(discord, { user: ana }, 'feedback:write', { note: 'all good' });
    await answered(sent, edited);
    expect(bot.interactions[0]).toMatchObject({
      kind: 'form',
      id: 'feedback:write',
      values: { note: 'all good' },
    });
  });
});

describe('a menu', () => {
  it('hands over what was chosen', async () => {
    const asked = await chooses(discord, { user: ana }, 'setup:language', ['en']);
    await answered(asked, followedUp);
    expect(bot.interactions[0]).toMatchObject({ kind: 'choice', id: 'setup:language', values: ['en'] });
  });

  it('hands over channels by their ids', async () => {
    await chooses(discord, { user: ana }, 'setup:channels', [general, forum], ComponentType.ChannelSelect);
    await eventually(() => {
      expect(bot.interactions[0]).toMatchObject({
        kind: 'choice',
        values: [`discord:${general}`, `discord:${forum}`],
      });
    });
  });

  it('can stand under an answer', async () => {
    const options = [
      { value: 'en', label: 'English', chosen: true },
      { value: 'de', label: 'German', chosen: false },
    ];
    const menu = { id: 'setup:language', placeholder: 'Language', minimum: 1, maximum: 1 };
    const channels = { id: 'setup:channels', placeholder: 'Channels', minimum: 0, maximum: 25 };
    bot.behaviour.onInteraction = () =>
      Promise.resolve({
        ...says('Choose.'),
        menus: [
          { ...menu, source: { kind: 'options', options } },
          { ...channels, source: { kind: 'channels', chosen: [`discord:${general}`] } },
        ],
      });
    const asked = await runsCommand(discord, { user: ana }, 'setup');
    const { edited: shown } = await answered(asked, edited);
    expect(shown[0]?.menus).toEqual([
      { id: 'setup:language', values: ['en', 'de'] },
      { id: 'setup:channels', values: [] },
    ]);
  });
});

describe('"Coach my reply" on a message', () => {
  it('opens the form with the post in it, and answers the draft privately', async () => {
    const target = { author: PEOPLE.ben, text: 'I cannot sleep any more.' };
    const asked = await usesMessageCommand(discord, { user: ana }, DRAFT_COMMAND_NAME, target);
    const { form } = await answered(asked, ({ acknowledged }) => acknowledged === 'form');
    expect(form?.fields).toEqual([
      { name: 'post', value: 'I cannot sleep any more.' },
      { name: 'draft', value: '' },
    ]);
    const sent = await submits(discord, { user: ana }, form?.id ?? '', {
      post: 'I cannot sleep any more.',
      draft: 'That sounds exhausting.',
    });
    const answer = await answered(sent, edited);
    expect(answer.acknowledged).toBe('privately');
    expect(bot.interactions).toMatchObject([
      { kind: 'draft', seekerPost: 'I cannot sleep any more.', draft: 'That sounds exhausting.' },
    ]);
  });
});

describe('everything sent so far', () => {
  it('keeps to the limits of Discord and pings nobody', () => {
    expect(discord.faults).toEqual([]);
  });
});
