import { describe, expect, it } from 'vitest';
import { wilson } from '#core/lib/statistics.ts';
import { countsOf, observed } from '#core/research/observations.ts';
import { tablesPage } from '#core/research/page.ts';
import { comparison, type EstimateTable, partRows, shareRows } from '#core/research/table.ts';
import { tablesText } from '#core/research/text.ts';

describe('a table of estimates', () => {
  it('takes a person who says the same ten times for one', () => {
    const observations = Array.from({ length: 60 }, (_, index) =>
      observed(Math.floor(index / 10), index < 30),
    );
    const { effective } = countsOf(observations);
    expect(effective.n).toBeLessThanOrEqual(6);
    const [row] = shareRows([{ label: 'all', observations }]).rows;
    const naive = wilson(30, 60);
    expect(row).toMatchObject({ n: 60, people: 6, estimate: { value: 0.5 } });
    expect(row?.estimate.low).toBeLessThan(naive.low);
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
      observations: Array.from({ length: people }, (_, index) => observed(from + index, index % 2 === 0)),
    });
    const { rows, leftOut } = shareRows([group('few', 3, 0), group('some', 8, 10), group('many', 20, 30)]);
    expect(rows.map(({ label }) => label)).toEqual(['many']);
    expect(leftOut).toBe(2);
  });

  it('says nothing of four people', () => {
    const observations = [0, 1, 2, 3].map((person) => observed(person, true));
    expect(shareRows([{ label: 'few', observations }])).toEqual({ rows: [], leftOut: 1 });
  });
});

describe('what is read of a table', () => {
  const table = (rows: Pick<EstimateTable, 'rows' | 'leftOut'>): EstimateTable => ({
    id: 'a',
    paper: 'EPITOME',
    title: 'A question',
    outcome: 'none',
    method: 'a method',
    ...rows,
  });
  const group = (label: string, from: number, successes: number) => ({
    label,
    observations: Array.from({ length: 10 }, (_, index) => observed(from + index, index < successes)),
  });

  it('is a share in percent, and a difference in points with its sign', () => {
    const fewer = table(comparison(group('with', 0, 2), group('without', 100, 5), null));
    for (const read of [tablesText([fewer]), tablesPage([fewer])]) {
      expect(read).toContain('20.0 %');
      expect(read).toContain('−30.0 points');
    }
    const more = table(comparison(group('with', 0, 5), group('without', 100, 2), null));
    expect(tablesText([more])).toContain('+30.0 points (');
  });

  it('says that there is nothing, where nothing is left out either', () => {
    const empty = table({ rows: [], leftOut: 0 });
    for (const read of [tablesText([empty]), tablesPage([empty])]) expect(read).toContain('nothing to show');
    expect(tablesText([table({ rows: [], leftOut: 1 })])).not.toContain('nothing to show');
  });
});
