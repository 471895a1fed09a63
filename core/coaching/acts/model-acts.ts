import { type ActProbabilities, SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';

/** From which probability on the reader of messages is believed. */
interface Points {
  /** Where no rule knows the words. */
  alone: number;
  /** Where a rule knows them too: below this the words are taken for a look-alike. */
  beside: number;
}

const KIND: Points = { alone: 0.6, beside: 0.08 };
const HARM: Points = { alone: 0.6, beside: 0.06 };

/** Chosen on our own labelled replies that no training had read, and on readings of real ones. */
const POINTS: Readonly<Partial<Record<SentenceAct, Points>>> = {};

const HARMFUL_FROM = SENTENCE_ACTS.indexOf('attacks');
/** From this probability of any harm on, nothing of a reply is praised. */
export const MAY_HURT_AT = 0.3;
/** From this on it is said that the words could hurt, even where it is not sure how. */
export const HURTS_AT = 0.8;

const INDEX: ReadonlyMap<SentenceAct, number> = new Map(SENTENCE_ACTS.map((act, index) => [act, index]));

const pointsOf = (act: SentenceAct): Points =>
  POINTS[act] ?? ((INDEX.get(act) ?? 0) >= HARMFUL_FROM ? HARM : KIND);

export const probabilityOf = (act: SentenceAct, acts: ActProbabilities): number | null =>
  acts?.[INDEX.get(act) ?? -1] ?? null;

/** Whether a sentence shows an act, by a rule and the model together; by the rule where the model said nothing. */
export function isShown(act: SentenceAct, byRule: boolean, acts: ActProbabilities): boolean {
  const probability = probabilityOf(act, acts);
  if (probability === null) return byRule;
  const { alone, beside } = pointsOf(act);
  return probability >= (byRule ? beside : alone);
}

/** That a sentence does any harm, taken as if one had nothing to do with another; null where the model said nothing. */
export function harmProbability(acts: ActProbabilities): number | null {
  if (acts === null || acts.length === 0) return null;
  return 1 - acts.slice(HARMFUL_FROM).reduce((kind, probability) => kind * (1 - probability), 1);
}
