import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY_PART_NAMES,
  dayPartMeasure,
  FIRST_REPLY,
  MESSAGES,
  OWN_WORD,
  ownWordMeasure,
  REPLIES,
  SHIFT,
} from '#core/community/measures.ts';
import { freezeWeek } from '#core/community/freeze.ts';
import { reportCsv, reportJson } from '#core/community/csv.ts';
import { PeopleIndex } from '#core/community/people.ts';
import { loadTables } from '#core/community/load-tables.ts';
import { WeekFacts, writtenMessage } from '#core/community/week-facts.ts';
import type { ChannelId, ThreadId } from '#core/model/ids.ts';
import { type ExampleConversation, factsOf } from '#tests/support/example-community.ts';
import { conversationRecord, reportedMessage } from '#tests/support/example-records.ts';
import { freezeAll, reportOn } from '#tests/support/frozen-report.ts';
import { asId } from '#tests/support/ids.ts';

/**
 * What can be derived: every published table is a sum over rows, one number a row: 0 or 1. Whoever adds and subtracts tables
 * gets other such sums. None may be about the rows of one to four people.
 */
type Sum = readonly number[];

/** The fewest people behind anything that comes from adding and subtracting the tables, other than nobody. */
function fewestPeople(tables: readonly Sum[], personOf: readonly number[]): number {
  let fewest = Number.POSITIVE_INFINITY;
  const visit = (index: number, sum: number[]): void => {
    const table = tables[index];
    if (table === undefined) {
      const people = new Set(personOf.filter((_, row) => sum[row] !== 0));
      if (people.size > 0) fewest = Math.min(fewest, people.size);
      return;
    }
    for (const factor of [-1, 0, 1])
      visit(
        index + 1,
        sum.map((value, row) => value + factor * (table[row] ?? 0)),
      );
  };
  visit(
    0,
    personOf.map(() => 0),
  );
  return fewest;
}

interface Row {
  week: number;
  channel: ChannelId;
  thread?: ThreadId | undefined;
  person: number;
}

const isIn = (cut: string | null, { channel, thread }: Row): boolean =>
  cut === null || cut === channel || cut === `${channel} ${thread ?? ''}`;

/** Which rows each published table of messages is about. */
function publishedMessages(rows: readonly Row[], weeks: number): Sum[] {
  const facts = Array.from({ length: weeks }, () => new WeekFacts());
  for (const { week, channel, thread = null, person } of rows) {
    const place = { channelId: channel, threadId: thread };
    facts[week]?.addMessage(
      writtenMessage(reportedMessage({ id: 'm:1', ...place, authorKey: `person ${person}` })),
    );
  }
  const tables: Sum[] = [];
  let since = 0;
  for (const [week, { counts }] of freezeAll(facts).entries())
    for (const { cut } of counts.filter(({ measure }) => measure === MESSAGES)) {
      const from = cut === null ? since : week;
      tables.push(rows.map((row) => Number(row.week >= from && row.week <= week && isIn(cut, row))));
      if (cut === null) since = week + 1;
    }
  return tables;
}

/** No sum of them is about few people. */
function holds(tables: readonly Sum[], rows: readonly { person: number }[]): void {
  const people = rows.map(({ person }) => person);
  expect(fewestPeople(tables, people)).toBeGreaterThanOrEqual(5);
}

describe('whoever holds every report of a small community', () => {
  const person = fc.integer({ min: 0, max: 13 });

  it('learns nothing about one to four people by adding and subtracting channels and weeks', () => {
    const row = fc.record({
      week: fc.integer({ min: 0, max: 1 }),
      channel: fc.constantFrom('p:a', 'p:b', 'p:c'),
      person,
    });
    let shown = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 12, maxLength: 60 }), (rows) => {
        const tables = publishedMessages(rows, 2);
        if (tables.length > 2) shown += 1;
        holds(tables, rows);
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(5);
  });

  it('nor where weeks of few people come with later ones', () => {
    const row = fc.record({
      week: fc.integer({ min: 0, max: 2 }),
      channel: fc.constantFrom('p:a', 'p:b'),
      person: fc.integer({ min: 0, max: 9 }),
    });
    let joined = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 36 }), (rows) => {
        const tables = publishedMessages(rows, 3);
        const weeksOf = (table: Sum) =>
          new Set(rows.flatMap(({ week }, index) => (table[index] === 1 ? week : [])));
        if (tables.some((table) => weeksOf(table).size > 1)) joined += 1;
        holds(tables, rows);
      }),
      { numRuns: 60 },
    );
    expect(joined).toBeGreaterThan(5);
  });

  it('nor by threads', () => {
    const row = fc.record({
      week: fc.constant(0),
      channel: fc.constantFrom('p:a', 'p:a', 'p:b'),
      thread: fc.constantFrom(undefined, 'p:x', 'p:y', 'p:z'),
      person,
    });
    let shown = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 30, maxLength: 120 }), (rows) => {
        const tables = publishedMessages(rows, 1);
        if (tables.length > 3) shown += 1;
        holds(tables, rows);
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(5);
  });

  it('nor by channels of those who asked and those who were answered', () => {
    const row = fc.record({ channel: fc.constantFrom('p:a', 'p:b', 'p:c'), person, answered: fc.boolean() });
    let shown = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 30, maxLength: 90 }), (rows) => {
        const talks = rows.map((one): ExampleConversation => ({
          seeker: `seeker ${one.person}`,
          supporter: 'supporter',
          channel: one.channel,
          day: 0,
          empathic: false,
          first: 2,
          last: null,
          replyAfter: one.answered ? 5 : null,
        }));
        const { counts } = freezeWeek(factsOf(talks), []);
        for (const measure of [REPLIES, FIRST_REPLY]) {
          const cuts = counts.filter((table) => table.measure === measure).map(({ cut }) => cut);
          if (cuts.length > 2) shown += 1;
          const tables = cuts.map((cut) =>
            rows.map(({ channel, answered }) =>
              Number((measure === REPLIES || answered) && (cut ?? channel) === channel),
            ),
          );
          holds(tables, rows);
        }
      }),
      { numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(5);
  });

  it('nor by channels, threads and parts of the day, which cut one another', () => {
    const row = fc.record({
      place: fc.constantFrom(
        { channel: 'p:a', thread: null },
        { channel: 'p:a', thread: 'p:x' },
        { channel: 'p:b', thread: null },
      ),
      hour: fc.integer({ min: 0, max: 23 }),
      person,
    });
    let shown = 0;
    let crossed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(6, 12, 24),
        fc.array(row, { minLength: 30, maxLength: 120, size: 'max' }),
        (hours, drawn) => {
          const rows = drawn.map(({ place, hour, person: number }) => ({
            ...place,
            person: number,
            part: Math.floor((hour % hours) / 6),
          }));
          const facts = new WeekFacts({ timeZone: 'UTC' });
          for (const [index, { channel, thread, part, person: number }] of rows.entries())
            facts.addConversation({
              conversation: conversationRecord({
                id: asId(`m:${index}`),
                channelId: channel,
                threadId: thread,
                seekerKey: `person ${number}`,
                openedAt: new Date(Date.UTC(2026, 0, 5, part * 6 + 1)),
                firstReplyAt: null,
              }),
              turns: [],
            });
          const { counts } = freezeWeek(facts, []);
          const parts = DAY_PART_NAMES.map(dayPartMeasure);
          const tables = counts.flatMap(({ cut, measure }): Sum[] => {
            const part = parts.indexOf(measure);
            if (part >= 0) return [rows.map((one) => Number(one.part === part))];
            if (measure !== REPLIES) return [];
            return [
              rows.map((one) => Number(isIn(cut, { ...one, thread: one.thread ?? undefined, week: 0 }))),
            ];
          });
          const ofParts = counts.filter(({ measure }) => parts.includes(measure)).length;
          if (ofParts > 0) shown += 1;
          if (ofParts > 1 && tables.length - ofParts > 2) crossed += 1;
          holds(tables, rows);
        },
      ),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(5);
    expect(crossed).toBeGreaterThan(0);
  });

  it('nor of the few who answer most', () => {
    const replies = fc.integer({ min: 1, max: 12 });
    let shown = 0;
    fc.assert(
      fc.property(fc.array(replies, { minLength: 15, maxLength: 40 }), (counts) => {
        const index = new PeopleIndex();
        const byPerson = new Map(
          counts.map((count, supporter) => [
            index.numberOf({ authorKey: `s${supporter}`, memberId: null }) ?? 0,
            count,
          ]),
        );
        const tables = [...loadTables(index, byPerson).keys()].flatMap((measure): Sum[] => {
          const step = Number(measure.split(' ')[1]);
          return [counts.map((count) => Number(count >= step)), counts.map((count) => Number(count < step))];
        });
        if (tables.length > 0) shown += 1;
        holds(
          tables,
          counts.map((_, supporter) => ({ person: supporter })),
        );
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(5);
  });

  it('nor by adding and subtracting conversations with and without what they are compared by', () => {
    const talk: fc.Arbitrary<ExampleConversation> = fc.record({
      seeker: fc.integer({ min: 0, max: 30 }).map((number) => `seeker ${number}`),
      supporter: fc.constant('supporter'),
      day: fc.constant(0),
      empathic: fc.boolean(),
      first: fc.constant(2),
      last: fc.constantFrom(1, 3),
      techniques: fc.constantFrom({}, { 'Open Question': 1 }, { Affirm: 1 }, { 'Open Question': 1, Warn: 1 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(fc.array(talk, { minLength: 20, maxLength: 60 }), (talks) => {
        const { counts } = freezeWeek(factsOf(talks), [], { isLast: true });
        const has = (trait: string, { empathic, techniques }: ExampleConversation): boolean => {
          if (trait.endsWith('empathy')) return empathic;
          const names = { questions: 'Open Question', affirmation: 'Affirm', pressure: 'Warn' } as const;
          return Object.entries(names).some(
            ([name, technique]) => name === trait && techniques?.[technique] !== undefined,
          );
        };
        const tables = counts.flatMap(({ measure }): Sum[] => {
          if (measure === SHIFT) return [talks.map(() => 1)];
          const [, side, trait] = /^shift (with|without) (.+)$/.exec(measure) ?? [];
          if (side === undefined || trait === undefined) return [];
          return [talks.map((one) => Number(has(trait, one) === (side === 'with')))];
        });
        if (tables.length > 3) compared += 1;
        holds(
          tables,
          talks.map(({ seeker }) => ({ person: Number(seeker.split(' ')[1]) })),
        );
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(3);
  });

  it('nor by what seekers say after an empathic reply, after another, and altogether, over weeks', () => {
    const row = fc.record({
      week: fc.integer({ min: 0, max: 5 }),
      person: fc.integer({ min: 0, max: 30 }),
      empathic: fc.boolean(),
      ownWord: fc.constantFrom(1 as const, 5 as const),
    });
    let compared = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 20, maxLength: 90 }), (rows) => {
        const facts = Array.from({ length: 6 }, () => new WeekFacts());
        for (const [index, { week, person: who, empathic, ownWord }] of rows.entries()) {
          const seeker = { seekerKey: `person ${who}`, ownWord, ownWordAfterEmpathy: empathic };
          const conversation = conversationRecord({ id: asId(`m:${index}`), replyCount: 1, ...seeker });
          facts[week]?.addConversation({ conversation, turns: [] });
        }
        const tables: Sum[] = [];
        let since = 0;
        for (const [week, { counts }] of freezeAll(facts).entries()) {
          const shown = counts.filter(({ measure }) => measure.startsWith('own word'));
          const isIn = (one: { week: number }): boolean => one.week >= since && one.week <= week;
          for (const { measure } of shown)
            tables.push(
              rows.map((one) =>
                Number(
                  isIn(one) && (measure === OWN_WORD || (measure === ownWordMeasure(true)) === one.empathic),
                ),
              ),
            );
          if (shown.length > 1) compared += 1;
          if (shown.length > 0) since = week + 1;
        }
        holds(tables, rows);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(3);
  });
});

describe('a share, its range and its count', () => {
  const reportOf = (seeking: number, none: number): string => {
    const facts = new WeekFacts();
    const people = new Set([0, 1, 2, 3, 4, 5]);
    facts.places.set('p:a', new Map([[MESSAGES, { counts: [seeking, 0, none, 0], people, marks: 0 }]]));
    const report = reportOn([freezeWeek(facts, [])]);
    // Words and charts are made of the same object and of nothing else.
    return `${reportJson(report)}${reportCsv(report)}`;
  };

  it('tell nothing that the rounded counts do not: all counts up to 200', () => {
    const rounded = (count: number): number => Math.round(count / 5) * 5;
    const said = new Map<string, string>();
    const behind = new Map<string, number>();
    for (let seeking = 0; seeking <= 200; seeking += 1)
      for (let none = 0; seeking + none <= 200; none += 1) {
        const counts = `${rounded(seeking)} ${rounded(none)}`;
        const words = reportOf(seeking, none);
        if (said.has(counts)) expect(said.get(counts) === words).toBe(true);
        said.set(counts, words);
        behind.set(words, (behind.get(words) ?? 0) + Number(seeking + none <= 190));
      }
    const possible = [...behind.values()].filter((count) => count > 0);
    expect(Math.min(...possible)).toBeGreaterThanOrEqual(6);
  });
});
