import { describe, expect, it } from 'vitest';
import type { ChannelId, PlatformId } from '#core/model/ids.ts';
import { freezeWeeks } from '#core/retention/freeze-weeks.ts';
import { conversationRecord, messageRecord } from '#tests/support/example-records.ts';
import { Desk, FORUM_POST, HOME, idOf, NOW, read } from './desk.ts';
import { asId } from '#tests/support/ids.ts';

const admin = { isAdmin: true, isStaff: true };
const GENERAL: ChannelId = 'discord:200000000000000000';
const FORUM: ChannelId = 'discord:200000000000000002';
const OWLS: PlatformId = 'telegram:-1001234567890';
const WEEK = 7 * 86_400_000;
const before = (ms: number): Date => new Date(NOW.getTime() - ms);

/** Twelve people who wrote in the last weeks: half asked, half gave. */
async function busy(desk: Desk): Promise<Desk> {
  for (let person = 0; person < 12; person += 1)
    for (let week = 1; week <= 3; week += 1)
      await desk.store.messages.save(
        messageRecord({
          id: asId(`discord:${person}-${week}`),
          communityId: HOME,
          channelId: GENERAL,
          authorKey: `key-${person}`,
          sentAt: before(week * WEEK),
          direction: person % 2 === 0 ? 'seeking' : 'providing',
        }),
      );
  return counted(desk);
}

async function counted(desk: Desk): Promise<Desk> {
  await freezeWeeks({ store: desk.store, now: NOW });
  return desk;
}

describe('/report', () => {
  it('comes in pages, private, with charts in words; pages work after a restart', async () => {
    const desk = await busy(await new Desk().opens());
    const first = await desk.asks('report', {}, admin);
    expect(first.visibility).toBe('private');
    expect(read(first)).toContain('by at least 10 people');
    expect(read(first)).toContain('Page 1 of 2');
    expect(first.message.attachments?.map(({ altText }) => altText)).toEqual([
      expect.stringContaining('Shares of messages by week'),
    ]);
    const restarted = new Desk('discord', desk.store);
    const second = await restarted.presses(idOf(first, 'Next'), admin);
    expect(read(second)).toContain('Page 2 of 2');
    expect(second.replaces).toBe(true);
    const again = await restarted.presses(idOf(second, 'Back'), admin);
    expect(read(again)).toBe(read(first));
  });

  it('covers whole weeks that are over; its pages stay with the same weeks later', async () => {
    const desk = await busy(await new Desk().opens());
    const first = await desk.asks('report', {}, admin);
    expect(read(first)).toContain('5 January 2026 to 1 February 2026, the whole community.');
    desk.now = new Date(NOW.getTime() + WEEK);
    const again = await desk.presses(idOf(await desk.presses(idOf(first, 'Next'), admin), 'Back'), admin);
    expect(read(again)).toContain('5 January 2026 to 1 February 2026, the whole community.');
  });

  it('can be of one forum post, and its pages too', async () => {
    const desk = new Desk();
    await desk.opens();
    for (const [threadId, people] of [
      [FORUM_POST, 6],
      ['discord:210000000000000002', 5],
    ] as const)
      for (let person = 0; person < people; person += 1)
        await desk.store.messages.save(
          messageRecord({
            id: asId(`${threadId}-${person}`),
            communityId: HOME,
            channelId: FORUM,
            threadId,
            authorKey: `key-${person}`,
            sentAt: before(WEEK),
            direction: 'providing',
          }),
        );
    await counted(desk);
    const first = await desk.asks('report', { channel: FORUM_POST }, admin);
    expect(read(first)).toContain('one thread or topic.');
    expect(read(first)).toContain('About 5 messages by at least 5 people');
    const again = await desk.presses(idOf(await desk.presses(idOf(first, 'Next'), admin), 'Back'), admin);
    expect(read(again)).toBe(read(first));
    expect(read(await desk.asks('report', { channel: FORUM }, admin))).toContain('About 10 messages');
  });

  it('on Telegram can be of one topic; the whole group is the community', async () => {
    const desk = new Desk('telegram');
    await desk.opens({}, OWLS);
    const where = { ...admin, communityId: OWLS, channelId: OWLS };
    const topic = await desk.asks('report', { channel: `${OWLS}:7` }, where);
    expect(read(topic)).toContain('one thread or topic.');
    expect(read(await desk.presses(idOf(topic, 'Next'), where))).toContain('Page 2');
    expect(read(await desk.asks('report', { channel: OWLS }, where))).toContain('the whole community.');
    expect(read(await desk.asks('report', { channel: 'telegram:-200:7x' }, where))).toContain('no such');
  });

  it('in the first week says when the first figures come', async () => {
    const reply = await (await new Desk().opens()).asks('report', {}, admin);
    expect(read(reply)).toContain('The first figures come on 11 February 2026');
  });

  it('says kindly that there are too few people', async () => {
    const reply = await (await new Desk().opens()).asks('report', {}, admin);
    expect(read(reply)).toContain('once at least five different people stand behind it');
  });

  it.each(['1', '53', '12w', '6 weeks', 'week'])('takes %s', async (period) => {
    const desk = await new Desk().opens();
    const reply = await desk.asks('report', { period, channel: GENERAL }, admin);
    expect(read(reply)).toContain('one channel');
  });

  it.each(['0', '54', 'march', '-4', '1e1'])('does not take %s', async (period) => {
    const desk = await new Desk().opens();
    expect(read(await desk.asks('report', { period }, admin))).toContain('1 to 53 whole weeks');
  });

  it('refuses another community’s channel and forged pages', async () => {
    const desk = await new Desk().opens();
    expect(read(await desk.asks('report', { channel: 'discord:9' }, admin))).toContain('no such channel');
    for (const id of [
      'report:1:99:20260105',
      'report:1:4:20260106',
      'report:1:4:20269999',
      'report:x',
      'report',
    ])
      expect(read(await desk.presses(id, admin))).toContain('older version');
    expect(read(await desk.presses('report:9:4:20260105', admin))).toContain('Page 2 of 2');
  });

  it('as a file: the same sums, and the audit knows', async () => {
    const desk = await busy(await new Desk().opens());
    const first = await desk.asks('report', { period: '53', channel: GENERAL }, admin);
    const csv = await desk.presses(idOf(first, 'As a table (CSV)'), admin);
    expect(csv.message.attachments?.[0]).toMatchObject({ mediaType: 'text/csv' });
    const json = await desk.presses(idOf(first, 'As JSON'), admin);
    expect(new TextDecoder().decode(json.message.attachments?.[0]?.bytes)).toContain('"awaitedWeeks"');
    const page = await desk.presses(idOf(first, 'As a page'), admin);
    expect(page.message.attachments?.[0]).toMatchObject({ mediaType: 'text/html' });
    const audit = await desk.store.audit.list(HOME, 5);
    expect(audit.map(({ action, detail }) => [action, detail.format])).toEqual([
      ['export', 'html'],
      ['export', 'json'],
      ['export', 'csv'],
    ]);
  });

  it('says how many alerts staff called false, of the whole community only', async () => {
    const desk = await new Desk().opens();
    for (const [index, state] of (['false_alarm', 'handled'] as const).entries())
      await desk.store.alerts.open({
        id: `a${index}`,
        kind: 'risk',
        communityId: HOME,
        channelId: GENERAL,
        messageId: asId(`discord:6${index}`),
        label: 'concern',
        createdAt: before(26 * 3_600_000),
        state,
        stateChangedAt: null,
        escalatedAt: null,
      });
    const second = async (options: Record<string, string>) =>
      read(await desk.presses(idOf(await desk.asks('report', options, admin), 'Next'), admin));
    expect(await second({})).toContain(
      'Of 2 about somebody in danger that your team has judged, one was false.',
    );
    expect(await second({ channel: GENERAL })).not.toContain('danger');
  });

  it('is for admins, at each page', async () => {
    const desk = await new Desk().opens();
    const first = await desk.asks('report', {}, admin);
    expect(read(await desk.presses(idOf(first, 'Next'), { isStaff: true }))).toContain('for the admins');
  });
});

describe('/alerts', () => {
  it('lists what waits, oldest first, ten a page, and only for staff', async () => {
    const desk = await new Desk().opens();
    expect(read(await desk.asks('alerts', {}, { isStaff: true }))).toContain('No alert is open.');
    for (let index = 0; index < 12; index += 1)
      await desk.store.alerts.open({
        id: `a${index}`,
        kind: 'risk',
        communityId: HOME,
        channelId: GENERAL,
        messageId: asId(`discord:5${index}`),
        label: 'concern',
        createdAt: before((index + 1) * 26 * 3_600_000),
        state: 'open',
        stateChangedAt: null,
        escalatedAt: null,
      });
    const first = await desk.asks('alerts', {}, { isStaff: true });
    expect(read(first).match(/open the message/g)).toHaveLength(10);
    expect(read(first)).toContain('for 13 days');
    expect(JSON.stringify(first)).toContain('Later ones');
    expect(read(await desk.asks('alerts'))).toContain('people who look after this community');
  });
});

describe('/unanswered', () => {
  it('lists links, oldest first, with the time waited and nothing else', async () => {
    const desk = await new Desk().opens();
    for (const [id, hours] of [
      ['discord:401', 2],
      ['discord:402', 50],
    ] as const)
      await desk.store.conversations.save(
        conversationRecord({
          id,
          communityId: HOME,
          channelId: GENERAL,
          openedAt: before(hours * 3_600_000),
        }),
      );
    const reply = await desk.asks('unanswered', {}, { isStaff: true });
    expect(read(reply)).toContain(
      '- Open the post (waiting for 2 days)\n- Open the post (waiting for 2 hours)',
    );
    expect(JSON.stringify(reply)).toContain('/200000000000000000/402');
    expect(JSON.stringify(reply)).not.toContain('key-of-seeker');
    expect(read(await desk.asks('unanswered'))).toContain('people who look after this community');
  });

  it('can be of one channel or forum post', async () => {
    const desk = await new Desk().opens();
    for (const [id, channelId, threadId] of [
      ['discord:401', GENERAL, null],
      ['discord:402', FORUM, FORUM_POST],
      ['discord:403', FORUM, 'discord:210000000000000002'],
    ] as const)
      await desk.store.conversations.save(
        conversationRecord({
          id,
          communityId: HOME,
          channelId,
          threadId,
          openedAt: before(3_600_000),
        }),
      );
    const count = async (channel: string): Promise<number> =>
      read(await desk.asks('unanswered', { channel }, admin)).split('Open the post').length - 1;
    expect(await count(FORUM)).toBe(2);
    expect(await count(FORUM_POST)).toBe(1);
    expect(read(await desk.asks('unanswered', { channel: 'discord:9' }, admin))).toContain('no such channel');
  });

  it('says so when nobody waits', async () => {
    expect(read(await (await new Desk().opens()).asks('unanswered', {}, admin))).toContain(
      'Nobody is waiting',
    );
  });
});

describe('/doctor', () => {
  it('puts what has to be mended first, with the mend', async () => {
    const desk = await new Desk().opens({ watchesAllChannels: false, timeZone: 'Europe/Berlin' });
    desk.platform.findings = [
      { level: 'ok', subject: 'Events', message: 'last seen a minute ago' },
      { level: 'fault', subject: '#general', message: 'Give the bot "View Channel".' },
    ];
    const shown = read(await desk.asks('doctor', {}, admin));
    expect(shown).toContain('2 things have to be mended.');
    expect(shown.indexOf('#general')).toBeLessThan(shown.indexOf('Alerts'));
    expect(shown).toContain('**Channels**: None is chosen');
    expect(shown).toContain('**Time zone**: Europe/Berlin; it is Wednesday');
    expect(shown).toContain('**Models**: They are loaded');
    expect(shown).toContain('**Queue**: Messages are read as they come');
    expect(shown).toContain('**Version**: Attune 1.2.3');
  });

  it('is in the language of whoever asks, else in the community’s', async () => {
    const desk = await new Desk().opens({
      watchesAllChannels: false,
      locale: 'de',
      timeZone: 'Europe/Berlin',
    });
    const shown = read(await desk.asks('doctor', {}, admin));
    expect(shown).toContain('Eines muss in Ordnung gebracht werden.');
    expect(shown).toContain('**Kanäle**: Keiner ist gewählt');
    expect(shown).toMatch(/Europe\/Berlin; dort ist es jetzt Mittwoch/);
    expect(shown).toContain('**Fehlalarme**: In den letzten 28 Tagen gab es keinen Alarm.');
    expect(desk.platform.checkedIn).toBe('de');
    expect(read(await desk.asks('doctor', {}, { ...admin, locale: 'en' }))).toContain('**Channels**');
  });

  it('before the start looks at the channels that are planned, and at where the notice will stand', async () => {
    const desk = new Desk();
    await desk.chooses('setup:channels', [FORUM], admin);
    await desk.asks('doctor', {}, admin);
    expect(desk.platform.checked).toEqual({ read: [FORUM], staff: null, notice: GENERAL });
    await desk.chooses('setup:channels', [GENERAL, FORUM], admin);
    await desk.asks('doctor', {}, admin);
    expect(desk.platform.checked).toEqual({ read: [GENERAL, FORUM], staff: null, notice: GENERAL });
  });

  it('after the start looks at what is read, and at no place for a notice', async () => {
    const desk = await new Desk().opens({ watchesAllChannels: false, watchedChannelIds: [FORUM] });
    await desk.asks('doctor', {}, admin);
    expect(desk.platform.checked).toEqual({ read: [FORUM], staff: null, notice: null });
  });

  it('tells of a role for alerts that rings nobody, as does the answer to whoever sets one', async () => {
    const desk = await new Desk().opens();
    const silent = { level: 'fault', subject: 'role for alerts', message: 'It rings nobody.' } as const;
    desk.platform.roleFinding = silent;
    expect(read(await desk.asks('doctor', {}, admin))).not.toContain(silent.message);
    const sets = (key: string, value: string) => desk.asks('config set', { key, value }, admin);
    expect(read(await sets('alert-role', '55'))).toContain(silent.message);
    expect(read(await sets('report-every', 'week'))).not.toContain(silent.message);
    expect(read(await desk.asks('doctor', {}, admin))).toContain(silent.message);
  });

  it('where nothing is set up says how to begin', async () => {
    expect(read(await new Desk().asks('doctor', {}, admin))).toContain('/setup');
  });
});
