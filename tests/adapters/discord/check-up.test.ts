import { GatewayDispatchEvents } from 'discord.js';
import { describe, expect } from 'vitest';
import { checkContent, checkWaiting, nothingObserved } from '#adapters/discord/check-up.ts';
import { applicationIdOf, checkIntent, examineDiscord } from '#adapters/discord/examine.ts';
import { permissionBits } from '#adapters/discord/permissions.ts';
import type { Finding } from '#core/ports/platform.ts';
import { speaking } from '#core/texts/say.ts';
import { postedIn } from '#tests/doubles/discord/answers.ts';
import type { Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  OTHER_SERVER,
  PEOPLE,
  SERVER,
  TOKEN,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { opensThread, writes } from '#tests/doubles/discord/people.ts';
import { eventsSoFar } from '#tests/doubles/discord/waits.ts';
import { asId } from '#tests/support/ids.ts';

const it = discordTests();
const say = speaking('en');
const { general, staff } = CHANNELS;
const VIEW_CHANNEL = 1n << 10n;
const READS = VIEW_CHANNEL | (1n << 16n);
const PIN_MESSAGES = 1n << 51n;
const MENTION_EVERYONE = 1n << 17n;

/** Sets what the bot may do everywhere in the server. */
async function allow(discord: DiscordDouble, bot: Bot, bits: bigint): Promise<void> {
  const role = { id: SERVER, name: '@everyone', color: 0, hoist: false, position: 0, managed: false };
  discord.dispatch(GatewayDispatchEvents.GuildRoleUpdate, {
    guild_id: SERVER,
    role: { ...role, permissions: bits.toString(), mentionable: false, flags: 0 },
  });
  await eventsSoFar(discord, bot);
}

const checkUp = ({ platform }: Bot, watched: string[], staffChannel: string | null): Promise<Finding[]> =>
  platform.checkUp(
    `discord:${SERVER}`,
    watched.map((id) => asId(`discord:${id}`)),
    staffChannel === null ? null : asId(`discord:${staffChannel}`),
  );

const about = (findings: Finding[], subject: string): Finding[] =>
  findings.filter((finding) => finding.subject === subject);

describe('the check-up of a server', () => {
  it('finds nothing to mend when every permission is there', async ({ discord, bot }) => {
    await allow(discord, bot, permissionBits());
    const findings = await checkUp(bot, [general], staff);
    expect(findings.map(({ level }) => level)).not.toContain('fault');
    expect(about(findings, '#general')).toMatchObject([{ level: 'ok' }]);
  });

  it('names what is missing in a channel, why it is needed and where to give it', async ({
    discord,
    bot,
  }) => {
    await allow(discord, bot, VIEW_CHANNEL);
    const findings = await checkUp(bot, [general], staff);
    expect(about(findings, '#general')).toEqual([
      {
        level: 'fault',
        subject: '#general',
        message:
          'Give the bot "Read Message History" (to tell which post a reply answers): channel settings, Permissions, then the bot\'s role.',
      },
    ]);
    expect(about(findings, '#staff')[0]?.message).toContain('"Send Messages"');
  });

  it('says it in the language of whoever asks', async ({ discord, bot }) => {
    await allow(discord, bot, VIEW_CHANNEL);
    const place = [asId(`discord:${general}`)] as const;
    const findings = await bot.platform.checkUp(`discord:${SERVER}`, place, null, null, 'de');
    expect(about(findings, '#general')[0]?.message).toBe(
      'Gib mir „Nachrichtenverlauf anzeigen (Read Message History)“, um zu erkennen, worauf jemand antwortet. Das geht in den Einstellungen des Kanals: „Berechtigungen“, dann die Rolle des Bots.',
    );
    expect(findings.map(({ subject }) => subject)).toContain('Ereignisse');
  });

  it('asks for more where the notice will stand, and looks at it though it is not read', async ({
    discord,
    bot,
  }) => {
    await allow(discord, bot, READS);
    const about = async (watched: string[], notice: string | null): Promise<unknown[]> => {
      const ids = watched.map((id) => asId(`discord:${id}`));
      const all = await bot.platform.checkUp(
        `discord:${SERVER}`,
        ids,
        null,
        notice === null ? null : asId(`discord:${notice}`),
      );
      return all
        .filter(({ subject }) => subject.startsWith('#'))
        .map(({ subject, level }) => [subject, level]);
    };
    expect(await about([general], null)).toEqual([['#general', 'ok']]);
    expect(await about([general], general)).toEqual([['#general', 'fault']]);
    expect(await about([general], staff)).toEqual([
      ['#general', 'ok'],
      ['#staff', 'fault'],
    ]);
  });

  it('tells where the role that alerts mention rings nobody', async ({ discord, bot }) => {
    const ofRole = (locale?: 'de'): Finding | null | undefined =>
      bot.platform.checkRole?.(`discord:${SERVER}`, asId('discord:55'), asId(`discord:${staff}`), locale);
    const becomes = async (mentionable: boolean): Promise<void> => {
      const role = { id: '55', name: 'night watch', color: 0, hoist: false, position: 1, managed: false };
      discord.dispatch(GatewayDispatchEvents.GuildRoleCreate, {
        guild_id: SERVER,
        role: { ...role, permissions: '0', mentionable, flags: 0 },
      });
      await eventsSoFar(discord, bot);
    };
    await allow(discord, bot, permissionBits());
    expect(ofRole()?.message).toContain('does not exist any more');
    await becomes(false);
    expect(ofRole()).toMatchObject({ level: 'fault', subject: 'role for alerts' });
    expect(ofRole()?.message).toContain('rings nobody’s phone');
    expect(ofRole('de')?.subject).toBe('Rolle für Alarme');
    await allow(discord, bot, permissionBits() | MENTION_EVERYONE);
    expect(ofRole()).toBeNull();
    await allow(discord, bot, permissionBits());
    discord.dispatch(GatewayDispatchEvents.GuildRoleDelete, { guild_id: SERVER, role_id: '55' });
    await becomes(true);
    expect(ofRole()).toBeNull();
  });

  it('names a channel that is not there any more', async ({ bot }) => {
    const findings = await checkUp(bot, ['123456789012345678'], null);
    expect(findings.at(-1)).toMatchObject({ level: 'fault', subject: 'channel 123456789012345678' });
  });

  it('names a thread whose channel was deleted, and still tells the rest', async ({ discord, bot }) => {
    await allow(discord, bot, permissionBits());
    const parent = discord.newId();
    const room = { id: parent, type: 0, name: 'team', guild_id: SERVER, permission_overwrites: [] };
    discord.dispatch(GatewayDispatchEvents.ChannelCreate, room);
    await discord.twin.prisma.channel.create({
      data: { id: parent, guildId: SERVER, type: 0, name: 'team' },
    });
    const thread = await opensThread(discord, parent, PEOPLE.ana);
    await eventsSoFar(discord, bot);
    expect(about(await checkUp(bot, [], thread), '#a thread')).toMatchObject([{ level: 'ok' }]);
    discord.dispatch(GatewayDispatchEvents.ChannelDelete, room);
    await eventsSoFar(discord, bot);
    const findings = await checkUp(bot, [general], thread);
    expect(about(findings, `channel ${thread}`)).toMatchObject([{ level: 'fault' }]);
    expect(about(findings, '#general')).toMatchObject([{ level: 'ok' }]);
  });

  it('tells nothing of another server’s channel, not even its name', async ({ discord, bot }) => {
    const id = discord.newId();
    const channel = { id, type: 0, name: 'quiet-room', guild_id: OTHER_SERVER, permission_overwrites: [] };
    const guild = { id: OTHER_SERVER, name: 'Lighthouse', owner_id: PEOPLE.ana, roles: [], members: [] };
    discord.dispatch(GatewayDispatchEvents.GuildCreate, { ...guild, channels: [] });
    discord.dispatch(GatewayDispatchEvents.ChannelCreate, channel);
    await eventsSoFar(discord, bot);
    const findings = await checkUp(bot, [id], null);
    expect(about(findings, `channel ${id}`)).toMatchObject([{ level: 'fault' }]);
    expect(JSON.stringify(findings)).not.toContain('quiet-room');
  });

  it('notices when messages arrive empty', async ({ discord, bot }) => {
    const empty = { author: PEOPLE.ana, channel: general, text: '' };
    const contentOf = async (): Promise<Finding | undefined> =>
      about(await checkUp(bot, [], null), 'Message Content Intent')[0];
    await writes(discord, { ...empty, more: { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] } });
    for (let count = 0; count < 5; count += 1) await writes(discord, empty);
    await allow(discord, bot, permissionBits() & ~VIEW_CHANNEL);
    expect((await contentOf())?.level).toBe('ok');
    for (let count = 0; count < 5; count += 1) await writes(discord, empty);
    await expect.poll(async () => (await contentOf())?.message).toContain('Messages arrive empty');
  });
});

describe('findings', () => {
  it('say nothing of what has not been seen yet', () => {
    expect(checkContent(nothingObserved(), say)).toMatchObject({
      level: 'ok',
      message: 'no message seen yet',
    });
    expect(checkWaiting(0, say)).toEqual([]);
  });

  it('say how much waits for the database', () => {
    expect(checkWaiting(3, say)).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/^3 events/) as string },
    ]);
  });

  it.each([
    [4, 'ok'],
    [5, 'fault'],
  ])('take %i empty messages in a row for %s', (emptyInARow, level) => {
    expect(checkContent({ ...nothingObserved(), messages: 9, emptyInARow }, say).level).toBe(level);
  });
});

describe('the members’ notice', () => {
  const notice = { blocks: [{ kind: 'paragraph' as const, runs: [{ text: 'Attune reads along here.' }] }] };
  const postNotice = ({ platform }: Bot): ReturnType<Bot['platform']['postNotice']> =>
    platform.postNotice(`discord:${SERVER}`, asId(`discord:${general}`), notice);

  it('is pinned where the bot may', async ({ discord, bot }) => {
    await allow(discord, bot, permissionBits() | PIN_MESSAGES);
    expect(await postNotice(bot)).toEqual({ delivery: { kind: 'sent' }, pinned: true });
    expect(postedIn(discord, general).at(-1)?.text).toBe('Attune reads along here.');
    expect(discord.requests.at(-1)).toMatchObject({ method: 'PUT' });
  });

  it('is left unpinned where it may not, or when there are too many pins', async ({ discord, bot }) => {
    discord.refuse({ method: 'PUT', path: /pins/, answer: { status: 400, code: 30003 } });
    expect(await postNotice(bot)).toEqual({ delivery: { kind: 'sent' }, pinned: false });
    await allow(discord, bot, permissionBits());
    expect(await postNotice(bot)).toEqual({ delivery: { kind: 'sent' }, pinned: false });
  });
});

describe('the check before the start', () => {
  const examine = ({ url }: DiscordDouble): Promise<Finding> => examineDiscord({ token: TOKEN, apiUrl: url });

  it('is content when the token works and text may be read', async ({ discord }) => {
    expect(await examine(discord)).toMatchObject({ level: 'ok' });
  });

  it('says what to switch on, which token to renew, or that Discord is out of reach', async ({ discord }) => {
    const application = { method: 'GET', path: /^\/applications\/@me$/ };
    discord.refuse({ ...application, answer: { status: 200, body: { id: '1', flags: 0 } } });
    expect((await examine(discord)).message).toContain('Message Content Intent');
    discord.refuse({ ...application, answer: { status: 401 } });
    expect((await examine(discord)).message).toContain('DISCORD_TOKEN');
    discord.refuse({ ...application, answer: { status: 503 } });
    expect((await examine(discord)).message).toContain('cannot be reached');
  });

  it.each([
    [1 << 18, 'ok'],
    [1 << 19, 'ok'],
    [1 << 17, 'fault'],
  ])('takes application flags %i for %s', (flags, level) => {
    expect(checkIntent(flags).level).toBe(level);
  });

  it('reads the application’s id from a token', () => {
    const token = `${Buffer.from('900000000000000001').toString('base64')}.more.secret`;
    expect(applicationIdOf(token)).toBe('900000000000000001');
    expect(applicationIdOf('nonsense')).toBe(null);
  });
});
