import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_WEEKS_WAITING, PATIENCE_WEEKS, freezeWeek, type Frozen } from '#core/community/freeze.ts';
import {
  EMPATHY,
  FIRST_REPLY,
  MESSAGES,
  RECEIVED,
  REPLIES,
  SHIFT,
  shiftMeasure,
} from '#core/community/measures.ts';
import { inFives } from '#core/community/rounding.ts';
import { nextWeek } from '#core/community/week-clock.ts';
import { WeekFacts, writtenMessage } from '#core/community/week-facts.ts';
import type { WaitingCounts } from '#core/model/frozen-week.ts';
import type { ChannelId, ThreadId } from '#core/model/ids.ts';
import { type ExampleConversation, factsOf } from '#tests/support/example-community.ts';
import { reportedMessage } from '#tests/support/example-records.ts';
import { freezeAll } from '#tests/support/frozen-report.ts';
import { asId } from '#tests/support/ids.ts';

interface Written {
  people: readonly string[];
  channel?: ChannelId;
  thread?: ThreadId;
  each?: number;
}

function week(...all: readonly Written[]): WeekFacts {
  const facts = new WeekFacts();
  for (const { people, channel, thread, each = 2 } of all)
    for (const person of people)
      for (let index = 0; index < each; index += 1) {
        const place = { channelId: channel ?? asId('p:a'), threadId: thread ?? null };
        facts.addMessage(writtenMessage(reportedMessage({ id: 'm:1', authorKey: person, ...place })));
      }
  return facts;
}

const crowd = (count: number, name = 'person'): string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${index}`);
const cutsOf = ({ counts }: Frozen, measure = MESSAGES): (string | null)[] =>
  counts.filter((row) => row.measure === measure).map(({ cut }) => cut);
const freeze = (facts: WeekFacts, waiting: readonly WaitingCounts[] = []): Frozen =>
  freezeWeek(facts, waiting);

describe('a week is shown', () => {
  it.each([4, 5])('from five people on (%i)', (count) => {
    expect(cutsOf(freeze(week({ people: crowd(count) })))).toEqual(count < 5 ? [] : [null, 'p:a']);
  });

  it.each([0, 1, 2, 3, 4, 5])('by channel, when the rest is about nobody or five people (%i)', (rest) => {
    const facts = week({ people: crowd(6) }, { people: crowd(rest, 'other'), channel: 'p:b' });
    const channels = rest === 0 ? ['p:a'] : rest < 5 ? [] : ['p:a', 'p:b'];
    expect(new Set(cutsOf(freeze(facts)))).toEqual(new Set([null, ...channels]));
  });

  it.each([1, 2, 3, 4])('in a rest of %i people, who write elsewhere too, a channel joins it', (rest) => {
    const facts = week(
      { people: crowd(9), channel: 'p:large' },
      { people: crowd(6), channel: 'p:small' },
      { people: crowd(rest), channel: 'p:rest' },
    );
    expect(cutsOf(freeze(facts))).toEqual([null, 'p:large']);
  });

  it('by thread, in a channel that is shown, by the same rule', () => {
    const threads = (rest: number) =>
      week(
        { people: crowd(6), thread: 'p:dawn' },
        { people: crowd(rest, 'other'), thread: 'p:dusk' },
        { people: crowd(7), channel: 'p:b' },
      );
    expect(new Set(cutsOf(freeze(threads(5))))).toEqual(
      new Set([null, 'p:a', 'p:b', 'p:a p:dawn', 'p:a p:dusk']),
    );
    expect(new Set(cutsOf(freeze(threads(3))))).toEqual(new Set([null, 'p:a', 'p:b']));
  });

  it('never of people nobody can tell apart any more', () => {
    const facts = new WeekFacts();
    for (let index = 0; index < 20; index += 1)
      facts.addMessage(writtenMessage(reportedMessage({ id: asId(`m:${index}`), authorKey: null })));
    expect(freeze(facts)).toEqual({ counts: [], waiting: [] });
  });
});

describe('a week of few people waits', () => {
  it('until five together are told apart, and then comes with the whole community only', () => {
    const [first, second, third] = freezeAll([
      week({ people: crowd(3), each: 10 }),
      week({ people: crowd(9, 'other'), each: 10 }),
      week({ people: crowd(9, 'other'), each: 10 }),
    ]);
    expect(first?.counts).toEqual([]);
    expect(second?.counts).toMatchObject([{ cut: null, measure: MESSAGES, counts: [0, 0, 120, 0] }]);
    expect(third && cutsOf(third)).toEqual([null, 'p:a']);
  });

  it('and never comes while they are the same people', () => {
    const weeks = freezeAll(Array.from({ length: 30 }, () => week({ people: crowd(4) })));
    expect(weeks.flatMap(({ counts }) => counts)).toEqual([]);
  });

  it('is let go when it has waited long enough', () => {
    const few = Array.from({ length: MAX_WEEKS_WAITING }, () => week({ people: ['ada'], each: 50 }));
    expect(freezeAll([...few, week({ people: crowd(6) })]).at(-1)?.counts[0]?.counts).toEqual([0, 0, 410, 0]);
    const late = freezeAll([...few, week({ people: ['ada'] }), week({ people: crowd(6) })]);
    expect(late.at(-1)?.counts[0]?.counts).toEqual([0, 0, 10, 0]);
  });

  it('what waits says of a person one bit of sixteen', () => {
    const { waiting } = freeze(week({ people: ['ada'] }));
    expect(waiting).toMatchObject([{ measure: MESSAGES, counts: [0, 0, 2, 0], weeks: 1 }]);
    expect(waiting[0]?.marks.toString(2)).toMatch(/^10*$/);
    expect(JSON.stringify(waiting)).not.toContain('ada');
  });
});

describe('shifts', () => {
  const talks = (kind: { empathic: boolean; better: number; worse: number }, name: string) =>
    Array.from({ length: kind.better + kind.worse }, (_, index): ExampleConversation => ({
      seeker: `${name} ${index}`,
      supporter: `supporter ${index % 6}`,
      day: 0,
      empathic: kind.empathic,
      first: 2,
      last: index < kind.better ? 3 : 1,
    }));
  const measures = (frozen: Frozen | undefined) =>
    frozen?.counts.map(({ measure }) => measure).filter((measure) => measure.startsWith('shift'));
  const warm = talks({ empathic: true, better: 6, worse: 4 }, 'warm');
  const cool = talks({ empathic: false, better: 2, worse: 6 }, 'cool');

  it('are compared where both sides are of five people who were not all alike', () => {
    expect(measures(freeze(factsOf([...warm, ...cool])))).toEqual([
      SHIFT,
      shiftMeasure('empathy', true),
      shiftMeasure('empathy', false),
      // With one reply each it is the same cut.
      shiftMeasure('mostly empathy', true),
      shiftMeasure('mostly empathy', false),
    ]);
  });

  it('wait for both sides, and come as one when they have waited long enough', () => {
    const weeks = freezeAll(Array.from({ length: PATIENCE_WEEKS }, () => factsOf(warm)));
    expect(weeks.map((frozen) => measures(frozen)?.length)).toEqual([
      ...Array.from({ length: PATIENCE_WEEKS - 1 }, () => 0),
      1,
    ]);
    const joined = freezeAll([factsOf(warm), factsOf([...warm.slice(0, 1), ...cool])]);
    expect(measures(joined.at(-1))).toHaveLength(5);
  });

  it('come as one at once where no week follows', () => {
    expect(measures(freezeWeek(factsOf(warm), [], { isLast: true }))).toEqual([SHIFT]);
    expect(measures(freezeWeek(factsOf(warm), [], { isLast: false }))).toEqual([]);
  });

  it('of five whose tone all changed alike are not shown', () => {
    const alike = factsOf(talks({ empathic: true, better: 5, worse: 0 }, 'warm'));
    expect(measures(freezeWeek(alike, [], { isLast: true }))).toEqual([]);
  });

  it('of one trait are shown only if those of another do not cut few people out of them', () => {
    const asked = { 'Open Question': 1 };
    const some = warm.map((talk, index) => (index % 2 === 0 ? { ...talk, techniques: asked } : talk));
    const few = (count: number) =>
      cool.map((talk, index) => (index < count ? { ...talk, techniques: asked } : talk));
    expect(measures(freeze(factsOf([...some, ...few(2)])))).toHaveLength(5);
    const twice = [...some, ...talks({ empathic: true, better: 6, worse: 6 }, 'more')];
    const withAsked = twice.map((talk, index) => (index >= 15 ? { ...talk, techniques: asked } : talk));
    expect(measures(freeze(factsOf([...withAsked, ...cool])))).toHaveLength(7);
  });
});

describe('what is left of a week by rounding', () => {
  const both = () =>
    week({ people: crowd(6), each: 2 }, { people: crowd(6, 'other'), channel: 'p:b', each: 1 });
  const left = (cut: string | null, count: number): WaitingCounts => ({
    cut,
    measure: MESSAGES,
    counts: [0, 0, count, 0],
    weeks: 0,
    marks: 0,
  });
  const shown = ({ counts }: Frozen) => counts.map(({ cut, counts: cells }) => [cut, cells[2]]);

  it('counts with the next one, the whole with the whole and each channel with itself', () => {
    const first = freeze(both());
    expect(shown(first)).toEqual([
      [null, 20],
      ['p:a', 10],
      ['p:b', 5],
    ]);
    expect(first.waiting).toEqual([left(null, -2), left('p:a', 2), left('p:b', 1)]);
    expect(shown(freeze(both(), first.waiting))).toEqual([
      [null, 15],
      ['p:a', 15],
      ['p:b', 5],
    ]);
  });

  it('of a thread is not kept', () => {
    const { counts, waiting } = freeze(week({ people: crowd(6), thread: 'p:dawn' }));
    expect(counts.map(({ cut }) => cut)).toEqual([null, 'p:a', 'p:a p:dawn']);
    expect(waiting.map(({ cut }) => cut)).toEqual([null, 'p:a']);
  });

  it('is forgotten where nothing is left', () => {
    const even = week({ people: crowd(5), each: 2 });
    expect(freeze(even).waiting).toEqual([]);
    const withRest = [left(null, 5), left('p:a', 5)];
    expect(freeze(even, withRest).waiting).toEqual([]);
  });

  it('waits through weeks in which nobody writes, for as long as it takes', () => {
    const { waiting } = freeze(both());
    const quiet = freezeAll([both(), ...Array.from({ length: MAX_WEEKS_WAITING + 2 }, () => week())]);
    expect(quiet.at(-1)?.waiting).toEqual(waiting);
  });

  it('of few people goes in time, also when nobody writes any more', () => {
    const after = (weeks: number) =>
      freezeAll([week({ people: crowd(2) }), ...Array.from({ length: weeks }, () => week())]).at(-1);
    expect(after(MAX_WEEKS_WAITING - 1)?.waiting).toMatchObject([{ weeks: MAX_WEEKS_WAITING }]);
    expect(after(MAX_WEEKS_WAITING)?.waiting).toEqual([]);
  });
});

describe('tables that could be subtracted from one another', () => {
  const talk = (name: string, part: Partial<ExampleConversation> = {}): ExampleConversation => ({
    seeker: `seeker ${name}`,
    supporter: `supporter ${name}`,
    channel: 'p:a',
    day: 0,
    empathic: true,
    first: 2,
    last: null,
    ...part,
  });
  const talks = (count: number, name: string, part: Partial<ExampleConversation> = {}) =>
    crowd(count, name).map((person) => talk(person, part));
  const [mechanism = ''] = EMPATHY;
  const [received = ''] = RECEIVED;

  it('are shown by channel but for reactions, of which there are few', () => {
    const halves = { acknowledged: true, empathic: false };
    const frozen = freeze(
      factsOf([
        ...talks(6, 'one'),
        ...talks(6, 'two', halves),
        ...talks(6, 'three', { channel: 'p:b' }),
        ...talks(6, 'four', { channel: 'p:b', ...halves }),
      ]),
    );
    for (const measure of [MESSAGES, mechanism, REPLIES, FIRST_REPLY])
      expect(cutsOf(frozen, measure)).toEqual([null, 'p:a', 'p:b']);
    expect(cutsOf(frozen, received)).toEqual([null]);
  });

  it('are shown when each of them is of five people, and else none', () => {
    const other = (count: number) =>
      freeze(factsOf([...talks(6, 'one'), ...talks(count, 'two', { empathic: false })]));
    expect(RECEIVED.flatMap((measure) => cutsOf(other(4), measure))).toEqual([]);
    expect(RECEIVED.flatMap((measure) => cutsOf(other(5), measure))).toEqual([null, null]);
  });

  it('leave out the time to a first reply where few got one, or nobody in a channel did', () => {
    const silent = { replyAfter: null };
    const few = freeze(factsOf([...talks(4, 'one'), ...talks(6, 'two', silent)]));
    expect(cutsOf(few, REPLIES)).toEqual([null, 'p:a']);
    expect(cutsOf(few, FIRST_REPLY)).toEqual([]);
    const quiet = freeze(factsOf([...talks(6, 'one'), ...talks(6, 'two', { channel: 'p:b', ...silent })]));
    expect(cutsOf(quiet, REPLIES)).toEqual([null, 'p:a', 'p:b']);
    expect(cutsOf(quiet, FIRST_REPLY)).toEqual([null, 'p:a']);
  });
});

describe('rounding', () => {
  it('is to the nearest five, and the rest waits', () => {
    expect(inFives([2, 3, 7, 8, -2])).toEqual({ shown: [0, 5, 5, 10, 0], left: [2, -2, 2, -2, -2] });
  });

  it('never drifts: any run of weeks is within four of the truth', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 });
    fc.assert(
      fc.property(counts, (weeks) => {
        let waits = 0;
        const errors = [0];
        for (const count of weeks) {
          const { shown, left } = inFives([waits + count]);
          waits = left[0] ?? 0;
          expect((shown[0] ?? 1) % 5).toBe(0);
          expect(shown[0]).toBeGreaterThanOrEqual(0);
          errors.push(waits);
        }
        expect(Math.max(...errors) - Math.min(...errors)).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('the clock of weeks', () => {
  it('follows the community’s, through summer time and a move', () => {
    const first = nextWeek(null, new Date('2026-03-25T12:00:00Z'), 'Europe/Berlin');
    expect(first).toEqual({
      week: '2026-03-23',
      from: new Date('2026-03-22T23:00:00Z'),
      to: new Date('2026-03-29T22:00:00Z'),
    });
    const moved = nextWeek({ week: first.week, endedAt: first.to }, first.to, 'Pacific/Auckland');
    expect(moved.from).toEqual(first.to);
    expect(moved).toMatchObject({ week: '2026-03-30', to: new Date('2026-04-05T12:00:00Z') });
  });
});
