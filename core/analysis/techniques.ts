import { indexOfLargest } from './direction.ts';
import { TECHNIQUES, type Technique } from './types.ts';

export const TECHNIQUE_FAMILIES = [
  'asks',
  'reflects',
  'supports',
  'supportsAutonomy',
  'advisesUnasked',
  'confronts',
  'informs',
  'selfDiscloses',
] as const;
/** Techniques that read alike to a person and that the model confuses with one another; a nudge speaks of a family. */
export type TechniqueFamily = (typeof TECHNIQUE_FAMILIES)[number];

const MEMBERS: Readonly<Record<TechniqueFamily, readonly Technique[]>> = {
  asks: ['Open Question', 'Closed Question'],
  reflects: ['Simple Reflection', 'Complex Reflection'],
  supports: ['Affirm', 'Support'],
  supportsAutonomy: ['Emphasize Autonomy', 'Advise with Permission'],
  advisesUnasked: ['Advise without Permission', 'Direct'],
  confronts: ['Confront', 'Warn'],
  informs: ['Give Information'],
  selfDiscloses: ['Self-Disclose'],
};

/** The most probable technique of one sentence. */
export function techniqueOf(probabilities: readonly number[]): Technique {
  return TECHNIQUES[indexOfLargest(probabilities)] ?? 'Other';
}

/** The family a technique belongs to; null for `Other`. */
export function familyOf(technique: Technique): TechniqueFamily | null {
  return TECHNIQUE_FAMILIES.find((family) => MEMBERS[family].includes(technique)) ?? null;
}

/** How probable each family is for one sentence: the sum over its members, for they exclude one another. */
export function familyProbabilities(
  probabilities: readonly number[],
): Readonly<Record<TechniqueFamily, number>> {
  const sum = (family: TechniqueFamily): number =>
    MEMBERS[family].reduce(
      (total, technique) => total + (probabilities[TECHNIQUES.indexOf(technique)] ?? 0),
      0,
    );
  return {
    asks: sum('asks'),
    reflects: sum('reflects'),
    supports: sum('supports'),
    supportsAutonomy: sum('supportsAutonomy'),
    advisesUnasked: sum('advisesUnasked'),
    confronts: sum('confronts'),
    informs: sum('informs'),
    selfDiscloses: sum('selfDiscloses'),
  };
}
