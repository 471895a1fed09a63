import { describe, expect, it } from 'vitest';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { idIn } from '#core/model/community-in-id.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { speaking } from '#core/texts/say.ts';
import { memberRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, NOW, read } from './desk.ts';

const ROBIN: UserId = 'discord:300000000000000001';
const say = speaking('en');
const inPrivate = { communityId: null, inPrivate: true };
const member = (desk: Desk) => desk.store.members.get(HOME, ROBIN);

async function supporter(settings: Partial<CommunitySettings> = {}): Promise<Desk> {
  const desk = await new Desk().opens(settings);
  await desk.store.members.save(memberRecord({ userId: ROBIN, communityId: HOME }));
  return desk;
}

describe('/off-duty', () => {
  it('rests everything for a week, for some days, or until a date, and ends by the command', async () => {
    const desk = await supporter();
    const begun = await desk.asks('off-duty');
    expect(begun.visibility).toBe('private');
    expect(read(begun)).toContain('no notes, no summaries and no questions until');
    expect(read(begun)).toContain('Nobody is told that you are off duty');
    const offDuty = async () => (await member(desk))?.offDutyUntil;
    expect(await offDuty()).toEqual(new Date(NOW.getTime() + 7 * DAY_MS));
    await desk.asks('off-duty on', { until: '3' }, inPrivate);
    expect(await offDuty()).toEqual(new Date(NOW.getTime() + 3 * DAY_MS));
    const day = new Date(NOW.getTime() + 40 * DAY_MS).toISOString().slice(0, 10);
    await desk.asks('off-duty on', { until: day });
    expect(await offDuty()).toEqual(new Date(`${day}T00:00:00Z`));
    expect(read(await desk.asks('coaching'))).toContain('Notes rest until');
    expect(read(await desk.asks('off-duty back'))).toBe(say('off-duty-back'));
    expect(await offDuty()).toBeNull();
  });

  it('said once more, without a day, never shortens what was asked for', async () => {
    const desk = await supporter();
    await desk.asks('off-duty on', { until: '60' });
    const until = (await member(desk))?.offDutyUntil;
    const begun = await desk.asks('off-duty');
    expect((await member(desk))?.offDutyUntil).toEqual(until);
    expect(read(begun)).toContain(dayInWords(until?.toISOString().slice(0, 10) ?? '', 'en'));
  });

  it('goes on, and is told of, for whoever asks for notes or questions meanwhile, also elsewhere', async () => {
    const desk = await supporter({ asksSeekers: true });
    const other = 'discord:100000000000000002';
    await desk.opens({}, other);
    await desk.asks('off-duty on', { until: '5' });
    const until = new Date(NOW.getTime() + 5 * DAY_MS);
    const goesOn = 'so nothing comes before that';
    expect(read(await desk.asks('coaching on'))).toContain(goesOn);
    expect(read(await desk.presses('ask-me:yes'))).toContain(goesOn);
    expect(read(await desk.presses('consent:in:in100000000000000002', inPrivate))).toContain(goesOn);
    const rests = [
      await member(desk),
      await desk.store.seekers.get(HOME, ROBIN),
      await desk.store.members.get(other, ROBIN),
    ];
    expect(rests).toMatchObject(rests.map(() => ({ offDutyUntil: until })));
    await desk.asks('off-duty back');
    expect(read(await desk.asks('coaching on'))).not.toContain(goesOn);
  });

  it('ends no pause that was asked for elsewhere, and says so', async () => {
    const desk = await supporter();
    await desk.asks('coaching pause', { days: '30' });
    await desk.asks('off-duty on', { until: '2' });
    expect((await member(desk))?.coaching.pausedUntil).toEqual(new Date(NOW.getTime() + 30 * DAY_MS));
    expect(read(await desk.asks('off-duty back'))).toContain('A longer pause');
    expect((await member(desk))?.coaching.pausedUntil).toEqual(new Date(NOW.getTime() + 30 * DAY_MS));
  });

  it('takes no other words, and changes nothing then', async () => {
    const desk = await supporter();
    for (const until of ['soon', '0', '999', '2020-01-01'])
      expect(read(await desk.asks('off-duty on', { until }))).toBe(say('off-duty-fault'));
    expect((await member(desk))?.offDutyUntil).toBeNull();
  });

  it('says so where there is nothing to rest, and keeps nothing', async () => {
    const desk = await new Desk().opens();
    for (const command of ['off-duty', 'off-duty back'])
      expect(read(await desk.asks(command))).toContain('I write to nobody who did not ask for it');
    expect(await member(desk)).toBeNull();
  });

  it('holds in several communities alike, from a private chat and by a button of earlier versions', async () => {
    const desk = await supporter();
    const other = 'discord:100000000000000002';
    await desk.opens({}, other);
    await desk.store.members.save(memberRecord({ userId: ROBIN, communityId: other }));
    const until = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
    const both = async () => [
      (await member(desk))?.offDutyUntil,
      (await desk.store.members.get(other, ROBIN))?.offDutyUntil,
    ];
    expect(read(await desk.asks('off-duty on', { until: '5' }, inPrivate))).toContain(
      'in any of your communities',
    );
    expect(await both()).toEqual([until(5), until(5)]);
    await desk.presses('off-duty:on:9:in100000000000000002', inPrivate);
    expect(await both()).toEqual([until(9), until(9)]);
    await desk.presses('off-duty:back', inPrivate);
    expect(await both()).toEqual([null, null]);
  });
});

describe('the question how heavy helping was', () => {
  const asked = async (): Promise<Desk> => {
    const desk = await supporter();
    await desk.asks('coaching how-heavy', { ask: 'on' });
    const stored = await member(desk);
    if (stored === null) throw new RangeError('Robin said yes.');
    await desk.store.members.save({ ...stored, howHeavyAskedAt: NOW });
    return desk;
  };
  const press = (answer: number | string): string => `how-heavy:${answer}:${NOW.getTime().toString(36)}`;

  it('comes only to who switches it on, which their settings say', async () => {
    const desk = await supporter();
    expect((await member(desk))?.coaching.asksHowHeavy).toBe(false);
    expect(read(await desk.asks('coaching how-heavy', { ask: 'on' }))).toContain(say('coaching-how-heavy'));
    expect((await member(desk))?.coaching.asksHowHeavy).toBe(true);
    await desk.asks('coaching off');
    expect(read(await desk.asks('coaching how-heavy', { ask: 'on' }))).toContain('once notes are on again');
    await desk.presses('coaching:on');
    expect(read(await desk.asks('coaching how-heavy', { ask: 'maybe' }))).toContain('on or off');
    await desk.asks('coaching how-heavy', { ask: 'off' });
    expect((await member(desk))?.coaching.asksHowHeavy).toBe(false);
  });

  it('is answered by one press, and a heavy answer says where there is help', async () => {
    const desk = await asked();
    const thanks = await desk.presses(press(5), inPrivate);
    expect(thanks.replaces).toBe(true);
    expect(read(thanks)).toBe(say('how-heavy-thanks-heavy'));
    expect(read(thanks)).toContain('“/help-now”');
    expect(read(await desk.presses(press(1), inPrivate))).toBe(say('how-heavy-known'));
    expect(read(await (await asked()).presses(press(3), inPrivate))).toBe(say('how-heavy-thanks-between'));
    expect(read(await (await asked()).presses(press(2), inPrivate))).toBe(say('how-heavy-thanks-light'));
  });

  it('is answered in the community that the button names', async () => {
    const desk = await asked();
    const other = 'discord:100000000000000002';
    await desk.opens({}, other);
    const stored = await member(desk);
    if (stored === null) throw new RangeError('Robin said yes.');
    await desk.store.members.save({ ...stored, communityId: other });
    expect(read(await desk.presses(press(5), inPrivate))).toBe(say('how-heavy-late'));
    expect(read(await desk.presses(idIn(press(5), other), inPrivate))).toBe(say('how-heavy-thanks-heavy'));
    const to = new Date(NOW.getTime() + DAY_MS);
    const answersIn = (communityId: CommunityId) => desk.store.care.answers([{ communityId, from: NOW, to }]);
    expect([(await answersIn(HOME)).length, (await answersIn(other)).length]).toEqual([0, 1]);
  });

  it('rests for a month or ends by the buttons under it', async () => {
    const desk = await asked();
    expect(read(await desk.presses('how-heavy:rest', inPrivate))).toBe(say('how-heavy-rested'));
    expect((await member(desk))?.coaching.pausedUntil).toEqual(new Date(NOW.getTime() + 30 * DAY_MS));
    expect(read(await desk.presses('how-heavy:stop', inPrivate))).toBe(say('how-heavy-stopped'));
    expect(read(await desk.presses('how-heavy:stop', inPrivate))).toBe(say('how-heavy-notAsked'));
    expect(read(await desk.presses('how-heavy:9:x', inPrivate))).toContain('button');
  });
});
