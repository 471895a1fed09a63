import { isInPlainWords } from '#core/analysis/risk.ts';
import type { Analysis } from '#core/model/analysis.ts';
import { isHeldOut } from './held-out.ts';
import { tellsOfViolence } from './violence-at-home.ts';

/** A draft comforts far more often than it confesses: "an hour in the car just to not be needed" says back what was told. */
const OWN_DANGER_AT = 0.9;
/** Below this, and without plain words, safety is spoken of as well, and not in the place of everything else. */
const POST_DANGER_AT = 0.85;

/** What a draft's reader may be in danger of: their own life, and somebody at home. */
export type Danger = 'risk' | 'violence';

/** Whether a post or draft tells of danger; `mayBeRisk` where only a model says so, and is not sure. */
export function dangerIn(
  post: { text: string; analysis: Analysis | undefined } | null,
  draft: Analysis | undefined,
): Danger | 'mayBeRisk' | null {
  if (isDangerous(draft, OWN_DANGER_AT)) return 'risk';
  if (post === null) return null;
  const isPast = post.analysis !== undefined && isHeldOut(post.text, post.analysis.risk);
  if (!isPast && isDangerous(post.analysis, POST_DANGER_AT)) return 'risk';
  if (tellsOfViolence(post.text)) return 'violence';
  return !isPast && isDangerous(post.analysis, 0) ? 'mayBeRisk' : null;
}

const isDangerous = (analysis: Analysis | undefined, modelAloneFrom: number): boolean =>
  analysis !== undefined &&
  (analysis.risk.label === 'concern' || analysis.risk.label === 'crisis') &&
  (isInPlainWords(analysis.risk) || analysis.risk.score >= modelAloneFrom);
