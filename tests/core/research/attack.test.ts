import { describe, expect, it } from 'vitest';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { DIRECTIONS } from '#core/model/analysis.ts';
import { activityTables } from '#core/research/activity.ts';
import { iempathizeTables } from '#core/research/iempathize.ts';
import type { ResearchMessage, ResearchRows } from '#core/research/rows.ts';
import type { EstimateTable } from '#core/research/table.ts';
import { levels, message, rowsOf } from './builders.ts';

type Shown = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What the files hold: counts by table and row, as anybody can work them out from share and n. */
const byRow = (tables: readonly EstimateTable[]): Shown =>
  new Map(
    tables.map(({ id, rows }) => [
      id,
      new Map(rows.map(({ label, n, estimate }) => [label, Math.round(n * estimate.value)])),
    ]),
  );
const shownOf = (rows: ResearchRows): Shown => byRow(iempathizeTables(rows));

/** A row that is left out in one of the parts, and that the whole without the others tells all the same. */
function workedOut(shown: Shown, whole: string, parts: readonly string[], of: readonly string[]): string[] {
  const has = (id: string, label: string): boolean => shown.get(`iempathize.${id}`)?.has(label) === true;
  return of.filter((label) => has(whole, label) && parts.filter((part) => !has(part, label)).length === 1);
}

const THIRDS = ['most', 'regularly', 'least'].map((band) => `activity.third.${band}`);

/** People who write ever less, of whom few give or ask at one end. */
function forum(people: number, seed: number): ResearchMessage[] {
  const random = seededRandom(seed);
  const [asks, gives] = [0.1 + 0.5 * random(), 0.1 + 0.2 * random()];
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: 1 + Math.floor((people - person) * (0.3 + random())) }, () => {
      const drawn = random();
      const direction = drawn < asks ? 'seeking' : drawn < asks + gives ? 'providing' : 'none';
      return message({ person, direction });
    }),
  ).flat();
}

/** Whoever is behind a count, or lacks it: nobody, or five and more. */
function tellsOfFew(messages: readonly ResearchMessage[], direction: string): boolean {
  const sides = [true, false].map(
    (has) =>
      new Set(messages.filter((one) => (one.direction === direction) === has).map(({ person }) => person)),
  );
  return sides.some(({ size }) => size > 0 && size < 5);
}

describe('what is left out of a table, nobody works out', () => {
  it('from all messages and the other thirds of the members', () => {
    let compared = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const shown = shownOf({ messages: forum(15 + (seed % 30), seed), conversations: [] });
      expect(workedOut(shown, 'messages.ours', THIRDS, DIRECTIONS)).toEqual([]);
      compared += THIRDS.some((third) => (shown.get(`iempathize.${third}`)?.size ?? 0) > 0) ? 1 : 0;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('from a third of the members without the twenty of it', () => {
    let compared = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const people = 75 + (seed % 20);
      const messages = forum(people, seed);
      const shown = byRow(activityTables(messages));
      const counts = [...Map.groupBy(messages, ({ person }) => person)]
        .map(([person, own]) => ({ person, count: own.length }))
        .sort((a, b) => b.count - a.count);
      const third = Math.round(people / 3);
      const bands = [
        { name: 'most', beside: counts.slice(20, third) },
        { name: 'least', beside: counts.slice(Math.round((people * 2) / 3), people - 20) },
      ];
      for (const { name, beside } of bands)
        for (const label of shown.get(`iempathize.activity.twenty.${name}`)?.keys() ?? []) {
          if (shown.get(`iempathize.activity.third.${name}`)?.has(label) !== true) continue;
          compared += 1;
          const those = new Set(beside.map(({ person }) => person));
          expect(
            tellsOfFew(
              messages.filter(({ person }) => those.has(person)),
              label,
            ),
          ).toBe(false);
        }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('from the shift by one rule and a side of the other', () => {
    const talk = (person: number, provides: boolean, last: number) => [
      { person, sentimentClass: 1 },
      {
        person: 500 + person,
        role: 'supporter' as const,
        sentenceCount: 2,
        providingCount: provides ? 2 : 0,
        levels: levels(person % 2 === 0 ? 1 : 0),
      },
      { person, sentimentClass: last },
    ];
    // By the majority of sentences two of forty get darker without an empathic reply; by levels enough do on both sides.
    const rows = rowsOf(
      Array.from({ length: 80 }, (_, person) =>
        talk(person, person < 40, person < 78 ? 1 + ((person % 3) % 2) : 0),
      ),
    );
    const more = rowsOf(
      Array.from({ length: 20 }, (_, person) => talk(person + 100, true, person < 18 ? 0 : 2)),
    );
    const conversations = [...rows.conversations, ...more.conversations];
    const shown = shownOf({ messages: [], conversations });
    const cut = (rule: string): string[] => ['with', 'without'].map((side) => `shift.${rule}.${side}`);
    expect([...(shown.get('iempathize.shift.ours.with')?.keys() ?? [])]).toHaveLength(3);
    expect([...(shown.get('iempathize.shift.ours.without')?.keys() ?? [])]).toHaveLength(3);
    const hidden = cut('paper').map((id) => [...(shown.get(`iempathize.${id}`)?.keys() ?? [])]);
    expect(hidden[0]).toEqual(hidden[1]);
    expect(hidden[0]).not.toContain('negative');
  });
});
