import type { Technique } from '#core/analysis/types.ts';

export const TECHNIQUE_FAMILIES = [
  'questions',
  'reflections',
  'affirmation',
  'autonomy',
  'information',
  'selfDisclosure',
  'pressure',
] as const;
/**
 * Behaviours that mean much the same for a seeker; single ones are too rare in a community to compare. `autonomy` and
 * `pressure` follow the MI-adherent and MI-non-adherent codes of MITI.
 */
export type TechniqueFamily = (typeof TECHNIQUE_FAMILIES)[number];

const FAMILY_OF: Readonly<Record<Technique, TechniqueFamily | null>> = {
  'Open Question': 'questions',
  'Closed Question': 'questions',
  'Simple Reflection': 'reflections',
  'Complex Reflection': 'reflections',
  Affirm: 'affirmation',
  Support: 'affirmation',
  'Emphasize Autonomy': 'autonomy',
  'Advise with Permission': 'autonomy',
  'Give Information': 'information',
  'Self-Disclose': 'selfDisclosure',
  'Advise without Permission': 'pressure',
  Direct: 'pressure',
  Confront: 'pressure',
  Warn: 'pressure',
  Other: null,
};

/** A set of families in one number, for thousands of conversations. */
export function familyMask(techniques: Readonly<Partial<Record<Technique, number>>>): number {
  let mask = 0;
  for (const technique of Object.keys(techniques) as Technique[]) {
    const family = FAMILY_OF[technique];
    if (family !== null) mask |= bitOf(family);
  }
  return mask;
}

export function includesFamily(mask: number, family: TechniqueFamily): boolean {
  return (mask & bitOf(family)) !== 0;
}

function bitOf(family: TechniqueFamily): number {
  return 1 << TECHNIQUE_FAMILIES.indexOf(family);
}
