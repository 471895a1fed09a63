import { beforeEach, expect, it } from 'vitest';
import { describePlatform } from '#bot/platforms/described.ts';
import { CLOCK_JOBS } from '#bot/serve/jobs.ts';
import { optIn, optOut } from '#core/consent/decide.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { exportMember } from '#core/consent/export-member.ts';
import { sendWeeklyReports } from '#core/coaching/send-weekly-reports.ts';
import type { MemberRecord } from '#core/model/records.ts';
import { missedIn, OVERLAP_MS } from '#core/pipeline/catch-up.ts';
import { speaking } from '#core/texts/say.ts';
import { trialFrom } from '#core/trial/days.ts';
import { endTrial, reportTrials } from '#core/trial/end-trial.ts';
import {
  communitySettings,
  conversationRecord,
  levels,
  messageRecord,
  minute,
} from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, stageSecrets, userId } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const REPORT_DAY = 57 * DAY;

onEveryStore('a trial by lot', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(talkModels(), { trial: trialFrom(minute(0), 4) });
    await stage.store.conversations.save(conversationRecord({ id: asId('console:talk') }));
  });

  const deps = (at: number) => ({ store: stage.store, secrets: stageSecrets, now: minute(at) });
  const who = (person: string) => ({ communityId: COMMUNITY, userId: userId(person) });
  const joins = (person: string, at = 1): Promise<MemberRecord> =>
    optIn(deps(at), who(person), { toldOfLot: true });
  const trial = async () => (await stage.community()).settings.trial;

  /** Four people, of whom two have notes now and two later. */
  const dealt = async (from = 0): Promise<Record<'now' | 'later', string[]>> => {
    const arms: Record<'now' | 'later', string[]> = { now: [], later: [] };
    for (let number = from; number < from + 4; number += 1) {
      const { lot } = await joins(`p${number}`);
      arms[lot?.arm ?? 'now'].push(`p${number}`);
    }
    return arms;
  };

  const replies = async (person: string, warmth: 0 | 1 | 2, count = 5): Promise<void> => {
    for (let number = 0; number < count; number += 1)
      await stage.store.messages.save(
        messageRecord({
          id: asId(`console:${person}-${number}`),
          conversationId: asId('console:talk'),
          role: 'supporter',
          memberId: userId(person),
          sentAt: minute(HOUR * (number + 1)),
          empathy: levels(number < 3 ? 1 : warmth),
          techniques: {},
        }),
      );
  };

  it('of each four people two wait, and everybody who said yes before or after waits for nothing', async () => {
    const arms = await dealt();
    expect(arms.now).toHaveLength(2);
    expect(arms.later).toHaveLength(2);
    expect((await joins('late', 28 * DAY)).lot).toBeNull();
    await stage.optsIn('before');
    expect((await joins('before')).lot).toBeNull();
  });

  it('asking again changes no lot, and off and on neither', async () => {
    const first = await joins('sam');
    await stage.store.members.save({ ...first, coaching: { ...first.coaching, enabled: false } });
    expect((await joins('sam', DAY)).lot).toEqual(first.lot);
  });

  it('who waits gets the first note after four weeks, who does not after the third reply', async () => {
    const arms = await dealt();
    const [early = '', late = ''] = [arms.now[0], arms.later[0]];
    const talk = async (person: string, at: number) => {
      const id = `${person}-${at}`;
      await stage.says(`seeker-${id}`, 'I feel so lost these days.', at, { id });
      return (await stage.says(person, 'That sounds so heavy.', at + 1, { replyTo: id })).nudge;
    };
    const all = async (person: string, at: number) => [
      await talk(person, at),
      await talk(person, at + HOUR),
      await talk(person, at + 2 * HOUR),
    ];
    expect((await all(early, 0)).at(-1)).toMatchObject({ sent: true });
    const waiting = await all(late, 0);
    expect(waiting.map((nudge) => nudge?.sent === false && nudge.because)).toEqual([
      'trial',
      'trial',
      'trial',
    ]);
    expect(await talk(late, 28 * DAY - HOUR)).toEqual({ sent: false, because: 'trial' });
    expect(await talk(late, 28 * DAY + HOUR)).toMatchObject({ sent: true });
  });

  it('no note comes before three replies whose empathy was read, however many others there were', async () => {
    const [early = ''] = (await dealt()).now;
    for (const number of [1, 2, 3])
      await stage.store.messages.save(
        messageRecord({
          id: asId(`console:unread-${number}`),
          role: 'supporter',
          memberId: userId(early),
          sentAt: minute(number + 1),
          empathy: null,
        }),
      );
    await stage.says('seeker', 'I feel so lost these days.', 20, { id: 'post' });
    const { nudge } = await stage.says(early, 'That sounds so heavy.', 21, { replyTo: 'post' });
    expect(nudge).toEqual({ sent: false, because: 'too-few-replies' });
  });

  it('no weekly report comes by itself before three replies either, and one does after them', async () => {
    const { now, later } = await dealt();
    const [few = '', enough = ''] = now;
    await optIn(deps(1), who('before'));
    for (const person of [few, 'before']) await replies(person, 1, 2);
    for (const person of [enough, ...later]) await replies(person, 1, 3);
    for (let day = 1; day <= 7; day += 1) await sendWeeklyReports(deps(day * DAY));
    const entries = await stage.store.outbox.claimDue(minute(9 * DAY), 20);
    const told = entries.flatMap(({ recipient }) => (recipient.kind === 'member' ? recipient.userId : []));
    expect(told.sort()).toEqual([userId('before'), userId(enough)]);
    // Their replies count no longer.
    await stage.store.messages.save(
      messageRecord({
        id: asId('console:long-after'),
        conversationId: asId('console:talk'),
        role: 'supporter',
        memberId: userId(few),
        sentAt: minute(30 * DAY),
        empathy: levels(1),
      }),
    );
    for (let day = 31; day <= 37; day += 1) await sendWeeklyReports(deps(day * DAY));
    expect(await stage.store.outbox.claimDue(minute(38 * DAY), 20)).toMatchObject([
      { recipient: { userId: userId(few) } },
    ]);
  });

  it('before the day there is no figure; on it there is one, once, and the lots are gone', async () => {
    const people = [await dealt(), await dealt(4), await dealt(8)];
    for (const { now, later } of people) {
      for (const person of now) await replies(person, 2);
      for (const person of later) await replies(person, 1);
    }
    expect(await reportTrials(deps(REPORT_DAY - 1))).toBe(0);
    expect((await trial())?.result).toBeNull();
    expect(await reportTrials(deps(REPORT_DAY))).toBe(1);
    const made = await trial();
    expect(made?.result).toMatchObject({
      kind: 'found',
      effect: { value: 1 },
      people: { now: 5, later: 5 },
      silent: { now: 0, later: 0 },
    });
    expect((await stage.store.members.list(COMMUNITY)).map(({ lot }) => lot)).toEqual(Array(12).fill(null));
    await eraseMember(deps(REPORT_DAY + 1), who('p0'));
    expect(await reportTrials(deps(REPORT_DAY + 2))).toBe(0);
    expect(await trial()).toEqual(made);
    expect(JSON.stringify(made)).not.toMatch(/console:|p\d/);
  });

  it('after three weeks of standstill the night makes the figure before it forgets what that is made from', async () => {
    await stage.opens({ trial: trialFrom(minute(0), 4), retentionDays: 60 });
    for (const from of [0, 4, 8]) {
      const { now, later } = await dealt(from);
      for (const person of now) await replies(person, 2);
      for (const person of later) await replies(person, 1);
    }
    const [tidy, isBack] = [() => Promise.resolve(), () => Promise.resolve(null)];
    await CLOCK_JOBS.retention.run({ ...deps(REPORT_DAY + 21 * DAY), describePlatform, tidy, isBack });
    expect((await trial())?.result).toMatchObject({ kind: 'found', effect: { value: 1 } });
    expect(await stage.store.messages.get(COMMUNITY, 'console:p0-0')).toBeNull();
  });

  it('with four people in an arm there is no figure, and never one', async () => {
    const people = [await dealt(), await dealt(4)];
    for (const { now, later } of people) for (const person of [...now, ...later]) await replies(person, 2);
    await reportTrials(deps(REPORT_DAY));
    expect((await trial())?.result).toEqual({ kind: 'too-few' });
    expect(await stage.store.audit.list(COMMUNITY, 1)).toMatchObject([{ actorKey: null, action: 'config' }]);
  });

  it('a lot is the person’s to see, and erasure and a no take it away', async () => {
    const { lot } = await joins('sam');
    const { file } = await exportMember({ ...deps(2), say: speaking('en') }, who('sam'));
    expect(new TextDecoder().decode(file.bytes)).toContain(`"arm": "${lot?.arm}"`);
    await eraseMember(deps(3), who('sam'));
    expect(await stage.store.members.get(COMMUNITY, userId('sam'))).toBeNull();
    await joins('kim', 4);
    await optOut(deps(5), who('kim'));
    expect(await stage.store.members.get(COMMUNITY, userId('kim'))).toMatchObject({ lot: null });
  });

  it('ended early, it leaves no figure, nobody waits, and no more lots are drawn', async () => {
    const { later } = await dealt();
    const by = { communityId: COMMUNITY, actorKey: 'key-of-an-admin' };
    expect(await endTrial(deps(DAY), by)).toBe(true);
    expect(await endTrial(deps(DAY), by)).toBe(false);
    expect(await stage.store.members.get(COMMUNITY, userId(later[0] ?? ''))).toMatchObject({ lot: null });
    expect((await joins('new', DAY + 1)).lot).toBeNull();
    expect(await reportTrials(deps(REPORT_DAY))).toBe(0);
    expect((await stage.community()).settings).toEqual(communitySettings());
  });

  it('its figure leaves nothing out of what is read after an absence', async () => {
    const { reportAt = '' } = (await trial()) ?? {};
    const due = (Date.parse(reportAt) - minute(0).getTime()) / 60_000;
    await stage.says('ben', 'I feel so lost here.', due - 3 * HOUR);
    expect(await reportTrials({ store: stage.store, now: minute(due + 11) })).toBe(1);
    const missed = await missedIn({ store: stage.store, now: minute(due + HOUR) }, COMMUNITY);
    const place = { channelId: asId('console:general'), threadId: null };
    expect(missed?.since(place)).toEqual(new Date(minute(due - 3 * HOUR).getTime() - OVERLAP_MS));
  });
});
