import { beforeEach, expect, it } from 'vitest';
import { reportCsv, reportJson } from '#core/community/csv.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { closeConversations } from '#core/retention/close-conversations.ts';
import { freezeWeeks } from '#core/retention/freeze-weeks.ts';
import { communityReportMessage } from '#core/texts/community-report/sections.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, type Stage, userId, wordsOf } from './stage.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Time begins on a Monday at nine. */
const WEEK_END = 7 * DAY - 9 * HOUR;
const FROZEN = WEEK_END + 2 * DAY;

const models = () =>
  tableModels(
    [
      { words: 'I feel so lost', direction: 'seeking', sentiment: 'very_negative' },
      { words: 'That sounds so heavy', direction: 'providing', technique: 'Support' },
      { words: 'You worry far too much', direction: 'providing', technique: 'Confront' },
      { words: 'I feel better', sentiment: 'positive' },
      { words: 'Well, okay then', sentiment: 'very_negative' },
    ],
    [{ words: 'That sounds so heavy', levels: { emotionalReactions: 2 } }],
  );

onEveryStore('frozen weeks', (setStage) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(models());
  });

  /** A seeker asks, a supporter replies, the seeker ends, better where told so. */
  const talk = async (
    round: number,
    warm: boolean,
    better: boolean,
    line: { channel?: string; at?: number } = {},
  ) => {
    const { channel = 'general', at = round * HOUR } = line;
    const place = { channel, thread: `t${channel}${round}` };
    const id = `t${channel}${round}`;
    await stage.says(`seeker${round}`, 'I feel so lost these days.', at, { ...place, id });
    const reply = warm ? 'That sounds so heavy.' : 'You worry far too much.';
    await stage.says(`helper${round % 6}`, reply, at + 1, { ...place, replyTo: id, id: `${id}-reply` });
    await stage.says(`seeker${round}`, better ? 'I feel better.' : 'Well, okay then.', at + 2, place);
  };
  /** Ten talks with warm replies, of which eight help, and ten with others, of which two do; all on two days. */
  const busyWeek = async (channel = 'general') => {
    for (let round = 0; round < 20; round += 1)
      await talk(round, round < 10, round < 8 || round >= 18, { channel });
  };
  const freeze = (at: number) => freezeWeeks({ store: stage.store, now: minute(at) });
  const everything = (report: CommunityReport): string =>
    `${reportJson({ ...report, nextFigures: null })}${reportCsv(report)}`;

  it('the first report says when the first figures come, and what to do until then', async () => {
    await busyWeek();
    const report = await stage.report(2 * DAY);
    expect(report.messages).toEqual({ suppressed: true });
    expect(wordsOf(communityReportMessage(report, 'en'))).toContain(
      'The first figures come on 14 January 2026',
    );
  });

  it('twenty seekers, two kinds of replies: the report tells the difference and names nobody', async () => {
    await busyWeek();
    expect(await freeze(FROZEN - 1)).toBe(0);
    expect(await freeze(FROZEN)).toBe(1);
    const report = await stage.report(FROZEN);
    expect(report).toMatchObject({ awaitedWeeks: 0, messages: { n: 60, people: 25 } });
    // A conversation is counted when nobody has written in it for five days.
    expect(report.shift).toMatchObject({
      with: { n: 10, people: 10, shares: { positive: { value: 1 } } },
      without: { n: 10, people: 10, shares: { positive: { value: 0 } } },
    });
    const words = wordsOf(communityReportMessage(report, 'en'));
    expect(words).toContain('more end brighter');
    expect(words).not.toMatch(/seeker\d|helper\d|console:/u);
  });

  it('a conversation counts in the week in which it came to rest, once, and not again when it goes on', async () => {
    await busyWeek();
    for (let round = 20; round < 30; round += 1) await talk(round, true, round < 27, { at: 6 * DAY + round });
    await freeze(FROZEN);
    const first = await stage.report(FROZEN);
    expect(first.unanswered).toMatchObject({ n: 20 });
    for (let round = 0; round < 10; round += 1)
      await stage.says(`seeker${round}`, 'Well, okay then.', 9 * DAY, { thread: `tgeneral${round}` });
    await freeze(FROZEN + 7 * DAY);
    await freeze(FROZEN + 14 * DAY);
    await freeze(FROZEN + 21 * DAY);
    const all = await stage.report(FROZEN + 21 * DAY);
    expect(all.unanswered).toMatchObject({ n: 30 });
  });

  it('are the same after every deletion and every erasure, in every cut and for every range of weeks', async () => {
    await busyWeek('a');
    for (let round = 0; round < 12; round += 1) await talk(round, true, round % 2 === 0, { channel: 'b' });
    for (let round = 0; round < 9; round += 1)
      await talk(round + 30, true, round % 2 === 0, { channel: 'a', at: 7 * DAY + round });
    await freeze(FROZEN + 7 * DAY);
    const reports = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const channel of [null, 'console:a', 'console:b'] as const)
        for (const weeks of [
          { from: '2026-01-05', until: '2026-01-12' },
          { from: '2026-01-12', until: '2026-01-19' },
          { from: '2026-01-05', until: '2026-01-19' },
        ])
          found.push(
            everything(
              await stage.report(20 * DAY, { weeks, scope: { channelId: channel, threadId: null } }),
            ),
          );
      return found;
    };
    const before = await reports();
    expect(before.filter((text) => text.includes('"suppressed": false')).length).toBeGreaterThan(5);
    const deleted = ['ta0', 'ta0-reply', 'ta19-reply', 'tb3', 'tb11-reply', 'ta31'];
    for (const id of deleted) {
      await stage.deletes(18 * DAY, id);
      expect(await reports()).toEqual(before);
    }
    for (const person of ['seeker5', 'helper1', 'seeker33']) {
      const { store, secrets } = stage;
      const who = { communityId: COMMUNITY, userId: userId(person) };
      await eraseMember({ store, secrets, now: minute(19 * DAY) }, who);
      expect(await reports()).toEqual(before);
    }
    await stage.happens({ kind: 'deleteChannel', communityId: COMMUNITY, channelId: 'console:a' }, 19 * DAY);
    await closeConversations({ store: stage.store, now: minute(40 * DAY) });
    expect(await reports()).toEqual(before);
  });

  it('what arrives after a week was frozen changes it no more', async () => {
    await busyWeek();
    await freeze(FROZEN);
    const before = await stage.report(FROZEN);
    for (let person = 0; person < 9; person += 1) {
      const message = stage.message(`late${person}`, 'That sounds so heavy.', WEEK_END - HOUR);
      await stage.happens({ kind: 'message', message }, FROZEN + 1);
    }
    expect(await freeze(FROZEN + 1)).toBe(0);
    expect(everything(await stage.report(FROZEN + 1))).toBe(everything(before));
  });

  it('missed weeks are made good, oldest first, before anybody is forgotten', async () => {
    await busyWeek();
    for (let round = 0; round < 9; round += 1)
      await talk(round + 30, true, round % 2 === 0, { at: 14 * DAY + round });
    await closeConversations({ store: stage.store, now: minute(60 * DAY) });
    const weeks = { from: '2026-01-05', until: '2026-01-26' };
    const report = await stage.report(60 * DAY, { weeks });
    expect(report.directionByWeek.map(({ week, figure }) => [week, figure.suppressed])).toEqual([
      ['2026-01-05', false],
      ['2026-01-12', true],
      ['2026-01-19', false],
    ]);
    expect(report.unanswered).toMatchObject({ n: 30 });
    expect((await stage.store.messages.get(COMMUNITY, 'console:tgeneral0'))?.authorKey ?? null).toBeNull();
  });

  it('a failure leaves nothing half, and hashes go in time all the same', async () => {
    await busyWeek();
    const { store } = stage;
    const failing = { ...store.weeks, save: () => Promise.reject(new Error('no room')) };
    const broken = {
      ...store,
      weeks: failing,
      transaction: <T>(work: (within: typeof store) => Promise<T>): Promise<T> =>
        store.transaction((within) => work({ ...within, weeks: { ...within.weeks, save: failing.save } })),
    };
    await expect(closeConversations({ store: broken, now: minute(30 * DAY) })).rejects.toThrow('no room');
    expect(await store.weeks.progress(COMMUNITY)).toBeNull();
    expect((await store.messages.get(COMMUNITY, 'console:tgeneral0'))?.authorKey).toBeNull();
  });

  it('a channel is not reported when the rest of the community would be one to four people', async () => {
    for (let person = 0; person < 6; person += 1)
      await stage.says(`person${person}`, 'That sounds so heavy.', person, { channel: 'asking' });
    for (let person = 0; person < 4; person += 1)
      await stage.says(`other${person}`, 'That sounds so heavy.', person, { channel: 'elsewhere' });
    await freeze(FROZEN);
    const scope = { channelId: 'console:asking', threadId: null } as const;
    expect((await stage.report(FROZEN, { scope })).messages).toEqual({ suppressed: true });
    expect((await stage.report(FROZEN)).messages).toMatchObject({ suppressed: false, n: 10 });
  });

  it('a thread has a report of its own, also weeks later', async () => {
    for (const thread of ['dawn', 'dusk'])
      for (let person = 0; person < 6; person += 1)
        await stage.says(`${thread}${person}`, 'That sounds so heavy.', person, {
          channel: 'asking',
          thread,
        });
    await closeConversations({ store: stage.store, now: minute(40 * DAY) });
    const weeks = { from: '2026-01-05', until: '2026-01-12' };
    const scope = { channelId: 'console:asking', threadId: 'console:dawn' } as const;
    expect((await stage.report(40 * DAY, { weeks, scope })).messages).toMatchObject({ n: 5, people: 5 });
  });
});
