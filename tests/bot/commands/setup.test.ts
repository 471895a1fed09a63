import { describe, expect, it } from 'vitest';
import type { ChannelId } from '#core/model/ids.ts';
import type { Reply } from '#core/ports/platform.ts';
import { DEFAULT_SETTINGS } from '#core/settings/settings.ts';
import { Desk, HOME, idOf, read } from './desk.ts';

const admin = { isAdmin: true, isStaff: true };
const GENERAL: ChannelId = 'discord:200000000000000000';
const STAFF: ChannelId = 'discord:200000000000000001';
const FORUM: ChannelId = 'discord:200000000000000002';
const settingsOf = async (desk: Desk, id = HOME) => (await desk.store.communities.get(id))?.settings;

/** From the first question to the preview, as an admin on Discord would. */
async function answered(desk: Desk): Promise<Reply> {
  const country = await desk.asks('setup', {}, admin);
  const channels = await desk.chooses(idOf(country, 'Country'), ['GB'], admin);
  const staff = await desk.chooses(idOf(channels, 'Channels to read'), [GENERAL], admin);
  const quiet = await desk.chooses(idOf(staff, 'Channel of your team'), [STAFF], admin);
  const zone = await desk.chooses(idOf(quiet, 'Quiet hours'), ['21-9'], admin);
  const mode = await desk.chooses(idOf(zone, 'Time zone'), ['Europe/London'], admin);
  return desk.presses(idOf(mode, 'Coach'), admin);
}

describe.each(['discord', 'telegram'] as const)('the notice on %s', (platform) => {
  it('is posted also where the bot may not pin it, and the admin is asked kindly to do that', async () => {
    const desk = await new Desk(platform).opens({ watchesAllChannels: true });
    desk.platform.mayPin = false;
    const done = await desk.presses('setup:start', admin);
    expect(desk.platform.notices).toHaveLength(1);
    expect(read(done)).toContain('I may not pin it: please do it, so that everybody finds it.');
  });
});

describe('/setup on Discord', () => {
  it('asks step by step, shows what will happen, and reads nothing before the notice is posted', async () => {
    const desk = new Desk();
    const preview = await answered(desk);
    const shown = read(preview);
    expect(shown).toContain('- I read: #general.');
    expect(shown).toContain('- Alerts: #staff.');
    expect(shown).toContain('- Help lines: United Kingdom.');
    expect(shown).toContain('- Quiet hours: 21:00 to 9:00 (Europe/London).');
    expect(shown).toContain('- Mode: Coach.');
    expect(shown).toContain('I am Attune, a program that looks at how support works here');
    expect(await settingsOf(desk)).toMatchObject({ mode: 'observe', watchedChannelIds: [] });
    expect(desk.platform.notices).toEqual([]);

    const done = await desk.presses(idOf(preview, 'Post the notice and start'), admin);
    expect(read(done)).toContain('posted and pinned');
    const [notice] = desk.platform.notices;
    expect(notice).toMatchObject({ communityId: HOME, channelId: GENERAL });
    expect(notice?.message.buttons?.flat().map(({ id }) => id)).toEqual(['coaching:on']);
    const settings = await settingsOf(desk);
    expect(settings).toMatchObject({ mode: 'coach', watchedChannelIds: [GENERAL], staffChannelId: STAFF });
    expect(settings).not.toHaveProperty('prepared');
    const [audited] = await desk.store.audit.list(HOME, 1);
    expect(audited).toMatchObject({ action: 'config', detail: { setting: 'start', mode: 'coach' } });
    expect((await desk.store.communities.get(HOME))?.settings.setUpBy).toBe('discord:300000000000000001');
  });

  it('goes on after a restart: answers are kept, old buttons still work', async () => {
    const before = new Desk();
    const country = await before.asks('setup', {}, admin);
    await before.chooses(idOf(country, 'Country'), ['IE'], admin);
    const after = new Desk('discord', before.store);
    expect(read(await after.asks('setup', {}, admin))).toContain('Now: Ireland.');
    expect(read(await after.presses(idOf(country, 'Next'), admin))).toContain('Step 2 of 7');
  });

  it('nothing begins when the notice cannot be posted', async () => {
    const desk = new Desk();
    const preview = await answered(desk);
    desk.platform.delivery = { kind: 'unreachable', reason: 'gone' };
    const reply = await desk.presses(idOf(preview, 'Post the notice and start'), admin);
    expect(read(reply)).toContain('nothing has begun');
    expect(await settingsOf(desk)).toMatchObject({ watchedChannelIds: [] });
  });

  it('asks where members see the notice when the admin is in a closed channel and none is named', async () => {
    const desk = new Desk();
    desk.platform.closed.add('staff');
    const inStaff = { ...admin, channelId: STAFF };
    await desk.presses('setup:all', inStaff);
    const asked = await desk.presses('setup:start', inStaff);
    expect(read(asked)).toContain('Where would all your members see the notice?');
    expect(desk.platform.notices).toEqual([]);
    for (const bad of [STAFF, FORUM, 'discord:999999999999999999'])
      expect(read(await desk.chooses('setup:notice', [bad], inStaff))).toContain('would not see it there');
    expect(await settingsOf(desk)).toMatchObject({ watchesAllChannels: false });
    await desk.chooses('setup:notice', [GENERAL], inStaff);
    expect(desk.platform.notices).toMatchObject([{ channelId: GENERAL }]);
    expect(await settingsOf(desk)).toMatchObject({ watchesAllChannels: true });
  });

  it('never puts the notice into the team’s channel, and takes closed ones where all are closed', async () => {
    const desk = new Desk();
    for (const name of ['general', 'staff', 'forum']) desk.platform.closed.add(name);
    await desk.chooses('setup:staff', [STAFF], admin);
    await desk.chooses('setup:channels', [STAFF, 'discord:200000000000000002'], admin);
    const where = { ...admin, channelId: STAFF };
    expect(read(await desk.presses('setup:start', where))).toContain('Where would all your members');
    await desk.chooses('setup:notice', [GENERAL], where);
    expect(desk.platform.notices).toMatchObject([{ channelId: GENERAL }]);
  });

  it('a button that is tapped twice posts one notice', async () => {
    const desk = await new Desk().opens({ watchesAllChannels: true });
    await Promise.all([desk.presses('setup:start', admin), desk.presses('setup:start', admin)]);
    expect(read(await desk.presses('setup:start', admin))).toContain('a moment ago');
    expect(desk.platform.notices).toHaveLength(1);
  });

  it('tells a pause that the platform asks for as one', async () => {
    const desk = await new Desk().opens({ watchesAllChannels: true });
    desk.platform.delivery = { kind: 'retry', afterMs: 2500 };
    expect(read(await desk.presses('setup:start', admin))).toContain('wait for 3 seconds');
  });

  it('goes on with what was chosen after a time zone that had to be typed, as its question says', async () => {
    const desk = await new Desk().opens({ mode: 'observe', watchedChannelIds: [GENERAL] });
    await desk.chooses('setup:channels', [FORUM], admin);
    await desk.asks('config set', { key: 'time-zone', value: 'Asia/Kathmandu' }, admin);
    await desk.asks('config set', { key: 'mode', value: 'coach' }, admin);
    expect(await settingsOf(desk)).toMatchObject({ mode: 'coach', watchedChannelIds: [GENERAL] });
    const preview = read(await desk.presses('setup:go:7', admin));
    expect(preview).toContain('- I read: #forum.');
    expect(preview).toContain('(Asia/Kathmandu)');
    expect(preview).toContain('- Mode: Coach.');
  });

  it('without channels there is no start', async () => {
    const desk = new Desk();
    const preview = await desk.presses('setup:go:7', admin);
    expect(read(preview)).toContain('One thing is missing');
    expect(() => idOf(preview, 'Post the notice and start')).toThrow();
    await desk.presses('setup:start', admin);
    expect(desk.platform.notices).toEqual([]);
  });

  it('refuses another community’s channels, members, and buttons it does not know', async () => {
    const desk = new Desk();
    const elsewhere = ['discord:999999999999999999'];
    expect(read(await desk.chooses('setup:staff', elsewhere, admin))).toContain('does not belong');
    expect(read(await desk.chooses('setup:channels', elsewhere, admin))).toContain('does not belong');
    expect(read(await desk.presses('setup:start'))).toContain('for the admins');
    expect(read(await desk.asks('setup'))).toContain('for the admins');
    expect(read(await desk.presses('setup:fly', admin))).toContain('older version');
  });
});

describe('/setup on Telegram', () => {
  const home = 'telegram:-1001234567890';
  const group = { ...admin, communityId: home, channelId: home } as const;
  const inPrivate = { communityId: null, inPrivate: true };
  const me = `${home} telegram:300000000000000001`;

  it('goes on in the private chat, and asks each time whether the person is still an admin', async () => {
    const desk = new Desk('telegram');
    const country = await desk.asks('setup', {}, { ...group, threadId: `${home}:17` });
    expect(read(await desk.chooses(idOf(country, 'Country'), ['DE'], inPrivate))).toContain('for the admins');
    desk.platform.admins.add(me);
    const channels = await desk.chooses(idOf(country, 'Country'), ['DE'], inPrivate);
    const staff = await desk.presses(idOf(channels, 'Only the topic in which you asked'), inPrivate);
    expect(read(staff)).toContain('/start staff_-1001234567890');
    const preview = await desk.presses('setup:go:7:in-1001234567890', inPrivate);
    expect(read(preview)).toContain('I read: #17.');
    await desk.presses(idOf(preview, 'Post the notice and start'), inPrivate);
    expect(desk.platform.notices[0]).toMatchObject({ channelId: `${home}:17` });
    desk.platform.admins.delete(me);
    const late = await desk.presses(idOf(preview, 'Change something'), inPrivate);
    expect(read(late)).toContain('for the admins');
  });

  it('begins with the word that the invitation carries, for admins alone', async () => {
    const desk = new Desk('telegram');
    expect(read(await desk.asks('start', { payload: 'setup' }, group))).toContain('Step 1 of 7');
    const member = { communityId: home, channelId: home } as const;
    expect(read(await desk.asks('start', { payload: 'setup' }, member))).toContain('for the admins');
  });

  it('takes the whole group', async () => {
    const desk = new Desk('telegram');
    await desk.presses('setup:group', group);
    expect(await settingsOf(desk, home)).toMatchObject({ prepared: { watchedChannelIds: [home] } });
  });

  it('a choice fits into what a button can carry', async () => {
    const desk = new Desk('telegram');
    for (const step of [1, 4, 5]) {
      const { menus = [] } = await desk.presses(`setup:go:${step}:t1234567`, group);
      for (const { id, source } of menus)
        for (const { value } of source.kind === 'options' ? source.options : [])
          expect(`${id}=${value}`.length).toBeLessThanOrEqual(64);
    }
  });
});

describe('/config', () => {
  const opened = async () => new Desk().opens({ ...DEFAULT_SETTINGS, watchedChannelIds: [GENERAL] });

  it('view tells every setting and what it means', async () => {
    const shown = read(await (await opened()).asks('config view', {}, admin));
    expect(shown).toContain('**mode**: observe. In “observe” I make sums');
    expect(shown).toContain('**quiet-hours**: 22-8.');
    expect(shown).toContain('**channels**: #general.');
  });

  it('set changes one, is audited, and members should hear of what concerns them', async () => {
    const desk = await opened();
    expect(read(await desk.asks('config set', { key: 'quiet-hours', value: '23-7' }, admin))).toBe(
      '“quiet-hours” is now: 23-7.',
    );
    const said = read(
      await desk.asks(
        'config set',
        { key: 'channels', value: `<#${GENERAL.slice(8)}> ${FORUM.slice(8)}` },
        admin,
      ),
    );
    expect(said).toContain('post the notice again');
    expect(await settingsOf(desk)).toMatchObject({
      quietHours: { startHour: 23, endHour: 7 },
      watchedChannelIds: [GENERAL, FORUM],
    });
    const audit = await desk.store.audit.list(HOME, 5);
    expect(audit.map(({ detail }) => detail.setting)).toEqual(['channels', 'quiet-hours']);
  });

  it.each([
    ['mode', 'loud', 'observe or coach'],
    ['quiet-hours', '22 to 24', 'two whole hours'],
    ['time-zone', 'Middle/Earth', 'Europe/Berlin'],
    ['country', 'Narnia', 'two letters'],
    ['channels', '#general', 'all, or none'],
    ['channels', 'discord:999999999999999999', 'this community only'],
    ['channels', 'telegram:-1005', 'all, or none'],
    ['retention', '7', 'from 30 to 730'],
    ['conversation-window', '', 'from 5 to 1440'],
    ['staff-channel', 'discord:999999999999999999', 'this community only'],
    ['volume', '11', 'There is no setting “volume”. There are: mode,'],
  ])('%s does not take %s, and says what it takes', async (key, value, words) => {
    const desk = await opened();
    const before = await settingsOf(desk);
    const said = read(await desk.asks('config set', { key, value }, admin));
    expect(said).toContain(words);
    expect(said).toContain('Nothing was changed.');
    expect(await settingsOf(desk)).toEqual(before);
  });

  it('reset goes back to the beginning', async () => {
    const desk = await opened();
    await desk.asks('config set', { key: 'retention', value: '30' }, admin);
    await desk.asks('config reset', { key: 'retention' }, admin);
    expect(await settingsOf(desk)).toMatchObject({ retentionDays: 365 });
  });

  it('before the notice is posted, channels only wait', async () => {
    const desk = new Desk();
    expect(read(await desk.asks('config set', { key: 'channels', value: 'all' }, admin))).toContain('/setup');
    expect(await settingsOf(desk)).toMatchObject({
      watchesAllChannels: false,
      prepared: { watchesAllChannels: true },
    });
    expect(read(await desk.asks('config', {}, admin))).toContain('begin once you post the notice');
  });

  it('export and import carry everything; a wrong entry refuses the whole file', async () => {
    const desk = await opened();
    const reply = await desk.asks('config export', {}, admin);
    const json = new TextDecoder().decode(reply.message.attachments?.[0]?.bytes);
    const other = await new Desk().opens({ ...DEFAULT_SETTINGS, watchesAllChannels: true });
    expect(read(await other.asks('config import', { json }, admin))).toContain('16 settings were taken over');
    expect(await settingsOf(other)).toEqual(await settingsOf(desk));
    const wrong = JSON.stringify({ mode: 'coach', retention: '1', volume: '11' });
    const refused = read(await other.asks('config import', { json: wrong }, admin));
    expect(refused).toMatch(/“retention” takes .*\n\nThere is no setting “volume”/);
    expect(await settingsOf(other)).toMatchObject({ mode: 'observe' });
    for (const bad of ['[]', '{', '{}', 'null'])
      expect(read(await other.asks('config import', { json: bad }, admin))).toContain('curly brackets');
    expect(await other.store.audit.list(HOME, 9)).toHaveLength(1);
  });

  it('is for admins', async () => {
    const desk = await opened();
    expect(read(await desk.asks('config view', {}, { isStaff: true }))).toContain('for the admins');
  });
});
