import {
  type ActProbabilities,
  HARMFUL_ACTS,
  SENTENCE_ACTS,
  type SentenceAct,
} from '#core/model/sentence-acts.ts';

/** From which probability on the reader of messages is believed. */
interface Points {
  /** Where no rule knows the words; above 1: never. */
  alone: number;
  /** Where a rule knows them too: below this the words are taken for a look-alike. */
  beside: number;
}

/**
 * Near what `attune evaluate --task act-points` suggests on our own replies that no training has read. Beside a rule of harm the
 * model has nearly no say: who asks before sending is better told once too often.
 */
const POINTS: Readonly<Record<SentenceAct, Points>> = {
  asksFirst: { alone: 0.66, beside: 0 },
  leavesChoice: { alone: 0.67, beside: 0.1 },
  namesFeeling: { alone: 0.76, beside: 0.3 },
  validates: { alone: 0.73, beside: 0.15 },
  mirrors: { alone: 0.63, beside: 0.45 },
  asksAboutThem: { alone: 0.74, beside: 0.4 },
  affirms: { alone: 0.73, beside: 0.4 },
  thanksForTelling: { alone: 0.58, beside: 0.2 },
  standsBy: { alone: 0.57, beside: 0.3 },
  sharesJoy: { alone: 0.64, beside: 0.4 },
  offers: { alone: 0.66, beside: 0.4 },
  isMoved: { alone: 0.65, beside: 0.1 },
  goodWishes: { alone: 0.58, beside: 0.3 },
  isSorry: { alone: 0.55, beside: 0.1 },
  reassures: { alone: 0.65, beside: 0.65 },
  advises: { alone: 0.73, beside: 0.4 },
  advisesByQuestion: { alone: 0.56, beside: 0.3 },
  informs: { alone: 0.65, beside: 0.65 },
  asksFacts: { alone: 0.6, beside: 0.6 },
  asksWhy: { alone: 0.45, beside: 0.2 },
  asksAboutOthers: { alone: 0.5, beside: 0.38 },
  sharesOwn: { alone: 0.82, beside: 0.3 },
  attacks: { alone: 0.5, beside: 0.1 },
  mocks: { alone: 0.62, beside: 0.02 },
  blames: { alone: 0.68, beside: 0.004 },
  minimises: { alone: 0.64, beside: 0.004 },
  excuses: { alone: 0.62, beside: 0.02 },
  forcesCheer: { alone: 0.62, beside: 0.02 },
  discourages: { alone: 0.58, beside: 0 },
  dismisses: { alone: 0.7, beside: 0 },
  endangers: { alone: 0.6, beside: 0 },
  advertises: { alone: 0.3, beside: 0 },
};

/** From this probability of any harm on, nothing of a reply is praised. */
export const MAY_HURT_AT = 0.35;
/** From this on whoever asks before sending is told that the words could hurt, and that this is not sure. */
export const DOUBTED_AT = 0.5;
/** From this on it is said that the words could hurt, even where it is not sure how. */
export const HURTS_AT = 0.7;

const INDEX: ReadonlyMap<SentenceAct, number> = new Map(SENTENCE_ACTS.map((act, index) => [act, index]));

export const probabilityOf = (act: SentenceAct, acts: ActProbabilities): number | null =>
  acts?.[INDEX.get(act) ?? -1] ?? null;

/** Whether a sentence shows an act, by a rule and the model together; by the rule where the model said nothing. */
export function isShown(act: SentenceAct, byRule: boolean, acts: ActProbabilities): boolean {
  const probability = probabilityOf(act, acts);
  if (probability === null) return byRule;
  const { alone, beside } = POINTS[act];
  return probability >= (byRule ? beside : alone);
}

/** What words that a rule knows are worth beside the model. */
const BY_RULE = 1;

/** How far an act is above the point from which it is believed, so that two that were found in one sentence can be compared. */
export function surenessOf(act: SentenceAct, byRule: boolean, acts: ActProbabilities): number {
  const byModel = (probabilityOf(act, acts) ?? 0) / POINTS[act].alone;
  return byRule ? byModel + BY_RULE : byModel;
}

/** That a sentence does at least one of these, taken as if one had nothing to do with another; null where the model said nothing. */
export function anyOf(which: readonly SentenceAct[], acts: ActProbabilities): number | null {
  if (acts === null || acts.length === 0) return null;
  return 1 - which.reduce((none, act) => none * (1 - (probabilityOf(act, acts) ?? 0)), 1);
}

/** That a sentence does any harm; null where the model said nothing. */
export const harmProbability = (acts: ActProbabilities): number | null => anyOf(HARMFUL_ACTS, acts);
