import { createCharts } from '#adapters/charts/charts.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, expect, it } from 'vitest';
import { changeCoaching } from '#core/consent/change-coaching.ts';
import { optOut } from '#core/consent/decide.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { memberNotice } from '#core/consent/notices.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { freezeWeeks } from '#core/retention/freeze-weeks.ts';
import { askSeekers } from '#core/seekers/ask-seekers.ts';
import { answerOwnWord } from '#core/seekers/answer-own-word.ts';
import { beginAsking, restAsking, stopAsking } from '#core/seekers/change-asking.ts';
import { parseOwnWord } from '#core/seekers/own-word-question.ts';
import { reportCsv, reportJson } from '#core/community/csv.ts';
import { communityReportMessage } from '#core/texts/community-report/sections.ts';
import { minute } from '#tests/support/example-records.ts';
import { talkModels } from '#tests/support/talk-models.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, stageSecrets, userId, wordsOf } from './stage.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Time begins on a Monday at nine; a week is frozen two days after its end. */
const FROZEN = 9 * DAY - 9 * HOUR;
/** So long answers wait to be comparable with and without an empathic reply. */
const NOT_COMPARABLE = FROZEN + 21 * DAY;

const models = () => talkModels([{ words: 'Drink some water', direction: 'providing', technique: 'Direct' }]);

onEveryStore('the seeker’s own word', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models(), { asksSeekers: true });
  });

  const deps = (at: number) => ({
    describePlatform,
    store: stage.store,
    secrets: stageSecrets,
    now: minute(at),
  });
  const who = (person: string) => ({ communityId: COMMUNITY, userId: userId(person) });
  const wants = (person: string, at = 0) => beginAsking(deps(at), who(person));
  const ask = (at: number) => askSeekers(deps(at));
  const seeker = (person: string) => stage.store.seekers.get(COMMUNITY, userId(person));

  const talks = async (
    person: string,
    at = 1,
    words = 'I feel so lost these days.',
    reply = 'That sounds so heavy.',
  ): Promise<void> => {
    const thread = `${person}${at}`;
    await stage.says(person, words, at, { id: thread, thread });
    await stage.says('sam', reply, at + 1, { replyTo: thread, thread });
  };

  const sentAt = (at: number) => stage.delivered(minute(at));

  const answers = async (person: string, label: string, message: OutgoingMessage | undefined) => {
    const button = (message?.buttons ?? []).flat().find((one) => one.label === label);
    const press = parseOwnWord(button?.id ?? '');
    if (press?.kind !== 'answer') throw new RangeError(`no answer ${label}`);
    return answerOwnWord(deps(0), { ...who(person), ...press });
  };

  it('who asked for it is asked once, a day after the last message; who did not is never written to', async () => {
    await wants('ada');
    await talks('ada');
    await talks('ben');
    expect(await ask(DAY)).toBe(0);
    expect(await ask(DAY + 2)).toBe(1);
    expect(await ask(DAY + 3)).toBe(0);
    const sent = await sentAt(DAY + 3);
    expect(sent.map(({ to }) => to)).toEqual([userId('ada')]);
    expect(wordsOf(sent[0]?.message ?? { blocks: [] })).toContain('How is it now?');
    expect(JSON.stringify(sent)).not.toContain('lost');
  });

  it('the question keeps the quiet hours that the person chose, on their clock', async () => {
    await wants('ada');
    await talks('ada');
    await stage.optsIn('ada');
    // At nine in the morning of the community it is ten in the evening in Auckland.
    await changeCoaching(stage.store, who('ada'), { timeZone: 'Pacific/Auckland' });
    expect(await ask(DAY + 2)).toBe(1);
    expect(await sentAt(DAY + 2)).toEqual([]);
    expect(await sentAt(DAY + 10 * HOUR - 1)).toEqual([]);
    expect(await sentAt(DAY + 10 * HOUR)).toHaveLength(1);
  });

  it('a question that could not leave for three weeks is not asked then', async () => {
    await wants('ada');
    await talks('ada');
    expect(await ask(DAY + 2)).toBe(1);
    expect(await sentAt(22 * DAY)).toEqual([]);
    expect(await stage.store.outbox.pendingCount()).toBe(0);
  });

  it('which conversation somebody was asked about is forgotten after four days, answered or not', async () => {
    await wants('ada');
    await talks('ada');
    const asked = DAY + 2;
    await ask(asked);
    await ask(asked + 4 * DAY - 1);
    expect((await seeker('ada'))?.asked?.about).not.toBeNull();
    await ask(asked + 4 * DAY);
    expect((await seeker('ada'))?.asked).toEqual({ at: minute(asked), about: null });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['asks nobody any more', () => stage.opens({ asksSeekers: false })],
    ['removed the bot', () => stage.store.communities.markRemoved(COMMUNITY, minute(2 * DAY))],
  ])('so it is where the community %s, and so is what rested', async (_, happens) => {
    await wants('ada');
    await talks('ada');
    await ask(DAY + 2);
    await happens();
    await restAsking(deps(DAY + 3), who('ada'));
    await ask(5 * DAY + 2);
    expect(await seeker('ada')).toMatchObject({ asked: { at: minute(DAY + 2), about: null } });
    expect((await seeker('ada'))?.pausedUntil).toEqual(minute(31 * DAY + 3));
    await ask(31 * DAY + 3);
    expect((await seeker('ada'))?.pausedUntil).toBeNull();
  });

  it('nor is it known then from the question that was sent, wherever the community asks', async () => {
    await wants('ada');
    await talks('ada');
    await ask(DAY + 2);
    const about = (await seeker('ada'))?.asked?.about ?? '';
    const question = `own_word:${COMMUNITY}:${about}`;
    expect(await sentAt(DAY + 3)).toHaveLength(1);
    const isKnown = async () => (await stage.store.outbox.known([question])).has(question);
    expect(await isKnown()).toBe(true);
    await ask(5 * DAY + 2);
    expect(await isKnown()).toBe(true);
    await ask(5 * DAY + 4);
    expect(await isKnown()).toBe(false);
  });

  it('nobody is asked any more where the community switched it off, and no question is noted', async () => {
    await wants('ada');
    await talks('ada');
    const community = await stage.store.communities.get(COMMUNITY);
    if (community === null) throw new RangeError('The stage has its community.');
    await stage.store.communities.saveSettings(COMMUNITY, { ...community.settings, asksSeekers: false });
    expect(await ask(DAY + 2)).toBe(0);
    expect((await seeker('ada'))?.asked).toBeNull();
  });

  it('an answer stands beside the conversation, without the account; the second one changes nothing', async () => {
    await wants('ada');
    await talks('ada');
    await ask(DAY + 2);
    const [{ message } = { message: undefined }] = await sentAt(DAY + 3);
    expect(await answers('ben', 'Much lighter', message)).toBe('late');
    expect(await answers('ada', 'A little lighter', message)).toBe('kept');
    expect(await answers('ada', 'Much heavier', message)).toBe('known');
    const key = stageSecrets.personKey(COMMUNITY, userId('ada'));
    const [kept] = await stage.store.conversations.ofSeeker(COMMUNITY, key);
    expect(kept).toMatchObject({ ownWord: 4 });
    expect((await seeker('ada'))?.asked?.about).toBeNull();
    await stage.says('ada', 'I feel so lost, still.', DAY + 10, { thread: 'ada1' });
    expect((await stage.store.conversations.ofSeeker(COMMUNITY, key))[0]).toMatchObject({ ownWord: 4 });
    await closeConversations({ store: stage.store, now: minute(20 * DAY) });
    const closed = await stage.store.conversations.get(COMMUNITY, kept?.id ?? 'console:none');
    expect(closed).toMatchObject({ ownWord: 4, seekerKey: null });
    expect(JSON.stringify(closed)).not.toContain(key);
  });

  it('nobody is asked where something sounded like danger, not even of another conversation', async () => {
    await wants('ada');
    await talks('ada');
    await talks('ada', 30, 'I feel so lost, I want to kill myself.');
    expect(await ask(DAY + 40)).toBe(0);
  });

  it('a sign of danger that comes while the question waits stops it, and an answer is not kept', async () => {
    await wants('ada');
    await talks('ada');
    await ask(DAY + 2);
    const [{ id, message } = { id: '', message: undefined }] = await stage.store.outbox.claimDue(
      minute(DAY + 3),
      1,
    );
    await stage.store.outbox.settle(id, { kind: 'retry', afterMs: 0 }, minute(DAY + 3));
    await stage.says('ada', 'I want to kill myself.', DAY + 4, { thread: 'ada1' });
    const sent = await sentAt(DAY + 5);
    expect(sent.filter(({ to }) => to === userId('ada'))).toEqual([]);
    expect(await answers('ada', 'Much heavier', message)).toBe('late');
  });

  it('not without a reply, not about what began before the wish, not while it rests, not twice a week', async () => {
    await wants('ada');
    await stage.says('ada', 'I feel so lost these days.', 1, { thread: 'alone' });
    await talks('ben');
    await wants('ben', 5);
    expect(await ask(DAY + 2)).toBe(0);
    await talks('ada', DAY);
    await restAsking(deps(DAY), who('ada'));
    expect(await ask(2 * DAY + 5)).toBe(0);
    await wants('ada', 2 * DAY + 6);
    expect(await ask(2 * DAY + 7)).toBe(1);
    await talks('ada', 3 * DAY);
    expect(await ask(4 * DAY + 2)).toBe(0);
    await talks('ada', 9 * DAY);
    expect(await ask(10 * DAY + 2)).toBe(1);
  });

  it('at night a question waits for the morning, and a wish that ended meanwhile ends it', async () => {
    await wants('ada');
    await wants('ben');
    await talks('ada', 14 * HOUR);
    await talks('ben', 14 * HOUR);
    expect(await ask(DAY + 15 * HOUR)).toBe(2);
    expect(await sentAt(DAY + 15 * HOUR)).toEqual([]);
    await stopAsking(deps(DAY + 16 * HOUR), who('ben'));
    expect((await sentAt(2 * DAY)).map(({ to }) => to)).toEqual([userId('ada')]);
  });

  it('where the community has it switched off nobody is asked, also of what waited', async () => {
    await wants('ada');
    await talks('ada');
    await ask(DAY + 2);
    await stage.opens();
    expect(await sentAt(DAY + 3)).toEqual([]);
    expect(await ask(DAY + 4)).toBe(0);
  });

  it('erasure and a no leave nothing of it', async () => {
    for (const person of ['ada', 'ben']) {
      await wants(person);
      await talks(person);
    }
    await ask(DAY + 2);
    await eraseMember(deps(DAY + 3), who('ada'));
    await optOut(deps(DAY + 3), who('ben'));
    expect(await stage.store.seekers.list(COMMUNITY)).toEqual([]);
    expect(await sentAt(DAY + 4)).toEqual([]);
    expect(await wants('ben', DAY + 5)).toBe('left-out');
    const key = stageSecrets.personKey(COMMUNITY, userId('ada'));
    expect(Object.values(await stage.store.members.export(COMMUNITY, userId('ada'), key)).flat()).toEqual([]);
  });

  it('who cannot be reached is left alone for a month', async () => {
    await wants('ada');
    await talks('ada');
    await ask(DAY + 2);
    const sender = { send: () => Promise.resolve({ kind: 'unreachable', reason: 'closed' } as const) };
    await sendDue({
      store: stage.store,
      describePlatform,
      charts: createCharts(),
      sender,
      now: () => minute(DAY + 3),
    });
    expect((await seeker('ada'))?.pausedUntil).toEqual(minute(DAY + 3 + 30 * DAY));
  });

  const answered = async (
    labels: readonly string[],
    replyTo: (index: number) => string = () => 'That sounds so heavy.',
    until = NOT_COMPARABLE,
  ): Promise<void> => {
    for (const [index] of labels.entries()) {
      await wants(`s${index}`);
      await talks(`s${index}`, 1 + index * 5, 'I feel so lost these days.', replyTo(index));
    }
    await ask(DAY + 3 * HOUR);
    const sent = await sentAt(DAY + 4 * HOUR);
    for (const [index, label] of labels.entries()) {
      const message = sent.find(({ to }) => to === userId(`s${index}`))?.message;
      expect(await answers(`s${index}`, label, message)).toBe('kept');
    }
    await freezeWeeks({ store: stage.store, now: minute(until) });
  };
  const lighter = (count: number): string[] => Array<string>(count).fill('Much lighter');
  const heavier = (count: number): string[] => Array<string>(count).fill('A little heavier');

  it('the report tells it of ten people, in fives, and names nobody', async () => {
    await answered([...lighter(5), ...heavier(5)]);
    const report = await stage.report(NOT_COMPARABLE);
    expect(report.ownWordByEmpathy).toEqual({ suppressed: true });
    // Of who waited, only so many are known to be different people.
    expect(report.ownWord).toMatchObject({ n: 10, people: 5, shares: { positive: { value: 0.5 } } });
    const words = wordsOf(communityReportMessage(report, 'en'));
    expect(words).toContain('How it is afterwards, in their own word');
    expect(words).toContain('does not say what made it lighter or heavier');
    const files = `${reportJson({ ...report, nextFigures: null })}${reportCsv(report)}`;
    expect(files).toContain('own word');
    // A channel is told of, no person.
    expect(files).not.toMatch(/console:(?!general\b)|\bs\d\b/);
  });

  it('four people are told of in no form', async () => {
    await answered([...lighter(2), ...heavier(2)]);
    const few = await stage.report(NOT_COMPARABLE);
    expect(few.ownWord).toEqual({ suppressed: true });
    expect(wordsOf(communityReportMessage(few, 'en'))).not.toContain('own word');
  });

  it('many who all say the same are told of in no form', async () => {
    await answered(lighter(8));
    expect((await stage.report(NOT_COMPARABLE)).ownWord).toEqual({ suppressed: true });
  });

  it('where enough people answered on both sides, it is compared after an empathic reply and after another', async () => {
    const labels = Array.from({ length: 10 }, () => [...lighter(1), ...heavier(1)]).flat();
    await answered(labels, (index) => (index < 10 ? 'That sounds so heavy.' : 'Drink some water.'), FROZEN);
    const { ownWord, ownWordByEmpathy } = await stage.report(FROZEN);
    expect(ownWord).toMatchObject({ n: 20, people: 20 });
    expect(ownWordByEmpathy).toMatchObject({ with: { n: 10, people: 10 }, without: { n: 10, people: 10 } });
  });

  it('an empathic reply that came after the answer is none before it', async () => {
    const labels = Array.from({ length: 10 }, () => [...lighter(1), ...heavier(1)]).flat();
    await answered(labels, (index) => (index < 10 ? 'That sounds so heavy.' : 'Drink some water.'), 2 * DAY);
    for (let index = 10; index < 20; index += 1) {
      const thread = `s${index}${1 + index * 5}`;
      await stage.says('kim', 'That sounds so heavy.', DAY + 5 * HOUR, { replyTo: thread, thread });
    }
    await freezeWeeks({ store: stage.store, now: minute(FROZEN) });
    const { ownWordByEmpathy } = await stage.report(FROZEN);
    expect(ownWordByEmpathy).toMatchObject({ with: { n: 10, people: 10 }, without: { n: 10, people: 10 } });
  });
});

it('the members’ notice says so where it is switched on, and only there', () => {
  const notice = (asksSeekers: boolean): string =>
    wordsOf(memberNotice({ retentionDays: 365, mode: 'observe', asksSeekers, locale: 'en' }));
  expect(notice(true)).toContain('I can ask you in private afterwards how it is, where you want that');
  expect(notice(false)).not.toContain('/ask-me');
});
