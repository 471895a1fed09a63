import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { majorityDirection } from '#core/analysis/direction.ts';
import { displayedRationales } from '#core/analysis/empathy.ts';
import { sentimentOf } from '#core/analysis/sentiment.ts';
import { FAMILY_MEMBERS, familyOf, sureFamilyOf, techniqueOf } from '#core/analysis/techniques.ts';
import {
  type Direction,
  type OperatingPoints,
  type Technique,
  TECHNIQUE_FAMILIES,
  TECHNIQUES,
} from '#core/model/analysis.ts';
import { OPERATING_POINTS } from '#tests/doubles/table-models.ts';

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
  const probabilities = (given: Partial<Record<Technique, number>>): number[] =>
    TECHNIQUES.map((name) => given[name] ?? 0);
  const points = (given: Partial<OperatingPoints>): OperatingPoints => ({ ...OPERATING_POINTS, ...given });

  it('are the most probable one of a sentence', () => {
    for (const technique of TECHNIQUES)
      expect(techniqueOf(probabilities({ [technique]: 1 }))).toBe(technique);
  });

  it('belong to one family at most', () => {
    const members = TECHNIQUE_FAMILIES.flatMap((family) => FAMILY_MEMBERS[family]);
    expect(new Set(members).size).toBe(members.length);
    expect(TECHNIQUES.filter((technique) => familyOf(technique) === null)).toEqual([
      'Advise with Permission',
      'Other',
    ]);
  });

  it('of one family count together', () => {
    const mixed = probabilities({ 'Open Question': 0.25, 'Closed Question': 0.5 });
    expect(sureFamilyOf(mixed, points({ asks: 0.75 }))).toBe('asks');
    expect(sureFamilyOf(mixed, points({ asks: 0.76 }))).toBeNull();
  });

  it('are surely shown from the operating point of their family on', () => {
    for (const family of TECHNIQUE_FAMILIES) {
      const [member] = FAMILY_MEMBERS[family];
      const at = (probability: number) =>
        sureFamilyOf(
          probabilities(member === undefined ? {} : { [member]: probability }),
          points({ [family]: 0.7 }),
        );
      expect(at(0.7)).toBe(family);
      expect(at(0.699)).toBeNull();
    }
  });

  it('of a family without an operating point are never surely shown', () => {
    expect(sureFamilyOf(probabilities({ Confront: 1 }), points({ confrontsWarns: 1 }))).toBeNull();
    expect(sureFamilyOf(probabilities({ Confront: 1.000_001 }), points({ confrontsWarns: 1 }))).toBeNull();
  });

  it('show one family only: the more probable of two that would do', () => {
    const both = probabilities({ Support: 0.4, 'Give Information': 0.45 });
    expect(sureFamilyOf(both, points({ affirmsSupports: 0.3, informs: 0.3 }))).toBe('informs');
    expect(sureFamilyOf(both, points({ affirmsSupports: 0.3, informs: 0.5 }))).toBe('affirmsSupports');
  });
});

describe('rationales', () => {
  it('are shown from level 1 on', () => {
    const rationales = [{ start: 0, end: 4 }];
    expect(displayedRationales({ level: 0, rationales })).toEqual([]);
    expect(displayedRationales({ level: 1, rationales })).toEqual(rationales);
  });
});
