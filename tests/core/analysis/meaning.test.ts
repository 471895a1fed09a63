import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { majorityDirection } from '#core/analysis/direction.ts';
import { displayedRationales } from '#core/analysis/empathy.ts';
import { sentimentOf } from '#core/analysis/sentiment.ts';
import { familyOf, familyProbabilities, TECHNIQUE_FAMILIES, techniqueOf } from '#core/analysis/techniques.ts';
import { TECHNIQUES, type Direction } from '#core/analysis/types.ts';

describe('direction of a message', () => {
  it('is what more than half of the sentences have', () => {
    expect(majorityDirection(['seeking', 'seeking', 'none'])).toBe('seeking');
    expect(majorityDirection(['providing'])).toBe('providing');
    expect(majorityDirection(['providing', 'providing', 'seeking', 'providing'])).toBe('providing');
  });

  it('is none at exactly half, and without sentences', () => {
    expect(majorityDirection(['seeking', 'none'])).toBe('none');
    expect(majorityDirection(['seeking', 'providing'])).toBe('none');
    expect(majorityDirection([])).toBe('none');
  });

  it('does not depend on the order of the sentences', () => {
    const direction = fc.constantFrom<Direction>('none', 'seeking', 'providing');
    fc.assert(
      fc.property(fc.array(direction), (sentences) => {
        expect(majorityDirection([...sentences].reverse())).toBe(majorityDirection(sentences));
      }),
    );
  });
});

describe('sentiment', () => {
  it('is the expected value of the five classes', () => {
    expect(sentimentOf([1, 0, 0, 0, 0])).toMatchObject({ label: 'very_negative', score: -1 });
    expect(sentimentOf([0, 0, 0, 0, 1])).toMatchObject({ label: 'very_positive', score: 1 });
    expect(sentimentOf([0, 0.5, 0.5, 0, 0])).toMatchObject({ label: 'negative', score: -0.25 });
    expect(sentimentOf([0.2, 0.2, 0.2, 0.2, 0.2]).score).toBeCloseTo(0);
  });
});

describe('techniques', () => {
  const certain = (technique: string): number[] => TECHNIQUES.map((name) => (name === technique ? 1 : 0));

  it('all but Other belong to one family', () => {
    for (const technique of TECHNIQUES) {
      expect(techniqueOf(certain(technique))).toBe(technique);
      const families = TECHNIQUE_FAMILIES.filter(
        (family) => familyProbabilities(certain(technique))[family] === 1,
      );
      expect(families).toEqual(technique === 'Other' ? [] : [familyOf(technique)]);
    }
    expect(familyOf('Other')).toBeNull();
  });

  it('a family is as probable as its members together', () => {
    const probabilities = TECHNIQUES.map((name) => (name.endsWith('Question') ? 0.3 : 0));
    expect(familyProbabilities(probabilities).asks).toBeCloseTo(0.6);
  });
});

describe('rationales', () => {
  it('are shown from level 1 on', () => {
    const rationales = [{ start: 0, end: 4 }];
    expect(displayedRationales({ level: 0, rationales })).toEqual([]);
    expect(displayedRationales({ level: 1, rationales })).toEqual(rationales);
  });
});
