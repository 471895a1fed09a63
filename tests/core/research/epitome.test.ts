import { describe, expect, it } from 'vitest';
import { epitomeTables } from '#core/research/epitome.ts';
import type { ResearchRows } from '#core/research/rows.ts';
import { tablesText } from '#core/research/text.ts';
import { DAY_MS, levels, rowsOf } from './builders.ts';

const tableOf = (rows: ResearchRows, id: string) => {
  const table = epitomeTables(rows).find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};

/** Ten pairs: the first five replies are warm, ask and are answered; the others not. Two of the warm pairs meet again. */
const pairs = rowsOf([
  ...Array.from({ length: 10 }, (_, pair) => {
    const isWarm = pair < 5;
    return [
      { person: pair },
      {
        person: 100 + pair,
        role: 'supporter' as const,
        levels: isWarm ? levels(2, 2) : levels(0),
        acknowledged: isWarm,
      },
      ...(isWarm ? [{ person: pair }] : []),
    ];
  }),
  ...[0, 1].map((pair) => [
    { person: pair, sentAtMs: 10 * DAY_MS },
    { person: 100 + pair, role: 'supporter' as const, levels: levels(2, 2), sentAtMs: 10 * DAY_MS },
  ]),
  [
    { person: 50, sentAtMs: 60 * DAY_MS },
    { person: 150, role: 'supporter', levels: levels(0), sentAtMs: 60 * DAY_MS },
  ],
]);

describe("EPITOME's questions", () => {
  it('count the levels and their sum as distributions over replies', () => {
    const { rows } = tableOf(pairs, 'epitome.sum');
    expect(rows.map(({ label, estimate }) => [label, Number(estimate.value.toFixed(3))])).toEqual([
      ['0', 0.462],
      ['1', 0],
      ['2', 0],
      ['3', 0],
      ['4', 0.538],
      ['5', 0],
      ['6', 0],
    ]);
    expect(rows[0]).toMatchObject({ n: 13, people: 11 });
  });

  it('compare reactions and answers by level, and strong explorations with the rest beside the paper', () => {
    expect(tableOf(pairs, 'epitome.received.emotionalReactions').rows).toMatchObject([
      { label: 'level 0', n: 6, estimate: { value: 0 } },
      {
        label: 'level 2',
        n: 7,
        estimate: { value: 5 / 7 },
        paper: expect.stringContaining('45 %') as string,
      },
    ]);
    const { rows } = tableOf(pairs, 'epitome.explorations');
    expect(rows.at(-1)).toMatchObject({ paper: '47 % more replies', estimate: { value: 5 / 7 } });
  });

  it('follow two people for four weeks, and only those whose four weeks are in the export', () => {
    expect(tableOf(pairs, 'epitome.meeting').rows).toMatchObject([
      { label: 'empathic first reply', n: 5, estimate: { value: 0.4 } },
      { label: 'other first reply', n: 5, estimate: { value: 0 } },
      { estimate: { value: 0.4 }, paper: '79 % more likely to follow' },
    ]);
  });

  it('leave out months with fewer than five supporters and say so', () => {
    const { rows, leftOut } = tableOf(pairs, 'epitome.experience');
    expect(rows.map(({ label, people }) => [label, people])).toEqual([['first month', 11]]);
    expect(leftOut).toBe(4);
    expect(tablesText(epitomeTables(pairs))).toContain('4 groups left out: fewer than five people');
  });
});
