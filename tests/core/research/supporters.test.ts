import { describe, expect, it } from 'vitest';
import { tablesPage } from '#core/research/page.ts';
import type { ResearchRows } from '#core/research/rows.ts';
import { supporterTables } from '#core/research/supporters.ts';
import { DAY_MS, rowsOf } from './builders.ts';

const tableOf = (rows: ResearchRows, id: string) => {
  const table = supporterTables(rows).find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};

/** Supporters answer somebody new on each of these days; from the second time on the seeker ends brighter. */
const talks = (supporters: number, days: readonly number[], seekers = Infinity): ResearchRows =>
  rowsOf(
    days.flatMap((day, time) =>
      Array.from({ length: supporters }, (_, supporter) => {
        const seeker = (time * supporters + supporter) % seekers;
        const sentAtMs = day * DAY_MS;
        return [
          { person: seeker, sentimentClass: 1, sentAtMs },
          { person: 1000 + supporter, role: 'supporter' as const, sentAtMs: sentAtMs + 1 },
          { person: seeker, sentimentClass: time === 0 ? 1 : 3, sentAtMs: sentAtMs + 2 },
        ];
      }),
    ),
  );

describe('the supporter’s experience and load', () => {
  it('are those at the first reply of a conversation', () => {
    const rows = talks(6, [0, 1, 30]);
    expect(tableOf(rows, 'cscw.experience').rows).toMatchObject([
      { label: 'none before', n: 6, people: 6, estimate: { value: 0 } },
      { label: '1 to 4 before', n: 12, people: 6, estimate: { value: 1 } },
    ]);
    expect(tableOf(rows, 'cscw.load').rows).toMatchObject([
      { label: 'none in the week before', n: 12, people: 6, estimate: { value: 0.5 } },
      { label: '1 to 4 in the week before', n: 6, people: 6, estimate: { value: 1 } },
    ]);
  });

  it('are told of no four supporters, and of no four seekers either', () => {
    expect(tableOf(talks(4, [0, 1]), 'cscw.experience').rows).toEqual([]);
    expect(tableOf(talks(6, [0, 1], 4), 'cscw.experience')).toMatchObject({
      rows: [],
      leftOut: 2,
      empty: 2,
    });
    expect(tableOf(talks(6, [0, 1], 5), 'cscw.experience').rows).toHaveLength(2);
  });
});

describe('a seeker who ends brighter', () => {
  it('is told of in no group where fewer than five of them do', () => {
    const ending = (brighter: number): ResearchRows =>
      rowsOf(
        Array.from({ length: 9 }, (_, talk) => [
          { person: talk, sentimentClass: 1 },
          { person: 1000 + talk, role: 'supporter' as const, sentAtMs: 1 },
          { person: talk, sentimentClass: talk < brighter ? 3 : 1, sentAtMs: 2 },
        ]),
      );
    expect(tableOf(ending(4), 'cscw.experience')).toMatchObject({ rows: [], leftOut: 1, empty: 3 });
    expect(tableOf(ending(9), 'cscw.experience').rows).toHaveLength(1);
  });
});

describe('the page of the analyses', () => {
  it('holds every figure and needs nothing else', () => {
    const page = tablesPage(supporterTables(talks(6, [0, 1])));
    expect(page).toContain('<th scope="row">none before</th><td class="number">0.0 %</td>');
    expect(page).toContain('they do not say what helps');
    expect(page).not.toMatch(/<script|https?:|src=|href=/);
  });

  it('shows signs of a label as they are', () => {
    const [table] = supporterTables(talks(6, [0, 1]));
    if (table === undefined) throw new RangeError('There is a table.');
    const page = tablesPage([{ ...table, title: 'a < b & "c" <script>' }]);
    expect(page).toContain('a &lt; b &amp; &quot;c&quot; &lt;script&gt;');
  });

  it('says what was left out where no figure is', () => {
    const page = tablesPage([tableOf(talks(4, [0, 1]), 'cscw.experience')]);
    expect(page).toContain('fewer than five people');
    expect(page).not.toContain('<tbody>');
  });
});
