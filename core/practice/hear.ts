import type { CoachedDraft } from '#core/coaching/coach-draft.ts';
import { HEARD, type Heard } from '#core/texts/en/practice/index.ts';
import { EVIDENCE, type Evidence, evidenceIn } from './evidence.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** What the person in a scene hears in a reply; null where nothing can be said of it, and the scene stays where it is. */
export function heardIn({ parts, read }: CoachedDraft): Heard | null {
  if (parts.kind === 'risk' || parts.kind === 'unreadable') return null;
  if (parts.kind === 'advertising') return 'hurt';
  // Words of an attack that the rules know are weighed against nothing.
  if (read === null) return parts.kind === 'hostile' ? 'hurt' : null;
  return likeliest(evidenceIn(read));
}

/** What the evidence speaks for most. */
export function likeliest(evidence: Evidence, weights: Weights = WEIGHTS): Heard {
  const score = (heard: Heard): number =>
    EVIDENCE.reduce((sum, one) => sum + weights[one][heard] * evidence[one], weights.start[heard]);
  return HEARD.reduce((best, heard) => (score(heard) > score(best) ? heard : best));
}
