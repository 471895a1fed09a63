import { describe, expect, it } from 'vitest';
import { activityCharts } from '#core/research/activity-chart.ts';
import { activityTables } from '#core/research/activity.ts';
import { tablesPage } from '#core/research/page.ts';
import { message } from './builders.ts';

/** The first people write most, and ask; the last write once, and give. */
const forum = (people: number) =>
  Array.from({ length: people }, (_, person) =>
    Array.from({ length: person < people / 3 ? 4 : person < (2 * people) / 3 ? 2 : 1 }, () =>
      message({ person, direction: person < people / 3 ? 'seeking' : 'providing' }),
    ),
  ).flat();

/** Nobody writes as often as another. */
const everyCount = (people: number) =>
  Array.from({ length: people }, (_, person) =>
    Array.from({ length: people - person }, () => message({ person, direction: 'seeking' })),
  ).flat();

describe('the chart of active members', () => {
  it('has a column for each third, of the shares in the tables', () => {
    const [thirds, ...more] = activityCharts(activityTables(forum(30)));
    expect(more).toEqual([]);
    expect(thirds?.tableId).toBe('iempathize.activity.third.most');
    expect(thirds?.chart.columns).toEqual(['most active', 'regularly active', 'least active']);
    expect(thirds?.chart.groups).toEqual([
      { n: 40, shares: { seeking: 1, providing: 0, none: 0 } },
      { n: 20, shares: { seeking: 0, providing: 1, none: 0 } },
      { n: 10, shares: { seeking: 0, providing: 1, none: 0 } },
    ]);
    expect(thirds?.altText).toContain('most active: 100 % ask, 0 % give; of the regularly active: 0 % ask');
  });

  it('comes a second time with twenty members each, where the tables do', () => {
    const ids = activityCharts(activityTables(everyCount(75))).map(({ tableId }) => tableId);
    expect(ids).toEqual(['iempathize.activity.third.most', 'iempathize.activity.twenty.most']);
  });

  it('leaves out a column whose table is left out, and a chart without columns', () => {
    const tied = forum(30).filter(
      ({ person }, index, all) => person < 10 || all[index - 1]?.person !== person,
    );
    const [chart] = activityCharts(activityTables(tied));
    expect(chart?.chart.groups.map((group) => group === null)).toEqual([false, true, true]);
    expect(chart?.altText).not.toContain('least active:');
    expect(activityCharts(activityTables(forum(12)))).toEqual([]);
  });

  it('is none where a part is of few people: beside the others and the whole, one column would tell of them', () => {
    const few = [...forum(30), message({ person: 0, direction: 'none' })];
    expect(activityCharts(activityTables(few))).toEqual([]);
  });

  it('stands above its tables in the page, with its words', () => {
    const tables = activityTables(forum(30));
    const charts = activityCharts(tables).map(
      ({ tableId, altText }) => [tableId, { svg: '<svg id="a"/>', altText }] as const,
    );
    const page = tablesPage(tables, new Map(charts));
    expect(page.match(/<img alt="Bars of what members write/g)).toHaveLength(1);
    expect(page.indexOf('<img')).toBeLessThan(page.indexOf('<td class="number">100.0 %</td>'));
  });
});
