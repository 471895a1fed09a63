import { boundedLogit, logistic } from '#core/lib/statistics.ts';
import { type ActProbabilities, KIND_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import { nameThem } from './meant-for-them.ts';
import { anyOf, harmProbability, HURTS_AT, MAY_HURT_AT, probabilityOf } from './model-acts.ts';

/** A sentence as far as it tells of the others in its reply. */
export interface Neighbour {
  words: string;
  acts: ActProbabilities;
}

/** Whoever does one of these is kind in the next sentence too. Being sorry and wishing well are left out: "sorry, but …". */
const KIND = KIND_ACTS.filter((act) => act !== 'isSorry' && act !== 'goodWishes');
/** Nor does whoever tells, asks or informs often hurt in passing. */
const HARMLESS: readonly SentenceAct[] = [...KIND, 'informs', 'asksFacts', 'asksAboutOthers', 'sharesOwn'];
/** "Congrats." tells nothing of what follows. */
const LEAST_WORDS = 3;

/** What the rest of a reply tells of a sentence: that something kind, or something harmless, is surely in it. */
export interface Rest {
  kind: number;
  harmless: number;
  /** That there is advice in it. */
  tips: number;
  /** That something of its writer's own is told. */
  story: number;
}

/** In the surest sentence: taken over all, a long reply would be kind because it is long. */
const inOne = (which: readonly SentenceAct[], sentences: readonly Neighbour[]): number =>
  Math.max(
    0,
    ...sentences
      .filter(({ words }) => words.split(' ').length >= LEAST_WORDS)
      .map(({ acts }) => anyOf(which, acts) ?? 0),
  );

/** "Then you can look at it on the bus." says what the tip before it is good for, "Either he goes or you do." what it comes to. */
const WHAT_FOR =
  /^(?:and |so )?(?:then|that way|this way) (?:at least )?(?:you|it|they)(?:'ll| can| could| might| may| will| would| don't)\b|^(?:and |so )?(?:otherwise|or else|if not)\b|^(?:and |so )?either (?:[a-z']+ ){1,12}or\b/u;
const A_TIP: readonly SentenceAct[] = ['advises', 'advisesByQuestion'];
const goesOnWithTip = ({ words, acts }: Neighbour): boolean =>
  WHAT_FOR.test(words) && (harmProbability(acts) ?? 0) < HURTS_AT;

/** Of advice that hurts itself nothing gives the reason. */
const helps = ({ acts }: Neighbour): boolean => (harmProbability(acts) ?? 0) < MAY_HURT_AT;

export const restOf = (one: Neighbour, others: readonly Neighbour[]): Rest => ({
  kind: inOne(KIND, others),
  harmless: inOne(goesOnWithTip(one) ? [...HARMLESS, ...A_TIP] : HARMLESS, others),
  tips: Math.max(0, ...others.filter(helps).map(({ acts }) => probabilityOf('advises', acts) ?? 0)),
  story: inOne(['sharesOwn'], others),
});

/** From here on there is advice in the rest. */
const TIP_BESIDE = 0.73;
/** From here on words do more than to give a reason for advice. */
const SURELY_HURTS_AT = 0.8;
/** "Soft parents raise monsters." */
const VERDICT =
  /\b(?:always|never|too|soft|weak|lazy|spoilt|spoiled|entitled|monsters?|brats?|victims?|dramatic|useless|stupid|pathetic)\b/u;
/** "Teenagers need structure." beside advice is the reason for it. */
export const isReasonForTip = ({ words, acts }: Neighbour, { tips }: Rest): boolean =>
  tips >= TIP_BESIDE &&
  !nameThem(words) &&
  !VERDICT.test(words) &&
  (harmProbability(acts) ?? 0) < SURELY_HURTS_AT;

/** How strongly each part of the evidence speaks, in log-odds. */
export interface Weights {
  start: number;
  /** Of the sentence as the model reads it alone. */
  own: number;
  /** Of what is in the rest of the reply. */
  rest: number;
}

/** Probabilities nearer to 0 or 1 than this are no more certain. */
const LEAST_DOUBT = 0.001;

/** What a probability is worth beside the rest of its reply. */
export const weighed = (probability: number, inRest: number, { start, own, rest }: Weights): number =>
  logistic(start + own * boundedLogit(probability, LEAST_DOUBT) + rest * inRest);

/** Fitted to held replies: models/training/measure/act_weights.py prints it, as those of joint acts. */
const HARM: Weights = { start: 1.9, own: 1.2, rest: -4.2 };
/** What words that a rule knows add, in log-odds. */
const BY_RULE = 2.6;

/** That a sentence hurts, beside the rest of its reply; null where the model said nothing. */
export function harmBeside(
  acts: ActProbabilities,
  { harmless }: Pick<Rest, 'kind' | 'harmless'>,
  byRule: boolean,
): number | null {
  const alone = harmProbability(acts);
  if (alone === null) return null;
  return weighed(alone, harmless, byRule ? { ...HARM, start: HARM.start + BY_RULE } : HARM);
}

/** Whoever sells is kind as a rule, so that kind words beside it tell nothing. */
const MAY_SELL_AT = 0.25;
/** Many small doubts beside kind words are no doubt. */
const MAY_HURT_BESIDE_AT = 0.45;

/** Nothing is praised beside what may hurt, unless the rest of the reply speaks against it. */
export function mayHurt({ acts, rest }: Pick<Neighbour, 'acts'> & { rest: Rest }): boolean {
  if ((probabilityOf('advertises', acts) ?? 0) >= MAY_SELL_AT) return true;
  const isDoubted = (harmProbability(acts) ?? 0) >= MAY_HURT_AT;
  return isDoubted && (harmBeside(acts, rest, false) ?? 0) >= MAY_HURT_BESIDE_AT;
}
