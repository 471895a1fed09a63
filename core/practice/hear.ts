import { readSoundly } from '#core/analysis/read-alone.ts';
import { readPart } from '#core/analysis/read-part.ts';
import type { CoachedDraft, WordsRead } from '#core/coaching/coach-draft.ts';
import { attemptLater } from '#core/lib/attempt.ts';
import type { ActProbabilities } from '#core/model/sentence-acts.ts';
import type { Models } from '#core/ports/index.ts';
import { HEARD, type Heard } from '#core/texts/en/practice/index.ts';
import { EVIDENCE, type Evidence, evidenceIn } from './evidence.ts';
import { WEIGHTS, type Weights } from './weights.ts';

type Readers = Pick<Models, 'readMessages'>;

/** What the person in a scene hears in a reply; null where nothing can be said of it, and the scene stays where it is. */
export async function heardIn(models: Readers, { parts, read }: CoachedDraft): Promise<Heard | null> {
  if (parts.kind === 'risk' || parts.kind === 'unreadable') return null;
  if (parts.kind === 'advertising') return 'hurt';
  // Words of an attack that the rules know are weighed against nothing.
  if (read === null) return parts.kind === 'hostile' ? 'hurt' : null;
  return likeliest(evidenceIn(read, await readWhole(models, read)));
}

/** The acts of a reply read as one; null where it cannot be read. */
export async function readWhole(
  models: Readers,
  { draft, seekerPost }: WordsRead,
): Promise<ActProbabilities> {
  const context = readPart(seekerPost);
  const read = await attemptLater(() => readSoundly(models, [{ text: readPart(draft), context }]));
  return read.ok ? (read.value[0]?.acts ?? null) : null;
}

/** What the evidence speaks for most. */
export function likeliest(evidence: Evidence, weights: Weights = WEIGHTS): Heard {
  const score = (heard: Heard): number =>
    EVIDENCE.reduce((sum, one) => sum + weights[one][heard] * evidence[one], weights.start[heard]);
  return HEARD.reduce((best, heard) => (score(heard) > score(best) ? heard : best));
}
