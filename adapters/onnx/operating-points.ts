import { z } from 'zod';
import { FAMILY_MEMBERS } from '#core/analysis/techniques.ts';
import type { OperatingPoints, TechniqueFamily } from '#core/model/analysis.ts';
import { names } from './names.ts';

const share = z.number().min(0).max(1);
const family = (name: TechniqueFamily) =>
  z.object({
    labels: names(FAMILY_MEMBERS[name]),
    /** On the sum of the members' probabilities; 1: no threshold was precise enough. */
    threshold: share.gt(0),
    /** Measured at the threshold, on sentences that did not choose it. */
    precision: share,
  });

/** `tasks.techniques.families` of the manifest. Families and members must be the program's own. */
export const FAMILIES = z.strictObject({
  asks: family('asks'),
  reflects: family('reflects'),
  affirms_supports: family('affirmsSupports'),
  supports_autonomy: family('supportsAutonomy'),
  advises_unasked: family('advisesUnasked'),
  confronts_warns: family('confrontsWarns'),
  informs: family('informs'),
  self_discloses: family('selfDiscloses'),
});

export function operatingPointsOf(families: z.infer<typeof FAMILIES>): OperatingPoints {
  return {
    asks: families.asks.threshold,
    reflects: families.reflects.threshold,
    affirmsSupports: families.affirms_supports.threshold,
    supportsAutonomy: families.supports_autonomy.threshold,
    advisesUnasked: families.advises_unasked.threshold,
    confrontsWarns: families.confronts_warns.threshold,
    informs: families.informs.threshold,
    selfDiscloses: families.self_discloses.threshold,
  };
}
