import { describe, expect, it } from 'vitest';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { wilson } from '#core/lib/statistics.ts';
import { comparison } from '#core/research/comparison.ts';
import { countsOf, observed } from '#core/research/observations.ts';
import { tablesPage } from '#core/research/page.ts';
import { partRows } from '#core/research/parts.ts';
import {
  apartRows,
  type EstimateTable,
  shareRows,
  type TableRows,
  withheldRows,
} from '#core/research/table.ts';
import { tablesText } from '#core/research/text.ts';

describe('a table of estimates', () => {
  it('takes a person who says the same ten times for one', () => {
    const observations = Array.from({ length: 120 }, (_, index) =>
      observed(Math.floor(index / 10), index < 60),
    );
    const { effective } = countsOf(observations);
    expect(effective.n).toBeLessThanOrEqual(12);
    const [row] = shareRows([{ label: 'all', observations }]).rows;
    const naive = wilson(60, 120);
    expect(row).toMatchObject({ n: 120, people: 12, estimate: { value: 0.5 } });
    expect(row?.estimate.low).toBeLessThan(naive.low);
  });

  it('holds the truth about as often as it says, also of few people who differ and write differently much', () => {
    const random = seededRandom(1);
    const covered = (people: number): number => {
      let times = 0;
      for (let round = 0; round < 2000; round += 1) {
        const observations = Array.from({ length: people }, (_, person) => {
          const own = random() < 0.5 ? 0.2 : 0.6;
          const n = 1 + Math.floor(-8 * Math.log(1 - random()));
          const successes = Array.from({ length: n }, () => random() < own).filter(Boolean).length;
          return { person, successes, n };
        });
        const { effective } = countsOf(observations);
        const { low, high } = wilson(effective.successes, effective.n);
        times += low <= 0.4 && 0.4 <= high ? 1 : 0;
      }
      return times / 2000;
    };
    for (const people of [5, 8, 12, 20]) {
      expect(covered(people)).toBeGreaterThan(0.9);
      expect(covered(people)).toBeLessThan(0.98);
    }
  });

  it('hides a part of few people together with the next smallest, so that no rest tells of them', () => {
    const items = Array.from({ length: 30 }, (_, person) => ({
      person,
      counts: { [person < 3 ? 'a' : person < 12 ? 'b' : 'c']: 1 },
    }));
    const { rows, leftOut } = partRows(['a', 'b', 'c'], items);
    expect(rows.map(({ label }) => label)).toEqual(['c']);
    expect(leftOut).toBe(2);
  });

  it('hides the smallest group beside one of few people', () => {
    const group = (label: string, people: number, from: number) => ({
      label,
      observations: Array.from({ length: people }, (_, index) => observed(from + index, true)),
    });
    const { rows, leftOut } = shareRows([group('few', 3, 0), group('some', 8, 10), group('many', 20, 30)]);
    expect(rows.map(({ label }) => label)).toEqual(['many']);
    expect(leftOut).toBe(2);
  });

  it('says nothing of four people', () => {
    const observations = [0, 1, 2, 3].map((person) => observed(person, true));
    expect(shareRows([{ label: 'few', observations }])).toEqual({ rows: [], leftOut: 1, empty: 0 });
  });

  const had = (label: string, from: number, successes: number, people = 20) => ({
    label,
    observations: Array.from({ length: people }, (_, index) => observed(from + index, index < successes)),
  });

  it('says nothing of an outcome that one to four people of a group had, or lacked', () => {
    const groups = (successes: number) => [had('a', 0, 10, 22), had('b', 50, successes), had('c', 90, 10)];
    const labels = (successes: number) => shareRows(groups(successes)).rows.map(({ label }) => label);
    expect(labels(5)).toEqual(['a', 'b', 'c']);
    expect(labels(0)).toEqual(['a', 'b', 'c']);
    for (const successes of [1, 4, 16, 19]) expect(labels(successes)).toEqual(['a']);
  });

  it('hides as many groups beside one of few as it takes that all of them together tell of no few', () => {
    const groups = [
      had('few', 0, 1),
      had('none', 50, 0, 21),
      had('some', 90, 10, 30),
      had('more', 150, 10, 40),
    ];
    expect(shareRows(groups)).toMatchObject({ rows: [{ label: 'more' }], leftOut: 3 });
  });

  it('says nothing of many people who wrote to fewer than five', () => {
    const about = (seekers: number) => ({
      label: 'replies',
      observations: Array.from({ length: 20 }, (_, index) => observed(index, true, 100 + (index % seekers))),
    });
    expect(shareRows([about(4)])).toMatchObject({ rows: [], leftOut: 1 });
    expect(shareRows([about(5)]).rows).toHaveLength(1);
  });

  it('leaves out one of few people by itself where others do not tell of it', () => {
    const { rows, leftOut } = apartRows([had('few', 0, 3), had('smallest', 50, 6, 12), had('c', 90, 10)]);
    expect(rows.map(({ label }) => label)).toEqual(['smallest', 'c']);
    expect(leftOut).toBe(1);
  });

  it('counts groups that nobody is in apart from those that are left out', () => {
    const groups = [had('none', 0, 0, 0), had('few', 50, 2, 3), had('c', 90, 10), had('d', 150, 12, 30)];
    expect(shareRows(groups)).toMatchObject({ rows: [{ label: 'd' }], leftOut: 2, empty: 1 });
    expect(partRows(['a', 'b'], [])).toEqual({ rows: [], leftOut: 0, empty: 2 });
  });
});

describe('what is read of a table', () => {
  const table = (rows: TableRows): EstimateTable => ({
    id: 'a',
    paper: 'EPITOME',
    title: 'A question',
    outcome: 'none',
    method: 'a method',
    ...rows,
  });
  const group = (label: string, from: number, successes: number) => ({
    label,
    observations: Array.from({ length: 50 }, (_, index) => observed(from + index, index < successes)),
  });

  it('is a share in percent, and a difference in points with its sign', () => {
    const fewer = table(comparison(group('with', 0, 10), group('without', 100, 25), null));
    for (const read of [tablesText([fewer]), tablesPage([fewer])]) {
      expect(read).toContain('20.0 %');
      expect(read).toContain('−30.0 points');
    }
    const more = table(comparison(group('with', 0, 25), group('without', 100, 10), null));
    expect(tablesText([more])).toContain('+30.0 points (');
  });

  it('is how many times as often, where a paper tells it so, and nothing where one group has none', () => {
    const twice = comparison(group('with', 0, 30), group('without', 100, 15), '100 % more');
    expect(twice.rows.at(-1)).toMatchObject({ unit: 'ratio', n: 100, people: 100, paper: '100 % more' });
    for (const read of [tablesText([table(twice)]), tablesPage([table(twice)])])
      expect(read).toContain('× 2.00');
    expect(tablesPage([table(twice)])).toContain('<div class="note">paper: 100 % more</div></th>');
    const none = comparison(group('with', 0, 30), group('without', 100, 0), '100 % more');
    expect(none.rows.map(({ unit }) => unit)).toEqual(['share', 'share', 'difference']);
  });

  it('says that there is nothing, where nothing is left out either', () => {
    const empty = table({ rows: [], leftOut: 0, empty: 0 });
    for (const read of [tablesText([empty]), tablesPage([empty])]) expect(read).toContain('nothing to show');
    const hidden = table({ rows: [], leftOut: 1, empty: 2 });
    for (const read of [tablesText([hidden]), tablesPage([hidden])]) {
      expect(read).not.toContain('nothing to show');
      expect(read).toContain('1 group left out: fewer than five people, or telling of them');
      expect(read).toContain('2 groups empty: nobody is in them');
    }
  });

  it('says why a question has no answer in this export, and what is to be known of it', () => {
    const one = [table(withheldRows('nobody is met again'))];
    for (const read of [
      tablesText(one, ['Times are made up.']),
      tablesPage(one, undefined, ['Times are made up.']),
    ]) {
      expect(read).toContain('not shown: nobody is met again');
      expect(read).toContain('Times are made up.');
      expect(read).not.toContain('nothing to show');
    }
  });
});
