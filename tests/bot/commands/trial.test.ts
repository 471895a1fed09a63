import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#core/lib/durations.ts';
import type { UserId } from '#core/model/ids.ts';
import type { TrialArm, TrialResult } from '#core/model/trial.ts';
import { trialFrom } from '#core/trial/days.ts';
import { communitySettings, memberRecord } from '#tests/support/example-records.ts';
import { Desk, HOME, idOf, idsOf, NOW, read } from './desk.ts';
import { asId } from '#tests/support/ids.ts';

const ROBIN: UserId = 'discord:300000000000000001';
const admin = { isAdmin: true, isStaff: true, userId: 'discord:300000000000000009' } as const;
const stored = async (desk: Desk) => (await desk.store.communities.get(HOME))?.settings.trial;

/** @param arm how Robin's lot falls */
async function dealt(arm: TrialArm): Promise<Desk> {
  const desk = await new Desk().opens({ trial: trialFrom(NOW, 4) });
  await desk.store.members.save(
    memberRecord({ userId: ROBIN, communityId: HOME, lot: { arm, drawnAt: NOW } }),
  );
  return desk;
}

describe('/trial', () => {
  it('is for admins, says what it means, and begins with one press', async () => {
    const desk = await new Desk().opens();
    expect(read(await desk.asks('trial'))).toContain('for the admins');
    const offer = await desk.asks('trial', {}, admin);
    expect(read(offer)).toContain('Everybody gets them');
    expect(await stored(desk)).toBeUndefined();
    const begun = await desk.presses(idOf(offer, 'Yes, for 8 weeks'), admin);
    expect(read(begun)).toContain('the figure comes on');
    expect(await stored(desk)).toEqual(trialFrom(NOW, 8));
    expect(await desk.store.audit.list(HOME, 1)).toMatchObject([
      { action: 'config', detail: { setting: 'trial' } },
    ]);
    expect(read(await desk.presses('trial:start:4', admin))).toContain('under way already');
    expect(await stored(desk)).toEqual(trialFrom(NOW, 8));
  });

  it('is spoken of where an admin changes what its figure rests on, as long as it runs', async () => {
    const desk = await new Desk().opens({ trial: trialFrom(NOW, 4), retentionDays: 365 });
    const change = async (key: string, value: string) =>
      read(await desk.asks('config set', { key, value }, admin));
    const isSaid = 'A trial of the notes is under way';
    expect(await change('retention', '40')).toContain(isSaid);
    expect(await change('mode', 'observe')).toContain(isSaid);
    expect(await change('channels', 'none')).toContain(isSaid);
    expect(await change('country', 'DE')).not.toContain('trial');
    const there = { key: 'read', value: 'no', channel: 'discord:200000000000000001' };
    expect(read(await desk.asks('config set', there, admin))).toContain(isSaid);
    const done = await new Desk().opens({ trial: { ...trialFrom(NOW, 4), result: { kind: 'too-few' } } });
    const later = await done.asks('config set', { key: 'retention', value: '40' }, admin);
    expect(read(later)).not.toContain('trial');
  });

  it('keeps what its figure needs: of that nothing is thrown away before it is made or ended', async () => {
    const desk = await new Desk().opens({ trial: trialFrom(NOW, 4), retentionDays: 365 });
    const kept = async () => (await desk.store.communities.get(HOME))?.settings.retentionDays;
    const change = async (value: string) =>
      read(await desk.asks('config set', { key: 'retention', value }, admin));
    const refusal = await change('57');
    expect(refusal).toContain('Keep at least 58 days, or end the trial first with “/trial”');
    expect(refusal).toContain('Nothing was changed');
    expect(await kept()).toBe(365);
    const json = JSON.stringify({ retention: '57', country: 'DE' });
    expect(read(await desk.asks('config import', { json }, admin))).toContain('Keep at least 58 days');
    expect((await desk.store.communities.get(HOME))?.settings.country).not.toBe('DE');
    await change('58');
    expect(await kept()).toBe(58);
    await desk.presses('trial:end-now', admin);
    await change('40');
    expect(await kept()).toBe(40);
  });

  it('is spoken of before /setup changes what is read or who gets notes', async () => {
    const desk = await new Desk().opens({ trial: trialFrom(NOW, 4) });
    const ready = () => desk.presses('setup:go:7', admin);
    expect(read(await ready())).not.toContain('trial');
    await desk.presses('setup:mode:observe', admin);
    expect(read(await ready())).toContain('A trial of the notes is under way');
  });

  it('says what is missing where nobody gets notes, nothing is read, or too little is kept', async () => {
    const missing = async (part: Parameters<Desk['opens']>[0]) => {
      const desk = await new Desk().opens(part);
      const reply = await desk.asks('trial', {}, admin);
      expect(idsOf(reply)).toEqual([]);
      return read(reply);
    };
    expect(await missing({ mode: 'observe' })).toContain('“/config set mode coach”');
    expect(await missing({ watchesAllChannels: false })).toContain('“/setup” comes first');
    expect(await missing({ retentionDays: 57 })).toContain('“/config set retention 58”');
    const desk = await new Desk().opens({ retentionDays: 60 });
    expect(read(await desk.presses('trial:start:12', admin))).toContain('retention 114');
    expect(await stored(desk)).toBeUndefined();
  });

  it('while it runs staff are shown its days and nobody’s arm, and can end it after a question', async () => {
    const [now, later] = [await dealt('now'), await dealt('later')];
    const seen = await Promise.all([now, later].map((desk) => desk.asks('trial', {}, admin)));
    expect(seen[0]).toEqual(seen[1]);
    expect(read(seen[0] ?? (await later.asks('trial', {}, admin)))).toContain('nothing is shown before');
    for (const command of ['shared', 'report', 'doctor', 'config view', 'alerts']) {
      const [first, second] = [await now.asks(command, {}, admin), await later.asks(command, {}, admin)];
      expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    }
    const question = await later.presses('trial:end', admin);
    expect(read(await later.presses(idOf(question, 'No, let it go on'), admin))).toContain('It goes on');
    expect(await stored(later)).toBeDefined();
    expect(read(await later.presses(idOf(question, 'Yes, end it'), admin))).toContain(
      'ended without a figure',
    );
    expect(await stored(later)).toBeUndefined();
    expect(await later.store.members.get(HOME, ROBIN)).toMatchObject({ lot: null });
    expect(read(await later.presses('trial:end-now', admin))).toContain('No trial is under way');
  });

  const over = async (result: TrialResult) => {
    const desk = await new Desk().opens({ trial: { ...trialFrom(NOW, 4), result } });
    return desk.asks('trial', {}, admin);
  };
  const found = (value: number, low: number, high: number): TrialResult => ({
    kind: 'found',
    effect: { value, low, high },
    weeks: [{ value, low, high }, null, null, null],
    people: { now: 20, later: 15 },
    silent: { now: 0, later: 5 },
  });

  it('after the day shows the figure in words that promise no more than it says', async () => {
    const more = read(await over(found(0.31, 0.12, 0.5)));
    expect(more).toContain('showed more warmth and asking');
    expect(more).toContain('+0.31 (95 % interval +0.12 to +0.50)');
    expect(more).toContain('Week 2: fewer than five people in a group.');
    expect(more).toContain('at least 20 people');
    expect(more).toContain('fewer than 5 and at least 5');
    expect(more).toContain('does not say whether those who asked for support are better off');
    expect(read(await over(found(-0.3, -0.5, -0.1)))).toContain('showed less warmth');
    expect(read(await over(found(0.1, -0.2, 0.4)))).toContain('no proof that there is none');
    const few = await over({ kind: 'too-few' });
    expect(read(few)).toContain('so that nobody can be recognised');
    expect(read(few)).not.toMatch(/\d people/);
  });
});

describe('a supporter in a trial', () => {
  it('has no lot where the question they agreed to told of none, and the notes begin at once', async () => {
    const desk = await new Desk().opens();
    const question = await desk.asks('coaching on', {}, { userId: ROBIN });
    expect(read(question)).not.toContain('lot');
    await desk.store.communities.saveSettings(HOME, communitySettings({ trial: trialFrom(NOW, 4) }));
    const said = read(await desk.presses(idOf(question, 'Yes, coach me'), { userId: ROBIN }));
    expect(said).not.toContain('begin on');
    expect(await desk.store.members.get(HOME, ROBIN)).toMatchObject({ status: 'opted_in', lot: null });
  });

  it('reads one sentence more before the yes, and then when the notes begin', async () => {
    const desk = await new Desk().opens({ trial: trialFrom(NOW, 4) });
    const days = new Set<string>();
    for (let number = 1; number <= 4; number += 1) {
      const who = { userId: asId(`discord:30000000000000000${number}`) };
      const question = await desk.asks('coaching on', {}, who);
      expect(read(question)).toContain(
        'a lot decides whether yours begin now or in four weeks: everybody gets them',
      );
      days.add(read(await desk.presses(idOf(question, 'Yes, coach me'), who)));
    }
    const [first = '', second = ''] = [...days].sort((a, b) => a.length - b.length);
    expect(days.size).toBe(2);
    expect([first, second].some((words) => words.includes('By lot, your notes begin on'))).toBe(true);
    expect([first, second].some((words) => words.includes('after a few replies you will hear from me'))).toBe(
      true,
    );
    const plain = await new Desk().opens();
    expect(read(await plain.asks('coaching on'))).not.toContain('lot');
  });

  it('can look up the day alone; from it on nothing is said of a lot', async () => {
    const desk = await dealt('later');
    expect(read(await desk.asks('coaching'))).toContain('By lot, your notes begin on Wednesday, 4 March.');
    expect(read(await desk.asks('coaching on'))).toContain('your notes begin on Wednesday, 4 March');
    desk.now = new Date(NOW.getTime() + 28 * DAY_MS);
    expect(read(await desk.asks('coaching'))).toContain('Notes are on.');
    expect(read(await (await dealt('now')).asks('coaching'))).toContain('Notes are on.');
  });
});
