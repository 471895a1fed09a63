import { describe, expect, it } from 'vitest';
import { renderMessage as onDiscord } from '#adapters/discord/render.ts';
import { renderMessage as onTelegram } from '#adapters/telegram/render.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import type { ChannelId } from '#core/model/ids.ts';
import type { Reply } from '#core/ports/platform.ts';
import { speaking } from '#core/texts/say.ts';
import { memberRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, idOf, idsOf, NOW, read } from './desk.ts';
import { asId } from '#tests/support/ids.ts';

const say = speaking('en');
const ANSWERS = ([0, 1, 2, 3] as const).map((answer) => say(`check-in-answer-${answer}`));
const ITEMS = ([1, 2, 3, 4] as const).map((item) => say(`check-in-item-${item}`));
const ROBIN = '300000000000000001';
const STAFF: ChannelId = 'discord:200000000000000001';
const inPrivate = { communityId: null, inPrivate: true };

const open = (platform: 'discord' | 'telegram' = 'discord') =>
  new Desk(platform).opens({ checkIn: true, country: 'GB', staffChannelId: STAFF });
const entries = (desk: Desk) => desk.store.care.entries(HOME, asId(`${desk.platform.platform}:${ROBIN}`));

/** Answers all four with the labels of these numbers; from the first question on, or from the beginning. */
async function answers(desk: Desk, numbers: readonly number[]): Promise<Reply> {
  let reply = await desk.presses('check-in:a:-');
  for (const number of numbers) reply = await desk.presses(idOf(reply, ANSWERS[number] ?? ''));
  return reply;
}

describe.each(['discord', 'telegram'] as const)('/check-in on %s', (platform) => {
  it('explains first, asks the four questions of the PHQ-4, and keeps two sums', async () => {
    const desk = await open(platform);
    const about = await desk.asks('check-in');
    expect(about.visibility).toBe('private');
    expect(read(about)).toContain('It is no diagnosis');
    let reply = await desk.presses(idOf(about, say('check-in-start')));
    for (const [index, words] of ITEMS.entries()) {
      expect(read(reply)).toContain(say('check-in-stem'));
      expect(read(reply)).toContain(words);
      expect(await entries(desk)).toEqual([]);
      reply = await desk.presses(idOf(reply, ANSWERS[index] ?? ''));
    }
    expect(await entries(desk)).toMatchObject([{ kind: 'check_in', anxiety: 1, depression: 5, at: NOW }]);
    expect(read(reply)).toContain('add up to 6 of 12');
    expect(read(reply)).toContain('moderate');
    expect(desk.logged).toEqual([]);
  });

  it('shows help lines right in a high answer, and the longest one fits a message', async () => {
    const desk = await open(platform);
    const high = await answers(desk, [3, 3, 3, 3]);
    expect(read(high)).toContain('severe');
    expect(read(high)).toContain('Samaritans');
    expect(onTelegram(high.message)).toHaveLength(1);
    expect(onDiscord(high.message)).toHaveLength(1);
    expect(await desk.store.outbox.pendingCount()).toBe(0);
  });

  it('says where help is after a low one, too', async () => {
    const low = await answers(await open(platform), [0, 1, 1, 0]);
    expect(read(low)).toContain('hardly any strain');
    expect(read(low)).toContain('“/help-now”');
    expect(() => idOf(low, say('check-in-ask-staff'))).toThrow();
  });
});

describe('/check-in', () => {
  it('draws the own curve from the second one on, and takes one a week', async () => {
    const desk = await open();
    const first = await answers(desk, [2, 2, 0, 0]);
    expect(first.message.attachments ?? []).toEqual([]);
    expect(read(await answers(desk, [0, 0, 0, 0]))).toContain('I kept nothing new');
    desk.now = new Date(NOW.getTime() + 7 * DAY_MS - 1);
    expect(read(await answers(desk, [0, 0, 0, 0]))).toContain('I kept nothing new');
    desk.now = new Date(NOW.getTime() + 7 * DAY_MS);
    const second = await answers(desk, [1, 0, 0, 0]);
    const [chart] = second.message.attachments ?? [];
    expect(chart).toMatchObject({ fileName: 'your-check-ins.png', mediaType: 'image/png' });
    expect(chart?.altText).toContain('Nervous or worrying: 4 of 6, then 1.');
    const shown = await desk.asks('check-in');
    expect(shown.message.attachments).toHaveLength(1);
    expect(() => idOf(shown, say('check-in-start'))).toThrow();
  });

  it('tells staff only when the person presses for it, after they read what will be said', async () => {
    const desk = await open();
    const high = await answers(desk, [3, 3, 0, 0]);
    const question = await desk.presses(idOf(high, say('check-in-ask-staff')));
    expect(read(question)).toContain('would like one of you to write to them');
    expect(await desk.store.outbox.pendingCount()).toBe(0);
    expect(read(await desk.presses(idOf(question, say('check-in-ask-no'))))).toBe(say('check-in-unasked'));
    expect(await desk.store.outbox.pendingCount()).toBe(0);
    await desk.presses(idOf(question, say('check-in-ask-yes')));
    const [entry] = await desk.store.outbox.claimDue(NOW, 9);
    expect(entry).toMatchObject({ kind: 'asks_staff', recipient: { kind: 'channel', channelId: STAFF } });
    expect(JSON.stringify(entry?.message)).not.toMatch(/PHQ|check|severe|of 6|of 12/);
    expect(JSON.stringify(entry?.message)).toContain(ROBIN);
  });

  it('offers no such button where there is no staff channel', async () => {
    const desk = await new Desk().opens({ checkIn: true, staffChannelId: null });
    const high = await answers(desk, [3, 3, 3, 3]);
    expect(idsOf(high)).toEqual([expect.stringMatching(/^check-in:forget/)]);
    expect(read(await desk.presses('check-in:staff-yes'))).toContain('no staff channel');
  });

  it('is not offered where the community did not switch it on; the own ones can be seen and forgotten', async () => {
    const off = await new Desk().opens();
    expect(read(await off.asks('check-in'))).toContain('I do not ask this');
    expect(read(await off.presses('check-in:a:0000'))).toContain('I do not ask this');
    expect(await entries(off)).toEqual([]);
    const desk = await open();
    await answers(desk, [1, 1, 1, 1]);
    const community = await desk.store.communities.get(HOME);
    if (community === null) throw new RangeError('It is open.');
    await desk.store.communities.saveSettings(HOME, { ...community.settings, checkIn: false });
    const shown = await desk.asks('check-in', {}, inPrivate);
    expect(read(shown)).toContain('add up to 4 of 12');
    expect(read(shown)).toContain(say('check-in-over'));
    expect(read(shown)).not.toContain('The next one');
    await desk.presses(idOf(shown, say('check-in-forget')));
    expect(await entries(desk)).toEqual([]);
  });

  it('keeps nothing of a no, of somebody left out or not there, nor of an id that nobody was shown', async () => {
    const desk = await open();
    expect(read(await desk.presses('check-in:no'))).toContain('I keep nothing');
    for (const id of ['check-in:a:4444', 'check-in:a:00000', 'check-in:a:x', 'check-in:zzz'])
      await desk.presses(id);
    expect(await entries(desk)).toEqual([]);
    desk.platform.outsiders.add(`discord:${ROBIN}`);
    const outside = await desk.presses('check-in:a:0000:in100000000000000001', inPrivate);
    expect(read(outside)).toContain('cannot find you');
    desk.platform.outsiders.clear();
    await desk.store.members.save(
      memberRecord({ userId: `discord:${ROBIN}`, communityId: HOME, status: 'opted_out' }),
    );
    expect(read(await desk.presses('check-in:a:0000'))).toContain('leave you out');
    expect(await entries(desk)).toEqual([]);
  });

  it('an admin switches it on, and is reminded to tell members', async () => {
    const desk = await new Desk().opens();
    const admin = { isAdmin: true, isStaff: true };
    const reply = await desk.asks('config set', { key: 'check-in', value: 'yes' }, admin);
    expect(read(reply)).toContain('please post the notice again');
    expect((await desk.store.communities.get(HOME))?.settings.checkIn).toBe(true);
  });
});
