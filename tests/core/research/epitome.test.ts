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

const reply = (pair: number, isWarm: boolean) => ({
  person: 100 + pair,
  role: 'supporter' as const,
  levels: isWarm ? levels(2, 2) : levels(0),
});

/** Thirty pairs: the first fifteen replies are warm and ask. Of the warm all, of the others five are liked and answered. */
const first = Array.from({ length: 30 }, (_, pair) => {
  const isLiked = pair < 20;
  return [
    { person: pair },
    { ...reply(pair, pair < 15), acknowledged: isLiked },
    ...(isLiked ? [{ person: pair }] : []),
  ];
});
const later = (pairs: readonly number[], days: number, isWarm: boolean) =>
  pairs.map((pair) => [
    { person: pair, sentAtMs: days * DAY_MS },
    { ...reply(pair, isWarm), sentAtMs: days * DAY_MS },
  ]);
/** Ten of the warm pairs meet again, and five of the others. */
const talks = [
  ...first,
  ...later([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 10, true),
  ...later([15, 16, 17, 18, 19], 10, false),
  ...later([50], 60, false),
];
const pairs = rowsOf(talks);

describe("EPITOME's questions", () => {
  it('count the levels and their sum as distributions over replies', () => {
    const { rows } = tableOf(pairs, 'epitome.sum');
    expect(rows.map(({ label, estimate }) => [label, Number(estimate.value.toFixed(3))])).toEqual([
      ['0', 0.457],
      ['1', 0],
      ['2', 0],
      ['3', 0],
      ['4', 0.543],
      ['5', 0],
      ['6', 0],
    ]);
    expect(rows[0]).toMatchObject({ n: 46, people: 31 });
  });

  it('compare reactions and answers by level, and strong explorations with the rest beside the paper', () => {
    const times = 15 / 25 / (5 / 21);
    expect(tableOf(pairs, 'epitome.received.emotionalReactions').rows).toMatchObject([
      { label: 'level 0', n: 21, estimate: { value: 5 / 21 }, paper: null },
      { label: 'level 2', n: 25, estimate: { value: 15 / 25 }, paper: null },
      { unit: 'ratio', estimate: { value: times }, paper: expect.stringContaining('× 1.45') as string },
    ]);
    const { rows } = tableOf(pairs, 'epitome.explorations');
    expect(rows.slice(2)).toMatchObject([
      { unit: 'difference', paper: null, estimate: { value: 15 / 25 - 5 / 21 } },
      { unit: 'ratio', paper: '× 1.47: 47 % more replies', estimate: { value: times } },
    ]);
  });

  it('show no level of explorations where the table of strong ones would tell of another that is hidden', () => {
    const asking = talks.map((turns, talk) =>
      turns.map((turn) =>
        'levels' in turn && talk >= 15 && talk < 23 ? { ...turn, levels: levels(0, 1) } : turn,
      ),
    );
    const once = asking.map((turns, talk) => (talk >= 18 && talk < 20 ? turns.slice(0, 2) : turns));
    const answered = [23, 24, 25, 26, 27].reduce(
      (all, talk) => all.with(talk, [...(all[talk] ?? []), { person: talk }]),
      once,
    );
    expect(tableOf(rowsOf(answered), 'epitome.explorations').rows).toHaveLength(4);
    expect(tableOf(rowsOf(answered), 'epitome.answered.explorations')).toMatchObject({
      rows: [],
      leftOut: 3,
    });
  });

  it('tell nothing of replies that many people wrote to fewer than five', () => {
    const toFew = rowsOf(
      talks.map((turns) =>
        turns.map((turn) => ({
          ...turn,
          person: turn.person % 100 < 50 && turn.person < 100 ? turn.person % 4 : turn.person,
        })),
      ),
    );
    expect(tableOf(toFew, 'epitome.answered.emotionalReactions')).toMatchObject({ rows: [], leftOut: 2 });
  });

  it('follow two people for four weeks, and only those whose four weeks are in the export', () => {
    expect(tableOf(pairs, 'epitome.meeting').rows).toMatchObject([
      { label: 'empathic first reply', n: 15, estimate: { value: expect.closeTo(10 / 15, 10) as number } },
      { label: 'other first reply', n: 15, estimate: { value: expect.closeTo(5 / 15, 10) as number } },
      { unit: 'difference', paper: null },
      {
        unit: 'ratio',
        estimate: { value: expect.closeTo(2, 10) as number },
        paper: '× 1.79: 79 % more likely to follow',
      },
    ]);
  });

  it('leave out months with fewer than five supporters and say so', () => {
    const { rows, leftOut, empty } = tableOf(pairs, 'epitome.experience');
    expect(rows.map(({ label, people }) => [label, people])).toEqual([['first month', 31]]);
    expect([leftOut, empty]).toEqual([0, 4]);
    const few = rowsOf([...talks, ...later([0, 1, 2], 45, true)]);
    expect(tableOf(few, 'epitome.experience')).toMatchObject({ rows: [], leftOut: 2, empty: 3 });
    expect(tablesText(epitomeTables(few))).toContain('2 groups left out: fewer than five people');
  });
});
