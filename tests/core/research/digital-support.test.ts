import { describe, expect, it } from 'vitest';
import { groupMask } from '#core/community/technique-groups.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { digitalSupportTables } from '#core/research/digital-support.ts';
import { matchPairs, standardisedDifference, type Unit } from '#core/research/matching.ts';
import { shownPairs } from '#core/research/shown-pairs.ts';
import { rowsOf } from './builders.ts';

/** The treatment does nothing; one covariate drives both it and the outcome. */
function confounded(n: number): Unit[] {
  const random = seededRandom(7);
  return Array.from({ length: n }, (_, person) => {
    const mood = random() * 4;
    return {
      person,
      isTreated: random() < 0.15 + 0.15 * mood,
      outcome: random() < 0.1 + 0.2 * mood ? 1 : 0,
      covariates: [mood, random()],
    };
  });
}
const rate = (units: readonly Unit[]): number =>
  units.reduce((sum, { outcome }) => sum + outcome, 0) / units.length;

describe('matching', () => {
  it('balances what drove both, so that an effect that is none all but goes away', () => {
    const units = confounded(3000);
    const [treated, control] = [true, false].map((side) =>
      units.filter(({ isTreated }) => isTreated === side),
    );
    const pairs = matchPairs(units);
    const [a, b] = [pairs.map((pair) => pair.treated), pairs.map((pair) => pair.control)];
    expect(standardisedDifference(treated ?? [], control ?? [], 0)).toBeGreaterThan(0.4);
    expect(Math.abs(standardisedDifference(a, b, 0))).toBeLessThan(0.1);
    expect(rate(treated ?? []) - rate(control ?? [])).toBeGreaterThan(0.08);
    expect(Math.abs(rate(a) - rate(b))).toBeLessThan(0.06);
  });

  it('takes nobody twice', () => {
    const pairs = matchPairs(confounded(300));
    expect(new Set(pairs.map(({ control }) => control.person)).size).toBe(pairs.length);
  });
});

describe('the pairs that are shown', () => {
  const few = (units: readonly Unit[]): boolean =>
    [0, 1].some((outcome) => {
      const count = units.filter((unit) => unit.outcome === outcome).length;
      return count > 0 && count < 5;
    });

  it('leave nobody out of whom the figures before and after matching would tell together', () => {
    let shown = 0;
    for (let n = 30; n < 130; n += 1) {
      const units = confounded(n);
      const pairs = shownPairs(units, matchPairs(units));
      const paired = new Set(pairs.flatMap(({ treated, control }) => [treated, control]));
      for (const side of [true, false])
        expect(few(units.filter((unit) => unit.isTreated === side && !paired.has(unit)))).toBe(
          pairs.length === 0 && few(units.filter(({ isTreated }) => isTreated === side)),
        );
      shown += pairs.length >= 5 ? 1 : 0;
    }
    expect(shown).toBeGreaterThan(50);
  });

  it('are all, where all are paired', () => {
    const pair = (person: number) =>
      [true, false].map((isTreated) => ({
        person: isTreated ? person : 100 + person,
        isTreated,
        outcome: person % 2,
        covariates: [person],
      }));
    const units = Array.from({ length: 20 }, (_, person) => pair(person)).flat();
    expect(shownPairs(units, matchPairs(units))).toHaveLength(20);
  });
});

describe("the CSCW paper's question", () => {
  const talks = (times: number) =>
    rowsOf(
      Array.from({ length: times }, (_, talk) => [
        { person: talk, sentimentClass: 1 },
        {
          person: 500 + talk,
          role: 'supporter' as const,
          techniqueMask: talk % 2 === 0 ? groupMask({ Affirm: 1 }) : groupMask({ Direct: 1 }),
        },
        { person: talk, sentimentClass: talk % 2 === 0 ? 3 : 1 },
      ]),
    );
  const affirmation = (times: number) =>
    digitalSupportTables(talks(times)).find(({ id }) => id === 'cscw.affirmation');

  it('compares with and without a technique before and after matching, with balance and effect size', () => {
    const table = affirmation(20);
    expect(table?.rows).toMatchObject([
      { label: 'before matching', n: 20, estimate: { value: 1 } },
      { label: 'after matching', n: 20, estimate: { value: 1 } },
    ]);
    expect(table?.method).toContain(' Pairs: 10. ');
    expect(table?.method).toContain("Cohen's h 3.14");
    expect(table?.method).toContain('first sentiment 0.00 → 0.00');
  });

  it('matches whole hours: minutes of talks that carry no times would be their numbers of turns', () => {
    const HALF_HOUR_MS = 30 * 60_000;
    const laidOut = rowsOf(
      Array.from({ length: 20 }, (_, talk) => {
        const isAffirmed = talk % 2 === 0;
        return [
          {
            person: talk,
            sentimentClass: 1,
            sentAtMs: 12 * 2 * HALF_HOUR_MS + (isAffirmed ? HALF_HOUR_MS : 0),
          },
          {
            person: 500 + talk,
            role: 'supporter' as const,
            techniqueMask: isAffirmed ? groupMask({ Affirm: 1 }) : groupMask({ Direct: 1 }),
          },
          { person: talk, sentimentClass: 3 },
        ];
      }),
    );
    const table = digitalSupportTables(laidOut).find(({ id }) => id === 'cscw.affirmation');
    expect(table?.rows.map(({ label }) => label)).toEqual(['before matching', 'after matching']);
    expect(table?.method).toContain('hour (sine) 0.00 → 0.00');
  });

  it('gives no figure after matching where that left the two sides unlike, and says in what', () => {
    // Few talks that nothing drives: chance leaves the pairs unlike.
    const random = seededRandom(7);
    const unlike = rowsOf(
      Array.from({ length: 24 }, (_, talk) => [
        { person: talk, sentimentClass: Math.floor(random() * 4), wordCount: Math.floor(random() * 90) },
        {
          person: 500 + talk,
          role: 'supporter' as const,
          techniqueMask: random() < 0.5 ? groupMask({ Affirm: 1 }) : groupMask({ Direct: 1 }),
        },
        { person: talk, sentimentClass: 4 },
      ]),
    );
    const table = digitalSupportTables(unlike).find(({ id }) => id === 'cscw.affirmation');
    expect(table?.rows.map(({ label }) => label)).toEqual(['before matching']);
    expect(table?.method).toMatch(/ Pairs: \d+\. /);
    expect(table?.method).toMatch(
      /Matching left the sides more than 0.25 apart in .+, so there is no figure after it/,
    );
  });

  it('says nothing where a side has fewer than five seekers', () => {
    expect(affirmation(8)).toMatchObject({ rows: [], leftOut: 1 });
  });
});
