import { describe, expect, it } from 'vitest';
import type { ChannelId, PlatformId } from '#core/model/ids.ts';
import type { GivenFile } from '#core/ports/platform.ts';
import { DEFAULT_SETTINGS } from '#core/settings/settings.ts';
import { BY_CHANNEL } from '#core/settings/settings-file.ts';
import { Desk, FORUM_POST, HOME, read } from './desk.ts';

const admin = { isAdmin: true, isStaff: true };
const GENERAL: ChannelId = 'discord:200000000000000000';
const FORUM: ChannelId = 'discord:200000000000000002';
const OWLS: PlatformId = 'telegram:-1001234567890';
const TOPIC = `${OWLS}:7`;

const opened = () => new Desk().opens({ ...DEFAULT_SETTINGS, watchedChannelIds: [GENERAL, FORUM] });
const settingsOf = async (desk: Desk, id = HOME) => (await desk.store.communities.get(id))?.settings;
const sets = async (desk: Desk, key: string, value: string, channel: string): Promise<string> =>
  read(await desk.asks('config set', { key, value, channel }, admin));
const views = async (desk: Desk, channel?: string): Promise<string> =>
  read(await desk.asks('config view', channel === undefined ? {} : { channel }, admin));

describe('/config for one channel, thread or topic', () => {
  it('sets what holds there; what is inside takes it over until it is set for itself', async () => {
    const desk = await opened();
    expect(await sets(desk, 'mode', 'coach', FORUM)).toContain('“mode” in #forum is now: coach.');
    expect(await views(desk, FORUM_POST)).toContain('**mode**: coach (as in #forum).');
    expect(await sets(desk, 'mode', 'observe', FORUM_POST)).toContain('in #cannot sleep is now: observe');
    expect(await views(desk, FORUM_POST)).toContain('**mode**: observe (set for this place).');
    expect(await views(desk, GENERAL)).toContain('**mode**: observe (as in the whole community).');
    expect((await desk.store.audit.list(HOME, 1))[0]?.detail).toEqual({
      setting: 'mode',
      channel: FORUM_POST,
      by: 'config',
    });
  });

  it('is listed with the settings of the community', async () => {
    const desk = await opened();
    await sets(desk, 'read', 'no', FORUM_POST);
    await sets(desk, 'conversation-window', '90', FORUM);
    const shown = await views(desk);
    expect(shown).toContain('**#forum**: conversation-window 90');
    expect(shown).toContain('**#cannot sleep**: read no');
  });

  it('goes back to what it belongs to, setting by setting', async () => {
    const desk = await opened();
    await sets(desk, 'mode', 'coach', FORUM);
    await sets(desk, 'read', 'no', FORUM);
    const said = read(await desk.asks('config reset', { key: 'mode', channel: FORUM }, admin));
    expect(said).toContain('There it is now: observe.');
    expect((await settingsOf(desk))?.byChannel).toEqual({ [FORUM]: { isRead: false } });
    await desk.asks('config reset', { key: 'read', channel: FORUM }, admin);
    expect((await settingsOf(desk))?.byChannel).toEqual({});
  });

  it.each([
    [
      'time-zone',
      'UTC',
      FORUM,
      'holds for the whole community. For one channel or topic there are: read, mode',
    ],
    ['volume', '11', FORUM, 'and for one channel alone: read, mode, conversation-window'],
    ['mode', 'loud', FORUM, 'observe or coach'],
    ['read', 'perhaps', FORUM, 'yes or no'],
    ['mode', 'coach', 'discord:9', 'no single channel or topic of this community'],
  ])('%s %s for %s is refused: %s', async (key, value, channel, words) => {
    const desk = await opened();
    const before = await settingsOf(desk);
    const said = await sets(desk, key, value, channel);
    expect(said).toContain(words);
    expect(said).toContain('Nothing was changed.');
    expect(await settingsOf(desk)).toEqual(before);
  });

  it('“read” without a channel is sent to “channels”', async () => {
    const said = read(await (await opened()).asks('config set', { key: 'read', value: 'no' }, admin));
    expect(said).toContain('is for one channel or topic');
    expect(said).toContain('“channels”');
  });

  it('tells admins that members should hear of it, and before the notice it only waits', async () => {
    expect(await sets(await opened(), 'read', 'no', FORUM)).toContain('post the notice again');
    const desk = new Desk();
    expect(await sets(desk, 'read', 'yes', FORUM)).toContain('Nothing is read until');
    expect(await settingsOf(desk)).toMatchObject({
      byChannel: {},
      prepared: { byChannel: { [FORUM]: { isRead: true } } },
    });
  });

  it('on Telegram is for topics; the group itself is the community', async () => {
    const desk = await new Desk('telegram').opens({ ...DEFAULT_SETTINGS, watchedChannelIds: [OWLS] }, OWLS);
    const where = { ...admin, communityId: OWLS, channelId: OWLS };
    const set = async (channel: string): Promise<string> =>
      read(await desk.asks('config set', { key: 'mode', value: 'coach', channel }, where));
    expect(await set(TOPIC)).toContain('in #7 is now: coach');
    expect(await set(OWLS)).toContain('general topic');
    expect(await set('telegram:-200:7')).toContain('Nothing was changed');
    expect((await settingsOf(desk, OWLS))?.byChannel).toEqual({ [TOPIC]: { mode: 'coach' } });
  });
});

describe('/config import', () => {
  const fileOf = (content: string | Uint8Array): GivenFile => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { read: (most) => Promise.resolve(bytes.length > most ? 'too-large' : bytes) };
  };
  const imports = async (desk: Desk, file: GivenFile | null, who = admin): Promise<string> =>
    read(
      await desk.does({
        kind: 'command',
        actor: desk.actor(who),
        command: 'config',
        subcommand: 'import',
        options: {},
        ...(file !== null && { file }),
      }),
    );
  const exports = async (desk: Desk): Promise<Uint8Array> => {
    const reply = await desk.asks('config export', {}, admin);
    return reply.message.attachments?.[0]?.bytes ?? new Uint8Array();
  };

  it('takes an exported file back, single channels included, whatever was there', async () => {
    const desk = await opened();
    await sets(desk, 'mode', 'coach', FORUM_POST);
    const before = await settingsOf(desk);
    const file = await exports(desk);
    await sets(desk, 'mode', 'observe', FORUM_POST);
    await sets(desk, 'read', 'no', FORUM);
    await desk.asks('config set', { key: 'retention', value: '30' }, admin);
    expect(await imports(desk, fileOf(file))).toContain('settings were taken over');
    // Left out in between, the forum is read anew: what was written meanwhile stays unread.
    const readFrom = { [FORUM]: desk.now.toISOString() };
    expect(await settingsOf(desk)).toEqual({ ...before, readFrom });
  });

  it('names every fault with its field and the mend, and changes nothing', async () => {
    const desk = await opened();
    const before = await settingsOf(desk);
    const said = await imports(
      desk,
      fileOf(
        JSON.stringify({
          mode: 'coach',
          retention: 7,
          country: { code: 'GB' },
          volume: '11',
          read: 'yes',
          [BY_CHANNEL]: {
            [FORUM]: { mode: 'loud', retention: '90', volume: '11' },
            general: { mode: 'coach' },
          },
        }),
      ),
    );
    expect(read(await desk.asks('config set', {}, admin))).toContain('Which setting? Write its name');
    for (const words of [
      '“retention” takes a whole number of days from 30 to 730.',
      '“country” takes two letters',
      'There is no setting “volume”. There are:',
      '“read” is for one channel or topic',
      `${FORUM}: “mode” takes observe or coach.`,
      `${FORUM}: “retention” holds for the whole community.`,
      `${FORUM}: There is no setting “volume” for one channel.`,
      'general: This is the id of no channel or topic.',
      'Nothing was changed.',
    ])
      expect(said).toContain(words);
    expect(await settingsOf(desk)).toEqual(before);
  });

  it.each([
    ['a list', { [BY_CHANNEL]: [] }, 'between curly brackets'],
    ['a word for a channel', { [BY_CHANNEL]: { [FORUM]: 'coach' } }, `${FORUM}: Each channel takes`],
    [
      'another community’s channel',
      { [BY_CHANNEL]: { 'discord:9': { mode: 'coach' } } },
      'discord:9 is no channel',
    ],
    [
      'too many channels',
      {
        [BY_CHANNEL]: Object.fromEntries(
          Array.from({ length: 101 }, (_, n) => [`discord:${n}`, { mode: 'coach' }]),
        ),
      },
      'At most 100',
    ],
  ])('refuses %s', async (_what, content, words) => {
    const said = await imports(await opened(), fileOf(JSON.stringify(content)));
    expect(said).toContain(words);
    expect(said).toContain('Nothing was changed.');
  });

  it.each([
    ['no file', null, 'Please add the file'],
    ['a picture', fileOf(new Uint8Array([137, 80, 78, 71, 0, 255])), 'curly brackets'],
    ['64 KB and one byte', fileOf(' '.repeat(64 * 1024 + 1)), 'larger than 64 KB'],
    ['64 KB', fileOf('{"mode":"coach"}'.padEnd(64 * 1024)), '“mode” is now: coach'],
    [
      'a file that the platform keeps',
      { read: () => Promise.resolve('unavailable' as const) },
      'send it once more',
    ],
  ] as const)('answers %s', async (_what, file, words) => {
    expect(await imports(await opened(), file)).toContain(words);
  });

  it('fetches nothing for somebody who may not change settings', async () => {
    const file: GivenFile = { read: () => Promise.reject(new Error('was fetched')) };
    const desk = await opened();
    expect(await imports(desk, file, { isAdmin: false, isStaff: true })).toContain('for the admins');
    expect(desk.logged).toEqual([]);
  });
});
