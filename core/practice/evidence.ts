import { countWords } from '#core/analysis/words.ts';
import { knownHarms } from '#core/coaching/acts/harms.ts';
import { KIND_RULES } from '#core/coaching/acts/kind-acts.ts';
import { OTHER_RULES } from '#core/coaching/acts/other-acts.ts';
import { applies, type Rule, type SeenSentence } from '#core/coaching/acts/rule.ts';
import { seeSentences } from '#core/coaching/acts/see-sentences.ts';
import { doesAny } from '#core/coaching/acts/does-any.ts';
import { anyOf, harmProbability, probabilityOf } from '#core/coaching/acts/model-acts.ts';
import type { WordsRead } from '#core/coaching/coach-draft.ts';
import { asksForAdvice } from '#core/coaching/acts/seeker-wishes.ts';
import { WARM_ACTS } from '#core/coaching/missing.ts';
import { smoothedLogit } from '#core/lib/statistics.ts';
import {
  type ActProbabilities,
  HARMLESS_ACTS,
  type HarmlessAct,
  KIND_ACTS,
  SENTENCE_ACTS,
  type SentenceAct,
} from '#core/model/sentence-acts.ts';
import { MARKS, marksIn, saysYesOrNo } from './marks.ts';

type OfWhole = `whole:${SentenceAct}`;
const ofWhole = (act: SentenceAct): OfWhole => `whole:${act}`;

/** What speaks for one thing being heard in a reply, or against it. */
export const EVIDENCE = [
  'hostile',
  'harm',
  'harmInAll',
  'harmNamed',
  'advice',
  'adviceNamed',
  'wanted',
  'wantedAdvice',
  'question',
  'questionMark',
  'warmth',
  'warmthNamed',
  'words',
  'harmWorded',
  'adviceWorded',
  'questionWorded',
  'warmthWorded',
  'adviceLast',
  'questionLast',
  'warmthLast',
  'yesOrNo',
  ...MARKS,
  ...HARMLESS_ACTS,
  ...SENTENCE_ACTS.map(ofWhole),
] as const;
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/**
 * The evidence in a reply: how surely its surest sentence hurts, advises, asks or is warm, how surely its last one does, and how
 * surely one does each harmless act, as log-odds; whether the rules and models together name a sentence that does, and whether a
 * rule knows words in it that do (1 or 0); whether ideas were asked for; how long it is; and how
 * surely it does each act when it is read as one.
 * @param whole the acts of the reply read as one sentence; null where it was not read, and the sentences stand for it
 */
export function evidenceIn(
  { seekerPost, draft, sentences, acts, hostility }: WordsRead,
  whole: ActProbabilities,
): Evidence {
  const [surest, last] = [surestIn(sentences), surestIn(sentences.slice(-1))];
  const isHarm = acts.harms.some(({ act }) => act !== 'couldHurt');
  const harm = surest(harmProbability, isHarm);
  const harmInWhole = harmProbability(whole);
  const isAdvice =
    acts.other.some(({ act }) => act === 'advises' || act === 'advisesByQuestion') ||
    sentences.some(({ sureFamily }) => sureFamily === 'advisesUnasked');
  const isWarm = doesAny(acts, [...WARM_ACTS, 'leavesChoice', 'offers']);
  const isQuestion = doesAny(acts, ['asksAboutThem', 'asksFirst', 'asks']);
  const advice = surest((said) => anyOf(ADVICE, said), isAdvice);
  const named = new Set<string>([...acts.kind, ...acts.other, ...acts.harms].map(({ act }) => act));
  const inOne = (act: SentenceAct): number =>
    surest((said) => probabilityOf(act, said), named.has(act), DOUBT_OF_ONE);
  const inAll = (act: SentenceAct): number => {
    const read = probabilityOf(act, whole);
    return read === null ? inOne(act) : smoothedLogit(read, DOUBT_OF_ONE);
  };
  const wanted = Number(asksForAdvice(seekerPost));
  return {
    hostile: smoothedLogit(hostility, LEAST_DOUBT),
    harm,
    harmInAll: harmInWhole === null ? harm : smoothedLogit(harmInWhole, LEAST_DOUBT),
    harmNamed: Number(isHarm),
    advice,
    adviceNamed: Number(isAdvice),
    wanted,
    wantedAdvice: wanted * advice,
    adviceLast: last((said) => anyOf(ADVICE, said), isAdvice),
    question: surest((said) => anyOf(['asksAboutThem', 'asksFirst'], said), isQuestion),
    questionLast: last((said) => anyOf(QUESTIONS, said), isQuestion),
    questionMark: Number(draft.includes('?')),
    warmth: surest((said) => anyOf(WARM, said), isWarm),
    warmthLast: last((said) => anyOf(WARM, said), isWarm),
    warmthNamed: Number(isWarm),
    yesOrNo: Number(saysYesOrNo(draft, seekerPost)),
    ...marksIn(draft),
    words: Math.log(countWords(draft) + 1),
    ...wordedIn(seeSentences(draft, sentences, seekerPost)),
    ...(Object.fromEntries(HARMLESS_ACTS.map((act) => [act, inOne(act)])) as Record<HarmlessAct, number>),
    ...(Object.fromEntries(SENTENCE_ACTS.map((act) => [ofWhole(act), inAll(act)])) as Record<
      OfWhole,
      number
    >),
  };
}

/** How surely one of these sentences does something, as log-odds; where no model read them, the rules stand for it. */
const surestIn =
  (sentences: WordsRead['sentences']) =>
  (probability: (acts: ActProbabilities) => number | null, isNamed: boolean, doubt = LEAST_DOUBT): number => {
    const read = sentences.flatMap(({ acts = null }) => probability(acts) ?? []);
    return smoothedLogit(read.length > 0 ? Math.max(...read) : isNamed ? NAMED : NOT_NAMED, doubt);
  };

type Worded = 'harmWorded' | 'adviceWorded' | 'questionWorded' | 'warmthWorded';

/** What rules know, whatever a model makes of it. */
function wordedIn(seen: readonly SeenSentence[]): Pick<Evidence, Worded> {
  const isWorded = (...rules: readonly Rule[]): number =>
    Number(seen.some((sentence) => rules.some((rule) => applies(rule, sentence))));
  return {
    harmWorded: Number(seen.some((sentence) => sentence.belittles || knownHarms(sentence).length > 0)),
    adviceWorded: isWorded(OTHER_RULES.advises, OTHER_RULES.advisesByQuestion),
    questionWorded: isWorded(KIND_RULES.asksFirst, KIND_RULES.asksAboutThem),
    warmthWorded: isWorded(...WARM.map((act) => KIND_RULES[act])),
  };
}

const ADVICE = ['advises', 'advisesByQuestion'] as const;
const QUESTIONS = ['asksAboutThem', 'asksFirst', 'asksFacts', 'asksAboutOthers'] as const;
const WARM = KIND_ACTS.filter((act) => act !== 'asksFirst' && act !== 'asksAboutThem');

const NAMED = 0.9;
const NOT_NAMED = 0.02;

/** Nothing is surer than 99 of 100. */
const LEAST_DOUBT = 0.01;
/** Of a single act: whether it is surely or nearly surely absent says nothing, and there are many. */
const DOUBT_OF_ONE = 0.2;
