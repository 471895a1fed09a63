import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { optOut } from '#core/consent/decide.ts';
import { eraseMember } from '#core/consent/erase-member.ts';
import { sendWeeklyReports } from '#core/coaching/send-weekly-reports.ts';
import { buildWeeklyReport } from '#core/coaching/weekly-report.ts';
import type { Level } from '#core/model/analysis.ts';
import type { OutboxEntry, OutgoingMessage } from '#core/model/outgoing.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import type { Sender, Store } from '#core/ports/index.ts';
import type { MemberRecord, MessageRecord } from '#core/model/records.ts';
import { stageSecrets } from '#tests/flows/stage.ts';
import { messageText } from '#tests/support/message-text.ts';
import {
  after,
  before,
  community,
  conversation,
  DAY,
  empathy,
  HOUR,
  member,
  nudge,
  reply,
} from './builders.ts';
import { asId } from '#tests/support/ids.ts';

/** Sunday, 18:00 in Berlin: the hour of the report. */
const SUNDAY = new Date('2026-03-15T17:00:00Z');
const charts = createCharts();

interface Written {
  daysAgo: number;
  warm?: Level;
  asks?: Level;
  understands?: Level;
  likely?: NonNullable<MessageRecord['techniques']>;
  surely?: MessageRecord['sureFamilies'];
  scored?: boolean;
}

const record = (written: Written, index: number): MessageRecord => {
  const level = (value: Level = 0) => ({ level: value, probability: 0.9, rationales: [] });
  const { daysAgo, warm, asks, understands, likely = {}, surely = {}, scored = true } = written;
  return reply({
    id: asId(`console:r${index}`),
    conversationId: asId(`console:c${index}`),
    sentAt: before(daysAgo * DAY, SUNDAY),
    scored,
    techniques: likely,
    sureFamilies: surely,
    empathy: scored
      ? empathy({
          emotionalReactions: level(warm),
          explorations: level(asks),
          interpretations: level(understands),
        })
      : null,
  });
};

async function home(written: readonly Written[], who: MemberRecord = member()): Promise<Store> {
  const store = createMemoryStore();
  await store.communities.ensure('console:home', community().settings, before(300 * DAY, SUNDAY));
  await store.members.save(who);
  for (const [index, entry] of written.entries()) await store.messages.save(record(entry, index));
  return store;
}

const report = async (written: readonly Written[]): Promise<string> => {
  const deps = { store: await home(written), charts, now: SUNDAY };
  const message = await buildWeeklyReport(deps, { community: community(), member: member() });
  return message === null ? '(no report)' : messageText(message);
};

const repeat = (n: number, entry: Written): Written[] => Array.from({ length: n }, () => entry);
const improving: Written[] = [
  ...repeat(4, { daysAgo: 33 }),
  ...repeat(4, { daysAgo: 26, warm: 1 }),
  ...repeat(3, { daysAgo: 19 }),
  ...repeat(4, { daysAgo: 10, warm: 2, asks: 1 }),
  ...repeat(3, { daysAgo: 3, warm: 2 }),
  { daysAgo: 2, warm: 1, asks: 2, understands: 1, surely: { supportsAutonomy: 2 } },
];
const quiet: Written[] = [{ daysAgo: 9, warm: 2 }];
const firstReply: Written[] = [{ daysAgo: 1, warm: 1 }];
const adviser: Written[] = [
  ...repeat(3, { daysAgo: 12, surely: { advisesUnasked: 2 } }),
  ...repeat(4, { daysAgo: 2, warm: 1, surely: { advisesUnasked: 1 } }),
];
const flat: Written[] = repeat(3, { daysAgo: 2 });
const foreign: Written[] = repeat(2, { daysAgo: 2, scored: false });
const lessWarm: Written[] = [
  ...repeat(6, { daysAgo: 30, warm: 2, asks: 1 }),
  ...repeat(6, { daysAgo: 20, warm: 2, asks: 1 }),
  ...repeat(5, { daysAgo: 3, asks: 1 }),
];

describe('the weekly report', () => {
  it('reads as in weekly.md', async () => {
    const weeks = {
      improving,
      adviser,
      'less warm': lessWarm,
      flat,
      'first reply': firstReply,
      foreign,
      quiet,
    };
    const pages = [];
    for (const [name, written] of Object.entries(weeks)) pages.push(`## ${name}\n\n${await report(written)}`);
    await expect(pages.join('\n\n---\n\n') + '\n').toMatchFileSnapshot('weekly.md');
  });

  it('says nothing of conversations with a sign of risk', async () => {
    const store = await home(repeat(2, { daysAgo: 1, warm: 2 }));
    const write = (): ReturnType<typeof buildWeeklyReport> =>
      buildWeeklyReport({ store, charts, now: SUNDAY }, { community: community(), member: member() });
    expect(await write()).not.toBeNull();
    await store.conversations.save(conversation({ id: 'console:c0', hasRisk: true }));
    const left = messageText((await write()) ?? { blocks: [] });
    expect(left).toContain('What follows is about one of your replies.');
    expect(left).not.toMatch(/You answered/);
    await store.conversations.save(conversation({ id: 'console:c1', hasRisk: true }));
    expect(await write()).toBeNull();
  });

  it('says nothing of conversations that are gone: who erased themselves may have been in danger', async () => {
    const store = await home(repeat(2, { daysAgo: 1, warm: 2 }));
    await store.conversations.save(conversation({ id: 'console:c0', hasRisk: true }));
    await store.conversations.remove('console:home', 'console:c0');
    const report = await buildWeeklyReport(
      { store, charts, now: SUNDAY },
      { community: community(), member: member() },
    );
    expect(messageText(report ?? { blocks: [] })).toContain('What follows is about one of your replies.');
  });

  it('neither praises nor suggests what only seems to be there', async () => {
    const seen = { Affirm: 1, 'Advise without Permission': 1 } as const;
    const guessed = await report(repeat(3, { daysAgo: 2, warm: 1, asks: 1, likely: seen }));
    expect(guessed).not.toMatch(/encouraged|before you share/);
    const surely = { affirmsSupports: 1, advisesUnasked: 1 } as const;
    const sure = await report(repeat(3, { daysAgo: 2, warm: 1, asks: 1, surely }));
    expect(sure).toMatch(/You showed warmth in all three[^]*before you share/);
    // Sympathy is warmth and support: the same replies are told once.
    expect(sure).not.toContain('stood by them');
    const cool = await report(repeat(3, { daysAgo: 2, surely }));
    expect(cool).toContain('You encouraged them or stood by them in all three of your replies.');
  });

  it('says who sees a person’s weeks', async () => {
    const told = async (sharesWithStaff: boolean): Promise<string> => {
      const who = member({ coaching: { sharesWithStaff } });
      const deps = { store: await home(flat, who), charts, now: SUNDAY };
      return messageText(
        (await buildWeeklyReport(deps, { community: community(), member: who })) ?? { blocks: [] },
      );
    };
    expect(await told(false)).toContain('Nobody else gets this.');
    expect(await told(true)).toContain('The people who look after this community can see your weeks');
  });

  it('suggests nothing about advice to whoever may have asked first', async () => {
    const asked = { likely: { 'Advise with Permission': 1 }, surely: { advisesUnasked: 1 } } as const;
    const week = repeat(3, { daysAgo: 2, warm: 1, asks: 1, ...asked });
    expect(await report(week)).not.toContain('before you share');
  });

  it('does not suggest what rests', async () => {
    const store = await home(flat);
    const complaint = (id: string): Promise<void> =>
      store.nudges.save(
        nudge({
          id,
          messageId: asId(`m:${id}`),
          topic: 'emotionalReactions',
          answer: 'wrong',
          answeredAt: before(5 * DAY, SUNDAY),
          createdAt: before(6 * DAY, SUNDAY),
        }),
      );
    await complaint('a');
    await complaint('b');
    const message = await buildWeeklyReport(
      { store, charts, now: SUNDAY },
      { community: community(), member: member() },
    );
    expect(messageText(message ?? { blocks: [] })).toContain('more than a yes or no');
  });
});

describe('sending weekly reports', () => {
  const tick = (store: Store, now: Date): Promise<number> => sendWeeklyReports({ store, now });
  const entries = (store: Store): Promise<OutboxEntry[]> =>
    store.outbox.claimDue(after(300 * DAY, SUNDAY), 50);

  it('happens at the person’s hour, once', async () => {
    const store = await home(flat);
    expect(await tick(store, before(1, SUNDAY))).toBe(0);
    expect(await tick(store, SUNDAY)).toBe(1);
    expect(await tick(store, after(HOUR, SUNDAY))).toBe(0);
    expect(await entries(store)).toMatchObject([
      { kind: 'weekly_report', dedupeKey: 'weekly:console:home:console:robin:2026-W11', dueAt: SUNDAY },
    ]);
  });

  it('happens once a week too where the community got a new id in between', async () => {
    const store = await home(flat);
    expect(await tick(store, SUNDAY)).toBe(1);
    await store.communities.rekey('console:home', 'console:super');
    expect(await tick(store, after(HOUR, SUNDAY))).toBe(0);
    expect(await entries(store)).toHaveLength(1);
  });

  it('leaves nothing behind about somebody who erases their data, or says no, while it is written', async () => {
    const who = { communityId: 'console:home', userId: 'console:robin' } as const;
    for (const leave of [eraseMember, optOut]) {
      const store = await home(flat);
      const known: Store['outbox']['known'] = async (keys) => {
        await leave({ store, secrets: stageSecrets, now: SUNDAY }, who);
        return store.outbox.known(keys);
      };
      const leaving: Store = { ...store, outbox: { ...store.outbox, known } };
      // What was read before still makes a report.
      const written = { ...leaving, messages: (await home(flat)).messages };
      expect(await tick(written, SUNDAY)).toBe(0);
      expect(await store.outbox.pendingCount()).toBe(0);
    }
  });

  it('keeps the numbers of the chart, and draws it when it is sent', async () => {
    const store = await home(improving);
    await tick(store, SUNDAY);
    const sent: OutgoingMessage[] = [];
    const sender: Sender = {
      send(_community, _recipient, message) {
        sent.push(message);
        return Promise.resolve(sent.length === 1 ? { kind: 'retry', afterMs: 0 } : { kind: 'sent' });
      },
    };
    await sendDue({ store, describePlatform, charts, sender, now: () => SUNDAY });
    const [waiting] = await entries(store);
    expect(waiting?.message.attachments).toBeUndefined();
    expect(waiting?.drawing?.chart.panels).toHaveLength(3);
    expect(JSON.stringify(waiting).length).toBeLessThan(6000);
    const picture = sent[0]?.attachments?.[0];
    expect(picture?.altText).toBe(waiting?.drawing?.altText);
    expect(String.fromCharCode(...(picture?.bytes.slice(1, 4) ?? []))).toBe('PNG');
  });

  it('follows the person’s day, hour and zone', async () => {
    const who = member({ coaching: { timeZone: 'America/New_York', reportWeekday: 1, reportHour: 9 } });
    const store = await home(flat, who);
    expect(await tick(store, new Date('2026-03-16T12:59:59Z'))).toBe(0);
    expect(await tick(store, new Date('2026-03-16T13:00:00Z'))).toBe(1);
  });

  it('catches up after downtime, about the week that was due', async () => {
    const store = await home([...flat, { daysAgo: -2, warm: 2 }]);
    expect(await tick(store, after(4 * DAY, SUNDAY))).toBe(1);
    const [entry] = await entries(store);
    expect(messageText(entry?.message ?? { blocks: [] })).toContain('three times this week');
  });

  it('waits for the end of quiet hours', async () => {
    const store = await home(flat, member({ coaching: { reportHour: 23 } }));
    await tick(store, after(5 * HOUR, SUNDAY));
    expect((await entries(store))[0]?.dueAt).toEqual(new Date('2026-03-16T07:00:00Z'));
  });

  describe('held over the night', () => {
    const MORNING = new Date('2026-03-16T07:00:00Z');
    const threeReplies: Written[] = [{ daysAgo: 4 }, { daysAgo: 3 }, { daysAgo: 2 }];
    let store: Store;
    beforeEach(async () => {
      store = await home(threeReplies, member({ coaching: { reportHour: 23 } }));
      for (const index of threeReplies.keys())
        await store.conversations.save(conversation({ id: asId(`console:c${index}`) }));
      expect(await tick(store, after(5 * HOUR, SUNDAY))).toBe(1);
    });

    const arrivesAt = async (now: Date): Promise<string[]> => {
      const sent: string[] = [];
      const sender: Sender = {
        send(_community, _recipient, message) {
          sent.push(messageText(message));
          return Promise.resolve({ kind: 'sent' });
        },
      };
      await sendDue({ store, describePlatform, charts, sender, now: () => now });
      return sent;
    };

    it('arrives as it was written where all is as it was', async () => {
      expect(await arrivesAt(MORNING)).toEqual([expect.stringContaining('three times')]);
    });

    it.each<[string, () => Promise<unknown>]>([
      [
        'somebody sounded in danger there',
        () => store.conversations.save(conversation({ id: 'console:c1', hasRisk: true })),
      ],
      ['a reply was deleted', () => store.messages.remove('console:home', ['console:r1'])],
      ['who was answered erased their data', () => store.conversations.remove('console:home', 'console:c1')],
    ])('is written anew where %s since', async (_, happens) => {
      await happens();
      expect(await arrivesAt(MORNING)).toEqual([]);
      expect(await tick(store, after(HOUR, MORNING))).toBe(1);
      expect(await arrivesAt(after(HOUR, MORNING))).toEqual([expect.not.stringContaining('three times')]);
    });

    it('does not arrive three weeks later', async () => {
      expect(await arrivesAt(after(21 * DAY, MORNING))).toEqual([]);
      expect(await store.outbox.pendingCount()).toBe(0);
    });
  });

  it.each([
    ['after a quiet week', home(quiet)],
    ['to whoever opted out', home(flat, member({ status: 'opted_out' }))],
    ['to whoever paused', home(flat, member({ coaching: { pausedUntil: after(DAY, SUNDAY) } }))],
    ['to whoever joined after the hour', home(flat, member({ decidedAt: after(1, SUNDAY) }))],
  ])('sends none %s', async (_, store) => {
    expect(await tick(await store, after(HOUR, SUNDAY))).toBe(0);
  });

  it('sends none where the community only observes', async () => {
    const store = await home(flat);
    await store.communities.saveSettings('console:home', community({ mode: 'observe' }).settings);
    expect(await tick(store, SUNDAY)).toBe(0);
  });
});
