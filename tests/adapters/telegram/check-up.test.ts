import { describe, expect, it } from 'vitest';
import type { CommunityId } from '#core/model/ids.ts';
import { speaking } from '#core/texts/say.ts';
import { checkPrivacyMode, checkStaffChat } from '#adapters/telegram/check-up.ts';
import { botNameOf, examineTelegram } from '#adapters/telegram/examine.ts';
import { telegramTests } from '#tests/doubles/telegram/open.ts';
import { TOKEN } from '#tests/doubles/telegram/telegram-double.ts';
import { eventually } from '#tests/support/eventually.ts';
import { asId } from '#tests/support/ids.ts';

const GROUP = -1001234567890;
const STAFF = -1009;
const COMMUNITY: CommunityId = asId(`telegram:${GROUP}`);
const { open, prepare } = telegramTests();
const say = speaking('en');

const levels = (findings: readonly { level: string; subject: string }[]) =>
  Object.fromEntries(findings.map(({ subject, level }) => [subject, level]));

describe('the check-up on Telegram', () => {
  it('finds nothing wrong with a group in which all is well', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.group(STAFF);
    telegram.userPosts(GROUP, 41, 'hello');
    await eventually(() => {
      expect(bot.events).toHaveLength(1);
    });
    expect(levels(await bot.platform.checkUp(COMMUNITY, [COMMUNITY], `telegram:${STAFF}`))).toEqual({
      Events: 'ok',
      'Privacy mode': 'ok',
      Admins: 'ok',
      Reactions: 'ok',
      'Staff channel': 'ok',
    });
  });

  it('tells what to switch when privacy mode hides the messages', async () => {
    const { telegram, bot } = await prepare();
    telegram.state.readsAll = false;
    await bot.start();
    telegram.group(GROUP).members.set(777000111, 'member');
    const findings = await bot.platform.checkUp(COMMUNITY, [], null);
    expect(levels(findings)).toMatchObject({ 'Privacy mode': 'fault', Admins: 'warning', Events: 'warning' });
    expect(findings.find(({ subject }) => subject === 'Privacy mode')?.message).toContain('/setprivacy');
    const reactions = findings.find(({ subject }) => subject === 'Reactions');
    expect(reactions).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('an admin of the group') as string,
    });
  });

  it('tells when the bot is not in the group, or not where alerts go', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP);
    telegram.group(STAFF).members.set(777000111, 'kicked');
    expect(levels(await bot.platform.checkUp(COMMUNITY, [], `telegram:${STAFF}`))['Staff channel']).toBe(
      'fault',
    );
    expect(levels(await bot.platform.checkUp('telegram:-404', [], null))['Group']).toBe('fault');
  });

  it('says that a basic group has no links to its messages, and how it gets them', async () => {
    const { telegram, bot } = await open();
    telegram.group(-4518810793, { type: 'group' });
    const findings = await bot.platform.checkUp('telegram:-4518810793', [], null);
    expect(findings.find(({ subject }) => subject === 'Links')).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('Chat history for new members') as string,
    });
  });

  it('says it in the language of whoever asks', async () => {
    const { telegram, bot } = await open();
    telegram.group(-4518810793, { type: 'group' });
    const findings = await bot.platform.checkUp('telegram:-4518810793', [], `telegram:${STAFF}`, null, 'de');
    const said = Object.fromEntries(findings.map(({ subject, message }) => [subject, message]));
    expect(said['Links']).toContain('Telegram hat keine Links zu Nachrichten einer kleinen Gruppe');
    expect(said['Kanal eures Teams']).toMatch(/^Telegram sagt „.+“: Bin ich noch in der Gruppe\?$/);
  });

  it('says so when Telegram has not been reached', async () => {
    const { bot } = await prepare();
    expect(levels(await bot.platform.checkUp(COMMUNITY, [], null))['Telegram']).toBe('fault');
  });

  it('judges each finding on both sides of its limit', () => {
    expect(checkPrivacyMode(false, true, say).level).toBe('ok');
    expect(checkPrivacyMode(true, false, say).level).toBe('ok');
    expect(checkPrivacyMode(false, false, say).level).toBe('fault');
    expect(checkStaffChat({ status: 'restricted', can_send_messages: false }, say).level).toBe('fault');
    expect(checkStaffChat({ status: 'restricted', can_send_messages: true }, say).level).toBe('ok');
    const gone = { status: 'restricted', is_member: false, can_send_messages: true };
    expect(checkStaffChat(gone, say).level).toBe('fault');
    expect(checkStaffChat({ status: 'left' }, say).level).toBe('fault');
  });
});

describe('the doctor’s look at Telegram', () => {
  it('is content with a token that works', async () => {
    const { telegram } = await prepare();
    const finding = await examineTelegram({ token: TOKEN, apiUrl: telegram.url });
    expect(finding).toMatchObject({ level: 'ok' });
    expect(await botNameOf({ token: TOKEN, apiUrl: `${telegram.url}/` })).toBe('attune_test_bot');
    expect(telegram.calls.map(({ method }) => method)).toEqual(['getMe', 'getMe']);
  });

  it('warns of privacy mode', async () => {
    const { telegram } = await prepare();
    telegram.state.readsAll = false;
    expect((await examineTelegram({ token: TOKEN, apiUrl: telegram.url })).level).toBe('warning');
  });

  it('tells a refused token from a network that is down', async () => {
    const { telegram } = await prepare();
    const refused = await examineTelegram({ token: '1:wrong', apiUrl: telegram.url });
    expect(refused).toMatchObject({ level: 'fault' });
    expect(refused.message).toContain('@BotFather');
    await telegram.close();
    const down = await examineTelegram({ token: TOKEN, apiUrl: telegram.url });
    expect(down.message).toContain('cannot be reached');
    expect(await botNameOf({ token: TOKEN, apiUrl: telegram.url })).toBeNull();
  });
});

describe('what commands ask of Telegram', () => {
  it('is who a person is in a group, now', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { admins: [1], people: [42] });
    const standing = (user: number) => bot.platform.standing(COMMUNITY, asId(`telegram:${user}`));
    expect(await standing(1)).toEqual({ isAdmin: true, isStaff: true });
    expect(await standing(42)).toEqual({ isAdmin: false, isStaff: false });
    expect(await standing(99)).toEqual({ isAdmin: false, isStaff: false, isMember: false });
  });

  it('is a group’s name and its only known place', async () => {
    const { telegram, bot } = await open();
    telegram.group(GROUP, { title: 'Night owls' });
    expect(await bot.platform.nameOf(COMMUNITY)).toBe('Night owls');
    expect(await bot.platform.nameOf('telegram:-404')).toBeNull();
    expect(await bot.platform.channels(COMMUNITY)).toMatchObject([{ id: COMMUNITY, kind: 'general' }]);
  });
});
