import type { SentenceAnalysis } from '#core/model/analysis.ts';
import { KIND_ACTS } from '#core/model/sentence-acts.ts';
import { anyOf, DOUBTED_AT, harmProbability, HURTS_AT, MAY_HURT_AT } from './acts/model-acts.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import { LAUGHS } from './harm-suggestions.ts';
import { isShortDraft } from './draft-feedback.ts';

/** From here on the reader's word for the whole draft counts more than that no harm in it has a name. */
const ATTACK_AT = 0.97;
/**
 * "Do everyone a favour and go" hurts, and nobody would take it for words that were not meant that way. A joke that hurts is spoken of
 * as one that may.
 */
export const isAttack = (draft: string, { harms }: ReplyActs, score: number): boolean =>
  score >= ATTACK_AT &&
  !LAUGHS.test(draft) &&
  !isShortDraft(draft) &&
  harms.length > 0 &&
  harms.every(({ act }) => act === 'couldHurt');

const HOSTILE_NEEDS_HARM_OF = 0.2;
/**
 * A sentence that may well hurt, also beside the rest of the draft, sooner where the draft does nothing else; or the reader takes
 * the whole for hostile, which is believed where its sentences, read one by one, leave room for it.
 */
export function isDoubted(
  draft: string,
  sentences: readonly SentenceAnalysis[],
  acts: ReplyActs,
  isHostile: boolean,
): boolean {
  if (!isHostile && !acts.mayHurt) return false;
  const otherwise = doesSomethingElse(sentences, acts) ? DOUBTED_AT : MAY_HURT_AT;
  // "Wow." says too little to hurt.
  const from = isShortDraft(draft) ? HURTS_AT : isHostile ? HOSTILE_NEEDS_HARM_OF : otherwise;
  // Of advice it is said that it is advice.
  const advice = new Set(
    acts.other
      .filter(({ act }) => act === 'advises' || act === 'advisesByQuestion')
      .map(({ span }) => span.start),
  );
  return sentences.some(
    ({ start, acts: said = null }) =>
      !advice.has(start) && (harmProbability(said) ?? (isHostile ? 1 : 0)) >= from,
  );
}

/** From here on something kind may be in a sentence, so that words that may hurt are less likely to. */
const MAY_BE_KIND_AT = 0.5;
/** Whoever advises means to help, if clumsily. */
const doesSomethingElse = (
  sentences: readonly SentenceAnalysis[],
  { kind, joint, other }: ReplyActs,
): boolean =>
  kind.length + joint.length + other.length > 0 ||
  sentences.some(({ acts = null }) => (anyOf(KIND_ACTS, acts) ?? 1) >= MAY_BE_KIND_AT);
