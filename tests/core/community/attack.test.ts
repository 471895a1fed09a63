import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGES, SHIFT } from '#core/community/measures.ts';
import { freezeWeek } from '#core/community/freeze.ts';
import { reportCsv, reportJson } from '#core/community/csv.ts';
import { WeekFacts, writtenMessage } from '#core/community/week-facts.ts';
import { type ExampleConversation, factsOf } from '#tests/support/example-community.ts';
import { reportedMessage } from '#tests/support/example-records.ts';
import { freezeAll, reportOn } from '#tests/support/frozen-report.ts';

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
  channel: string;
  person: number;
}

/** Which rows each published table of messages is about. */
function publishedMessages(rows: readonly Row[], weeks: number): Sum[] {
  const facts = Array.from({ length: weeks }, () => new WeekFacts());
  for (const { week, channel, person } of rows)
    facts[week]?.addMessage(
      writtenMessage(reportedMessage({ id: 'm', channelId: channel, authorKey: `person ${person}` })),
    );
  const tables: Sum[] = [];
  let since = 0;
  for (const [week, { counts }] of freezeAll(facts).entries())
    for (const { cut } of counts.filter(({ measure }) => measure === MESSAGES)) {
      const from = cut === null ? since : week;
      tables.push(
        rows.map((row) =>
          Number(row.week >= from && row.week <= week && (cut ?? row.channel) === row.channel),
        ),
      );
      if (cut === null) since = week + 1;
    }
  return tables;
}

describe('whoever holds every report of a small community', () => {
  it('learns nothing about one to four people by adding and subtracting channels and weeks', () => {
    const row = fc.record({
      week: fc.integer({ min: 0, max: 1 }),
      channel: fc.constantFrom('a', 'b', 'c'),
      person: fc.integer({ min: 0, max: 13 }),
    });
    let shown = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 12, maxLength: 60 }), (rows) => {
        const tables = publishedMessages(rows, 2);
        if (tables.length > 2) shown += 1;
        expect(
          fewestPeople(
            tables,
            rows.map(({ person }) => person),
          ),
        ).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 60 },
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
        const seekers = talks.map(({ seeker }) => Number(seeker.split(' ')[1]));
        expect(fewestPeople(tables, seekers)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(3);
  });
});

describe('a share, its range and its count', () => {
  const reportOf = (seeking: number, none: number): string => {
    const facts = new WeekFacts();
    const people = new Set([0, 1, 2, 3, 4, 5]);
    facts.places.set('a', new Map([[MESSAGES, { counts: [seeking, 0, none, 0], people, marks: 0 }]]));
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
