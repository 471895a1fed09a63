import { beforeEach, expect, it } from 'vitest';
import { answerHowHeavy } from '#core/care/answer-how-heavy.ts';
import { askHowHeavy } from '#core/care/ask-how-heavy.ts';
import { askStaff, forgetAskedStaff } from '#core/care/ask-staff.ts';
import { checkInsOf, forgetCheckIns, keepCheckIn } from '#core/care/check-in.ts';
import { parseHowHeavy } from '#core/care/how-heavy-question.ts';
import { keepPractice, practisedSince } from '#core/care/keep-practice.ts';
import { restUntil } from '#core/care/off-duty.ts';
import { reportCsv, reportJson } from '#core/community/csv.ts';
import { changeCoaching } from '#core/consent/change-coaching.ts';
import { optOut } from '#core/consent/decide.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { memberNotice } from '#core/consent/notices.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { enforceRetention } from '#core/retention/enforce-retention.ts';
import { freezeWeeks } from '#core/retention/freeze-weeks.ts';
import { beginAsking } from '#core/seekers/change-asking.ts';
import { communityReportMessage } from '#core/texts/community-report/sections.ts';
import { minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, STAFF, type Stage, stageSecrets, userId, wordsOf } from './stage.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Time begins on a Monday at nine; a week is frozen two days after its end. */
const FROZEN = 9 * DAY - 9 * HOUR;

onEveryStore('care for those who help', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(talkModels());
  });

  const deps = (at: number) => ({ store: stage.store, secrets: stageSecrets, now: minute(at) });
  const who = (person: string) => ({ communityId: COMMUNITY, userId: userId(person) });
  const member = (person: string) => stage.store.members.get(COMMUNITY, userId(person));

  const wants = async (person: string): Promise<void> => {
    await stage.optsIn(person);
    await changeCoaching(stage.store, who(person), { asksHowHeavy: true });
  };

  const helps = async (person: string, at = 1): Promise<void> => {
    const thread = `${person}${at}`;
    await stage.says('seeker', 'I feel so lost these days.', at, { id: thread, thread });
    await stage.says(person, 'That sounds so heavy.', at + 1, { replyTo: thread, thread });
  };

  const ask = (at: number) => askHowHeavy(deps(at));

  const sentAt = (at: number) => stage.delivered(minute(at));

  const answers = (person: string, label: string, message: OutgoingMessage | undefined, at: number) => {
    const button = (message?.buttons ?? []).flat().find((one) => one.label === label);
    const press = parseHowHeavy(button?.id ?? '');
    if (press?.kind !== 'answer') throw new RangeError(`no answer ${label}`);
    return answerHowHeavy(deps(at), { ...who(person), ...press });
  };

  it('who asked for it and helped is asked every second week; nobody else is', async () => {
    await wants('sam');
    await wants('idle');
    await stage.optsIn('una');
    await helps('sam');
    await helps('una', 5);
    await helps('nobody', 9);
    expect(await ask(HOUR)).toBe(1);
    expect(await ask(2 * HOUR)).toBe(0);
    const sent = await sentAt(2 * HOUR);
    expect(sent.map(({ to }) => to)).toEqual([userId('sam')]);
    expect(wordsOf(sent[0]?.message ?? { blocks: [] })).toContain('How heavy was helping lately?');
    await helps('sam', 13 * DAY);
    expect(await ask(14 * DAY + HOUR - 1)).toBe(0);
    expect(await ask(14 * DAY + HOUR)).toBe(1);
    expect(await ask(28 * DAY + HOUR)).toBe(0);
  });

  it('a question that could not leave for three weeks is not asked then', async () => {
    await wants('sam');
    await helps('sam');
    expect(await ask(HOUR)).toBe(1);
    expect(await sentAt(21 * DAY)).toEqual([]);
    expect(await stage.store.outbox.pendingCount()).toBe(0);
  });

  it('an answer stands under a code, once, and goes after two weeks', async () => {
    await wants('sam');
    await helps('sam');
    await ask(HOUR);
    const [{ message } = { message: undefined }] = await sentAt(HOUR);
    expect(await answers('una', 'Very heavy', message, 2 * HOUR)).toBe('late');
    expect(await answers('sam', 'Rather heavy', message, 2 * HOUR)).toBe('kept');
    expect(await answers('sam', 'Very light', message, 3 * HOUR)).toBe('known');
    const all = { from: minute(0), to: minute(30 * DAY) };
    const kept = await stage.store.care.answers([{ communityId: COMMUNITY, ...all }]);
    expect(kept).toMatchObject([{ howHeavy: 4, at: minute(2 * HOUR) }]);
    expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['at', 'communityId', 'howHeavy', 'personKey']);
    expect(kept[0]?.personKey).not.toContain('console');
    await closeConversations(deps(14 * DAY + 2 * HOUR + 1));
    expect(await stage.store.care.answers([{ communityId: COMMUNITY, ...all }])).toEqual([]);
  });

  it('an answer a week later, or after the wish ended, is not kept', async () => {
    await wants('sam');
    await helps('sam');
    await ask(HOUR);
    const [{ message } = { message: undefined }] = await sentAt(HOUR);
    expect(await answers('sam', 'Very heavy', message, 7 * DAY + HOUR)).toBe('late');
    await changeCoaching(stage.store, who('sam'), { asksHowHeavy: false });
    expect(await answers('sam', 'Very heavy', message, 2 * HOUR)).toBe('late');
  });

  it('off duty, nothing that waits is sent and nobody is asked, until the day or the command', async () => {
    await wants('sam');
    await helps('sam');
    await ask(HOUR);
    await beginAsking(deps(0), who('sam'));
    expect((await restUntil(stage.store, userId('sam'), minute(3 * DAY))).isFound).toBe(true);
    expect((await stage.store.seekers.get(COMMUNITY, userId('sam')))?.offDutyUntil).toEqual(minute(3 * DAY));
    expect(await sentAt(2 * HOUR)).toEqual([]);
    await wants('una');
    await helps('una', DAY);
    await restUntil(stage.store, userId('una'), minute(5 * DAY));
    expect(await ask(DAY + HOUR)).toBe(0);
    expect(await ask(5 * DAY)).toBe(1);
    await restUntil(stage.store, userId('sam'), null);
    expect((await member('sam'))?.offDutyUntil).toBeNull();
  });

  it('off duty is nothing to somebody who asked for nothing, and keeps nothing of them', async () => {
    expect((await restUntil(stage.store, userId('guest'), minute(DAY))).isFound).toBe(false);
    const key = stageSecrets.personKey(COMMUNITY, userId('guest'));
    const kept = await stage.store.members.export(COMMUNITY, userId('guest'), key);
    expect(Object.values(kept).flat()).toEqual([]);
  });

  const answered = async (labels: readonly string[]): Promise<void> => {
    for (const [index] of labels.entries()) {
      await wants(`s${index}`);
      await helps(`s${index}`, 1 + index * 5);
    }
    await ask(3 * HOUR);
    const sent = await sentAt(3 * HOUR);
    for (const [index, label] of labels.entries()) {
      const mine = sent.find(({ to }) => to === userId(`s${index}`));
      expect(await answers(`s${index}`, label, mine?.message, 4 * HOUR)).toBe('kept');
    }
    await freezeWeeks({ store: stage.store, now: minute(FROZEN) });
  };
  const heavy = (count: number): string[] => Array<string>(count).fill('Very heavy');
  const light = (count: number): string[] => Array<string>(count).fill('Rather light');

  it('the team sees the mean of ten, in fives, and nobody in it', async () => {
    await answered([...heavy(5), ...light(5)]);
    const report = await stage.report(FROZEN);
    expect(report.howHeavy).toMatchObject({ n: 10, people: 10, mean: 2, shares: { heavy: { value: 0.5 } } });
    expect(wordsOf(communityReportMessage(report, 'en'))).toContain('Their mean is 2.0');
    const files = `${reportJson({ ...report, nextFigures: null })}${reportCsv(report)}`;
    expect(files).toContain('how heavy helping was');
    expect(files).not.toMatch(/console:|\bs\d\b/);
  });

  it.each([
    ['four people', [...heavy(2), ...light(2)]],
    ['eight who all say the same', heavy(8)],
  ])('%s are told of in no form', async (_, labels) => {
    await answered(labels);
    const report = await stage.report(FROZEN);
    expect(report.howHeavy).toEqual({ suppressed: true });
    expect(wordsOf(communityReportMessage(report, 'en'))).not.toContain('How heavy helping is');
  });

  it('an erasure after the week was counted changes no figure', async () => {
    await answered([...heavy(5), ...light(5)]);
    const before = await stage.report(FROZEN);
    await eraseMember(deps(FROZEN), who('s0'));
    expect(await stage.report(FROZEN)).toEqual(before);
  });

  it('erasure and a no leave nothing of answers, check-ins, practice, or of a wish that staff write', async () => {
    for (const person of ['sam', 'una']) {
      await wants(person);
      await helps(person, person === 'sam' ? 1 : 9);
    }
    await ask(HOUR);
    const sent = await sentAt(HOUR);
    for (const [index, person] of ['sam', 'una'].entries()) {
      expect(await answers(person, 'Very heavy', sent[index]?.message, 2 * HOUR)).toBe('kept');
      await keepCheckIn(deps(2 * HOUR), who(person), { anxiety: 6, depression: 6 });
      await keepPractice(deps(2 * HOUR), who(person));
      await askStaff(deps(2 * HOUR), await stage.community(), userId(person));
    }
    await eraseMember(deps(3 * HOUR), who('sam'));
    await optOut(deps(3 * HOUR), who('una'));
    expect(await sentAt(4 * HOUR)).toEqual([]);
    for (const person of ['sam', 'una']) {
      const key = stageSecrets.personKey(COMMUNITY, userId(person));
      const kept = await stage.store.members.export(COMMUNITY, userId(person), key);
      expect(Object.values({ ...kept, member: [], audit: [] }).flat()).toEqual([]);
    }
    expect(
      await stage.store.care.answers([{ communityId: COMMUNITY, from: minute(0), to: minute(DAY) }]),
    ).toEqual([]);
  });

  it('a check-in is kept once a week, for the person alone, and tells nobody however high it is', async () => {
    const severe = { anxiety: 6, depression: 6 };
    expect((await keepCheckIn(deps(0), who('ada'), severe)).kind).toBe('kept');
    expect((await keepCheckIn(deps(7 * DAY - 1), who('ada'), severe)).kind).toBe('too-soon');
    expect((await keepCheckIn(deps(7 * DAY), who('ada'), { anxiety: 1, depression: 0 })).kind).toBe('kept');
    expect(await checkInsOf(stage.store, who('ada'))).toMatchObject([severe, { anxiety: 1, depression: 0 }]);
    expect(await stage.store.outbox.pendingCount()).toBe(0);
    expect(await stage.store.alerts.unresolved(COMMUNITY, { limit: 9, offset: 0 })).toEqual([]);
    expect(await stage.store.audit.list(COMMUNITY, 9)).toEqual([]);
    expect(await forgetCheckIns(stage.store, who('ada'))).toBe(2);
    expect(await checkInsOf(stage.store, who('ada'))).toEqual([]);
  });

  it('no check-in is kept of somebody who is left out, and old ones go in time', async () => {
    await optOut(deps(0), who('ada'));
    const low = { anxiety: 0, depression: 0 };
    expect((await keepCheckIn(deps(1), who('ada'), low)).kind).toBe('left-out');
    await keepCheckIn(deps(1), who('ben'), low);
    await enforceRetention(deps(365 * DAY + 1));
    expect(await checkInsOf(stage.store, who('ben'))).toHaveLength(1);
    await enforceRetention(deps(365 * DAY + 2));
    expect(await checkInsOf(stage.store, who('ben'))).toEqual([]);
  });

  it('who presses for it is named to staff once a day, without a score; without a channel nobody is', async () => {
    const community = await stage.community();
    for (const at of [0, 5]) expect(await askStaff(deps(at), community, userId('ada'))).toBe(true);
    const sent = await sentAt(6);
    expect(sent.map(({ to }) => to)).toEqual([STAFF]);
    expect(wordsOf(sent[0]?.message ?? { blocks: [] })).not.toMatch(/\d/);
    const settings = { ...community.settings, staffChannelId: null };
    expect(await askStaff(deps(DAY), { ...community, settings }, userId('ada'))).toBe(false);
  });

  it('that somebody pressed for it is forgotten two days after staff were told', async () => {
    const keeps = async (): Promise<number> => {
      const key = stageSecrets.personKey(COMMUNITY, userId('ada'));
      return (await stage.store.members.export(COMMUNITY, userId('ada'), key))['outbox']?.length ?? 0;
    };
    await askStaff(deps(0), await stage.community(), userId('ada'));
    await forgetAskedStaff(deps(3 * DAY));
    expect(await keeps()).toBe(1);
    expect(await sentAt(3 * DAY)).toHaveLength(1);
    await forgetAskedStaff(deps(5 * DAY));
    expect(await keeps()).toBe(1);
    await forgetAskedStaff(deps(5 * DAY + 1));
    expect(await keeps()).toBe(0);
  });

  it('who presses for it again under a new id of the community is not named twice that day', async () => {
    await askStaff(deps(0), await stage.community(), userId('ada'));
    await stage.store.communities.rekey(COMMUNITY, 'console:super');
    const moved = await stage.store.communities.get('console:super');
    if (moved === null) throw new RangeError('The community is gone.');
    expect(await askStaff(deps(5), moved, userId('ada'))).toBe(true);
    expect(await sentAt(6)).toHaveLength(1);
  });

  it('that somebody practised is kept of those who said yes, and of nobody else', async () => {
    await stage.optsIn('sam');
    await stage.optsOut('una');
    for (const person of ['sam', 'una', 'guest']) await keepPractice(deps(1), who(person));
    const counts = ['sam', 'una', 'guest'].map((person) =>
      practisedSince(stage.store, who(person), minute(0)),
    );
    expect(await Promise.all(counts)).toEqual([1, 0, 0]);
    expect(await practisedSince(stage.store, who('sam'), minute(2))).toBe(0);
  });
});

it('the members’ notice says what is asked, and only where it can be', () => {
  const notice = (mode: 'coach' | 'observe', checkIn: boolean): string =>
    wordsOf(memberNotice({ retentionDays: 365, mode, checkIn, locale: 'en' }));
  expect(notice('coach', false)).toContain('are asked every second week how heavy helping was');
  expect(notice('observe', false)).not.toContain('how heavy');
  expect(notice('observe', true)).toContain('nobody else sees them, and they count in no figure');
  expect(notice('coach', false)).not.toContain('/check-in');
});
