import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMessage, addTally, emptyAggregate } from '#core/community/aggregate.ts';
import { csvCell, reportCsv, reportJson } from '#core/community/csv.ts';
import { PeopleGroups } from '#core/community/groups.ts';
import { PeopleIndex } from '#core/community/people.ts';
import { recentWeeks, wholeWeeks } from '#core/community/period.ts';
import { buildReport } from '#core/community/report.ts';
import type { Protection } from '#core/community/suppression.ts';
import { communityReportMessage } from '#core/texts/en/community-report.ts';
import { aggregateOf, type ExampleConversation } from '#tests/support/example-community.ts';
import { minute, reportedMessage } from '#tests/support/example-records.ts';

const period = { from: minute(0), to: minute(7 * 24 * 60) };

function reportOf(talks: readonly ExampleConversation[], protection: Protection = 'once') {
  return buildReport(aggregateOf(talks), { period, channelId: null, protection });
}

/** Empathic replies lift six of eight seekers, others two of eight. */
const sixteen: ExampleConversation[] = Array.from({ length: 16 }, (_, index) => {
  const empathic = index < 8;
  const better = empathic ? index < 6 : index < 10;
  return {
    seeker: `seeker ${index}`,
    supporter: `supporter ${index % 6}`,
    day: 0,
    empathic,
    first: 1,
    last: better ? 3 : 1,
    techniques: empathic ? { 'Open Question': 1 } : { 'Advise without Permission': 2 },
    replyAfter: 10 + index,
  };
});

describe('a community’s report', () => {
  const report = reportOf(sixteen);

  it('counts directions and empathy levels', () => {
    expect(report.messages).toMatchObject({ n: 48, people: 22, notScored: 0 });
    expect(report.direction).toMatchObject({
      n: 48,
      shares: { seeking: { value: 0.33 }, providing: { value: 0.33 }, none: { value: 0.33 } },
    });
    expect(report.empathy).toMatchObject({
      n: 16,
      people: 6,
      levels: {
        emotionalReactions: [{ value: 0.5 }, { value: 0 }, { value: 0.5 }],
        explorations: [{ value: 1 }, { value: 0 }, { value: 0 }],
      },
    });
  });

  it('compares shifts with and without empathic replies', () => {
    expect(report.shift).toMatchObject({
      with: { n: 8, people: 8, shares: { positive: { value: 0.75 } } },
      without: { n: 8, people: 8, shares: { positive: { value: 0.25 } } },
      difference: { value: 0.5 },
      cohensH: 1.05,
    });
  });

  it('compares by the share of empathic replies, for where hardly a conversation goes without one', () => {
    expect(report.shiftByShare).toMatchObject({
      with: { n: 8, shares: { positive: { value: 0.75 } } },
      without: { n: 8, shares: { positive: { value: 0.25 } } },
    });
  });

  it('compares techniques, and withholds those that too few conversations had', () => {
    const figures = new Map(report.techniques.map(({ family, figure }) => [family, figure]));
    expect(figures.get('questions')).toMatchObject({ difference: { value: 0.5 } });
    expect(figures.get('pressure')).toMatchObject({ difference: { value: -0.5 } });
    expect(figures.get('reflections')).toEqual({ suppressed: true });
  });

  it('knows how long a first reply takes and who waits', () => {
    expect(report.firstReply).toMatchObject({ n: 16, median: { value: 18 } });
    expect(report.unanswered).toMatchObject({ n: 16, count: 0, share: { value: 0 } });
    expect(report.repliesPerSeeker).toMatchObject({ mean: 1, median: 1 });
  });

  it('shows members only in thirds of five or more', () => {
    expect(report.activity).toMatchObject({ groups: { most: { people: 8 }, least: { people: 7 } } });
    expect(reportOf(sixteen.slice(0, 6)).activity).toEqual({ suppressed: true });
  });

  it('counts techniques only before the seeker’s last words', () => {
    const aggregate = aggregateOf([]);
    const at = (id: string, minutes: number, part: object) => {
      addMessage(aggregate, reportedMessage({ id, conversationId: 'c', sentAt: minute(minutes), ...part }));
    };
    at('1', 0, { role: 'seeker' });
    at('2', 1, { role: 'supporter', techniques: { Affirm: 1 } });
    at('3', 2, { role: 'seeker' });
    at('4', 3, { role: 'supporter', techniques: { Warn: 1 } });
    const masks = aggregate.techniques.get('c');
    expect(masks?.before).toBeGreaterThan(0);
    expect((masks?.before ?? 0) & (masks?.since ?? 0)).toBe(0);
  });

  it('tells growth of five or more supporters together', () => {
    const weeks = Array.from({ length: 6 * 5 }, (_, index) => ({
      seeker: `seeker ${index}`,
      supporter: `supporter ${index % 5}`,
      memberId: `console:supporter ${index % 5}`,
      day: Math.floor(index / 5) * 7,
      empathic: index >= 15,
      first: 1,
      last: 2,
    }));
    expect(reportOf(weeks).growth).toMatchObject({ people: 5, n: 30 });
    const { growth } = reportOf(weeks);
    expect(growth.suppressed ? 0 : growth.slopes.emotionalReactions.value).toBeGreaterThan(0.3);
    expect(reportOf(weeks.filter((_, index) => index % 5 !== 0)).growth).toEqual({ suppressed: true });
  });
});

describe('small numbers', () => {
  const person = fc.integer({ min: 0, max: 7 });
  const talk: fc.Arbitrary<ExampleConversation> = fc.record({
    seeker: person.map((number) => `seeker ${number}`),
    supporter: person.map((number) => `supporter ${number}`),
    day: fc.integer({ min: 0, max: 20 }),
    empathic: fc.boolean(),
    first: fc.integer({ min: 0, max: 4 }),
    last: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    replyAfter: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  });

  it('no figure rests on fewer than five people', () => {
    fc.assert(
      fc.property(
        fc.array(talk, { maxLength: 30 }),
        fc.constantFrom('once', 'standing'),
        (talks, protection) => {
          const text = reportJson(reportOf(talks, protection));
          for (const [, people] of text.matchAll(/"people": (\d+)/gu)) {
            expect(Number(people)).toBeGreaterThanOrEqual(5);
          }
        },
      ),
    );
  });

  it('fewer than five people give a report of nothing but kind words', () => {
    const few = reportOf(sixteen.slice(0, 2).map((one) => ({ ...one, supporter: 'supporter 0' })));
    expect(reportJson(few)).not.toMatch(/"suppressed": false/u);
    expect(JSON.stringify(communityReportMessage(few))).toContain('Not enough people yet');
  });

  it('standing reports show counts in fives, and weeks only where five people wrote', () => {
    fc.assert(
      fc.property(fc.array(talk, { maxLength: 30 }), (talks) => {
        const text = reportJson(reportOf(talks, 'standing'));
        for (const [, count] of text.matchAll(/"(?:n|people|count|notScored)": (\d+)/gu)) {
          expect(Number(count) % 5).toBe(0);
        }
      }),
    );
  });

  it('two standing reports are the same when a week of fewer than five people is added', () => {
    const lonely = {
      ...sixteen[0],
      seeker: 'new',
      supporter: 'other',
      day: 7,
      empathic: true,
      first: 0,
      last: 4,
    };
    const without = reportOf(sixteen, 'standing');
    const added = reportOf([...sixteen, lonely], 'standing');
    expect({ ...added, directionByWeek: [], activity: null }).toEqual({
      ...without,
      directionByWeek: [],
      activity: null,
    });
    expect(added.directionByWeek.at(-1)?.figure).toEqual({ suppressed: true });
  });

  it('a running week grows by groups of five people only', () => {
    const people = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(people, (authors) => {
        let group = new Set<number>();
        const groups = new PeopleGroups(new PeopleIndex(), ({ authorKey }) => group.add(Number(authorKey)));
        for (const [index, author] of authors.entries()) {
          group = new Set();
          groups.add(reportedMessage({ id: `m${index}`, authorKey: String(author), sentAt: minute(index) }));
          expect(group.size === 0 || group.size >= 5).toBe(true);
        }
      }),
    );
  });

  it('a tally never claims more seekers than the conversations of a figure can have', () => {
    fc.assert(
      fc.property(fc.array(talk, { minLength: 1, maxLength: 30 }), (talks) => {
        const known = talks.map((one) => ({ ...one, day: 0 }));
        const aggregate = aggregateOf(known);
        const forgotten = aggregateOf(known);
        for (const facts of forgotten.conversations.values()) facts.seeker = null;
        for (const week of forgotten.weeks.values()) week.people.clear();
        const names = [...aggregate.conversations.values()].flatMap(({ seeker }) => seeker ?? []);
        addTally(forgotten, {
          communityId: 'console:sample',
          week: '2026-01-05',
          channelId: null,
          people: 9,
          supporters: 9,
          empathicSupporters: 9,
          otherSupporters: 9,
          seekers: aggregate.people.count(names),
          conversations: known.length,
        });
        const options = { period, channelId: null, protection: 'once' } as const;
        const truth = buildReport(aggregate, options);
        const later = buildReport(forgotten, options);
        for (const figure of ['repliesPerSeeker', 'firstReply', 'shiftOverall'] as const) {
          const [exact, bound] = [truth[figure], later[figure]];
          if (bound.suppressed) continue;
          expect(exact.suppressed ? 0 : exact.people).toBeGreaterThanOrEqual(bound.people);
        }
      }),
    );
  });

  it('somebody known first by a key and later by an id is one person', () => {
    const aggregate = emptyAggregate();
    const write = (id: string, authorKey: string | null, memberId: string | null) => {
      addMessage(aggregate, reportedMessage({ id, authorKey, memberId }));
    };
    write('1', null, 'console:sam');
    write('2', 'key of sam', null);
    write('3', 'key of sam', 'console:sam');
    const [week] = aggregate.weeks.values();
    expect(aggregate.people.count(week?.people ?? [])).toBe(1);
  });
});

describe('what an admin gets', () => {
  const report = reportOf(sixteen);

  it('words that name nobody and promise no cause', () => {
    const words = JSON.stringify(communityReportMessage(report));
    expect(words).toContain('75 %');
    expect(words).toContain('need not cause');
    expect(words).not.toMatch(/seeker \d|supporter \d|NaN|undefined|Infinity/u);
  });

  it('a CSV that no spreadsheet takes for formulas', () => {
    expect(reportCsv(report).split('\r\n')[0]).toContain('figure,group,measure');
    expect(reportCsv(report)).not.toMatch(/NaN|undefined/u);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/u);
      }),
    );
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell(-0.5)).toBe('-0.5');
  });
});

describe('periods', () => {
  it('are whole weeks from Monday to Monday', () => {
    const wednesday = new Date('2026-01-07T12:00:00Z');
    expect(recentWeeks(wednesday, 1)).toEqual({
      from: new Date('2025-12-29T00:00:00Z'),
      to: new Date('2026-01-12T00:00:00Z'),
    });
    expect(wholeWeeks({ from: wednesday, to: new Date('2026-01-12T00:00:00Z') })).toEqual({
      from: new Date('2026-01-05T00:00:00Z'),
      to: new Date('2026-01-12T00:00:00Z'),
    });
    expect(() => recentWeeks(wednesday, 0)).toThrow('1 to 53');
  });
});
