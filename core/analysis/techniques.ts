import { indexOfLargest } from './direction.ts';
import {
  type OperatingPoints,
  type Technique,
  TECHNIQUE_FAMILIES,
  type TechniqueFamily,
  TECHNIQUES,
} from '#core/model/analysis.ts';

/** `Advise with Permission` and `Other` belong to no family: the model tells them too rarely to measure. */
export const FAMILY_MEMBERS: Readonly<Record<TechniqueFamily, readonly Technique[]>> = {
  asks: ['Open Question', 'Closed Question'],
  reflects: ['Simple Reflection', 'Complex Reflection'],
  affirmsSupports: ['Affirm', 'Support'],
  supportsAutonomy: ['Emphasize Autonomy'],
  advisesUnasked: ['Advise without Permission', 'Direct'],
  confrontsWarns: ['Confront', 'Warn'],
  informs: ['Give Information'],
  selfDiscloses: ['Self-Disclose'],
};

/** The operating point of a family that no probability was precise enough for. */
const NEVER = 1;

/** The most probable technique of one sentence. */
export function techniqueOf(probabilities: readonly number[]): Technique {
  return TECHNIQUES[indexOfLargest(probabilities)] ?? 'Other';
}

/** The family a technique belongs to; null for those outside of all. */
export function familyOf(technique: Technique): TechniqueFamily | null {
  return TECHNIQUE_FAMILIES.find((family) => FAMILY_MEMBERS[family].includes(technique)) ?? null;
}

/**
 * The family that one sentence surely shows. Its members exclude one another, so it is as probable as all of them
 * together; where two reach their operating points, the more probable one counts.
 */
export function sureFamilyOf(
  probabilities: readonly number[],
  operatingPoints: OperatingPoints,
): TechniqueFamily | null {
  const probable = TECHNIQUE_FAMILIES.map((family) => {
    const members = FAMILY_MEMBERS[family].map((technique) => TECHNIQUES.indexOf(technique));
    return { family, probability: members.reduce((sum, index) => sum + (probabilities[index] ?? 0), 0) };
  });
  const [best] = probable
    .filter(({ family, probability }) => {
      const least = operatingPoints[family];
      return least < NEVER && probability >= least;
    })
    .sort((a, b) => b.probability - a.probability);
  return best?.family ?? null;
}
