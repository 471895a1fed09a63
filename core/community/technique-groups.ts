import { FAMILY_MEMBERS } from '#core/analysis/techniques.ts';
import type { Technique } from '#core/model/analysis.ts';

export const TECHNIQUE_GROUPS = [
  'questions',
  'reflections',
  'affirmation',
  'autonomy',
  'information',
  'selfDisclosure',
  'pressure',
] as const;
/**
 * What the report compares: families that mean much the same for a seeker, since single behaviours are too rare in a
 * community. `autonomy` and `pressure` follow the MI-adherent and MI-non-adherent codes of MITI, so they are wider than
 * a family.
 */
export type TechniqueGroup = (typeof TECHNIQUE_GROUPS)[number];

const MEMBERS: Readonly<Record<TechniqueGroup, readonly Technique[]>> = {
  questions: FAMILY_MEMBERS.asks,
  reflections: FAMILY_MEMBERS.reflects,
  affirmation: FAMILY_MEMBERS.affirmsSupports,
  autonomy: [...FAMILY_MEMBERS.supportsAutonomy, 'Advise with Permission'],
  information: FAMILY_MEMBERS.informs,
  selfDisclosure: FAMILY_MEMBERS.selfDiscloses,
  pressure: [...FAMILY_MEMBERS.advisesUnasked, ...FAMILY_MEMBERS.confrontsWarns],
};

/** A set of groups in one number, for thousands of conversations. */
export function groupMask(techniques: Readonly<Partial<Record<Technique, number>>>): number {
  let mask = 0;
  for (const group of TECHNIQUE_GROUPS) {
    if (MEMBERS[group].some((technique) => techniques[technique] !== undefined)) mask |= bitOf(group);
  }
  return mask;
}

export function includesGroup(mask: number, group: TechniqueGroup): boolean {
  return (mask & bitOf(group)) !== 0;
}

function bitOf(group: TechniqueGroup): number {
  return 1 << TECHNIQUE_GROUPS.indexOf(group);
}
