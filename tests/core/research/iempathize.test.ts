import { describe, expect, it } from 'vitest';
import { iempathizeTables } from '#core/research/iempathize.ts';
import { pronounsIn } from '#core/research/pronouns.ts';
import type { ResearchRows } from '#core/research/rows.ts';
import { levels, rowsOf } from './builders.ts';

const valuesOf = (rows: ResearchRows, id: string) => {
  const table = iempathizeTables(rows).find((one) => one.id === `iempathize.${id}`);
  return Object.fromEntries((table?.rows ?? []).map(({ label, estimate }) => [label, estimate.value]));
};

/** Twelve talks; the replies of the first six provide in most sentences, those of the other six in half. */
const talks = (times: number): ResearchRows =>
  rowsOf(
    Array.from({ length: times }, (_, talk) => {
      const provides = talk < times / 2;
      return [
        {
          person: talk,
          direction: 'seeking' as const,
          sentenceCount: 2,
          seekingCount: 2,
          sentimentClass: 1,
          pronouns: [2, 0, 0, 0],
        },
        {
          person: 200 + talk,
          role: 'supporter' as const,
          direction: 'providing' as const,
          sentenceCount: 2,
          providingCount: provides ? 2 : 1,
          sentimentClass: 3,
          levels: levels(1),
          pronouns: [0, 0, 1, 0],
        },
        { person: talk, sentimentClass: provides ? 3 : 1 },
      ];
    }),
  );

describe("IEMPATHIZE's questions", () => {
  it('give shares by sentence and by message, majority rule and our reading side by side', () => {
    const rows = talks(12);
    expect(valuesOf(rows, 'sentences')).toEqual({ none: 18 / 60, seeking: 24 / 60, providing: 18 / 60 });
    expect(valuesOf(rows, 'messages.majority').providing).toBeCloseTo(6 / 36);
    expect(valuesOf(rows, 'messages.ours').providing).toBeCloseTo(12 / 36);
  });

  it('give pronouns as a share of the words of each class, and sentiment by class', () => {
    const rows = talks(12);
    expect(valuesOf(rows, 'pronouns')).toMatchObject({
      'seeking, first singular person': 0.2,
      'providing, second person': 0.1,
    });
    expect(valuesOf(rows, 'sentiment.seeking')).toEqual({ negative: 1, neutral: 0, positive: 0 });
  });

  it("give the shift by the paper's rule, which tells replies apart that ours does not", () => {
    const rows = talks(12);
    expect(valuesOf(rows, 'shift.paper.with')).toEqual({ positive: 1, none: 0, negative: 0 });
    expect(valuesOf(rows, 'shift.paper.without')).toEqual({ positive: 0, none: 1, negative: 0 });
    expect(valuesOf(rows, 'shift.ours.with')).toEqual({ positive: 0.5, none: 0.5, negative: 0 });
    expect(valuesOf(rows, 'shift.ours.without')).toEqual({});
  });

  it('give the pronouns of each class by themselves: one of few people hides no other', () => {
    const rows = talks(12);
    const messages = rows.messages.map((message) =>
      message.direction === 'seeking' && message.person < 2
        ? { ...message, pronouns: [2, 1, 0, 0] }
        : message,
    );
    const shown = Object.keys(valuesOf({ ...rows, messages }, 'pronouns'));
    expect(shown).toHaveLength(11);
    expect(shown).not.toContain('seeking, first plural person');
    expect(shown).toContain('seeking, first singular person');
  });
});

describe('pronouns', () => {
  it('are counted in short forms too, and never inside of other words', () => {
    expect(pronounsIn("I'm sure you’re right, we think; theme, ink and Iris.").pronouns).toEqual([
      1, 1, 1, 0,
    ]);
  });
});
