import { countWords } from '#core/analysis/words.ts';
import { knownHarms } from '#core/coaching/acts/harms.ts';
import { KIND_RULES } from '#core/coaching/acts/kind-acts.ts';
import { OTHER_RULES } from '#core/coaching/acts/other-acts.ts';
import { applies, type Rule, type SeenSentence } from '#core/coaching/acts/rule.ts';
import { seeSentences } from '#core/coaching/acts/see-sentences.ts';
import { doesAny } from '#core/coaching/acts/does-any.ts';
import { anyOf, harmProbability, probabilityOf } from '#core/coaching/acts/model-acts.ts';
import type { WordsRead } from '#core/coaching/coach-draft.ts';
import { asksForAdvice } from '#core/coaching/seeker-wishes.ts';
import { WARM_ACTS } from '#core/coaching/missing.ts';
import { smoothedLogit } from '#core/lib/statistics.ts';
import {
  type ActProbabilities,
  HARMLESS_ACTS,
  type HarmlessAct,
  KIND_ACTS,
} from '#core/model/sentence-acts.ts';

/** What speaks for one thing being heard in a reply, or against it. */
export const EVIDENCE = [
  'hostile',
  'harm',
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
  ...HARMLESS_ACTS,
] as const;
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/**
 * The evidence in a reply: how surely its surest sentence hurts, advises, asks or is warm, and how surely one does each
 * harmless act, as log-odds; whether the rules and models together name a sentence that does, and whether a rule knows words in it that do
 * (1 or 0); whether ideas were asked for; and how long it is.
 */
export function evidenceIn({ seekerPost, draft, sentences, acts, hostility }: WordsRead): Evidence {
  type Probability = (acts: ActProbabilities) => number | null;
  const surest = (probability: Probability, isNamed: boolean, doubt = LEAST_DOUBT): number => {
    const read = sentences.flatMap(({ acts: said = null }) => probability(said) ?? []);
    return smoothedLogit(read.length > 0 ? Math.max(...read) : isNamed ? NAMED : NOT_NAMED, doubt);
  };
  const isHarm = acts.harms.some(({ act }) => act !== 'couldHurt');
  const isAdvice =
    acts.other.some(({ act }) => act === 'advises' || act === 'advisesByQuestion') ||
    sentences.some(({ sureFamily }) => sureFamily === 'advisesUnasked');
  const isWarm = doesAny(acts, [...WARM_ACTS, 'leavesChoice', 'offers']);
  const isQuestion = doesAny(acts, ['asksAboutThem', 'asksFirst', 'asks']);
  const advice = surest((said) => anyOf(['advises', 'advisesByQuestion'], said), isAdvice);
  const named = new Set<string>([...acts.kind, ...acts.other].map(({ act }) => act));
  const single = HARMLESS_ACTS.map((act) => [
    act,
    surest((said) => probabilityOf(act, said), named.has(act), DOUBT_OF_ONE),
  ]);
  const wanted = Number(asksForAdvice(seekerPost));
  return {
    hostile: smoothedLogit(hostility, LEAST_DOUBT),
    harm: surest(harmProbability, isHarm),
    harmNamed: Number(isHarm),
    advice,
    adviceNamed: Number(isAdvice),
    wanted,
    wantedAdvice: wanted * advice,
    question: surest((said) => anyOf(['asksAboutThem', 'asksFirst'], said), isQuestion),
    questionMark: Number(draft.includes('?')),
    warmth: surest((said) => anyOf(WARM, said), isWarm),
    warmthNamed: Number(isWarm),
    words: Math.log(countWords(draft) + 1),
    ...wordedIn(seeSentences(draft, sentences, seekerPost)),
    ...(Object.fromEntries(single) as Record<HarmlessAct, number>),
  };
}

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

const WARM = KIND_ACTS.filter((act) => act !== 'asksFirst' && act !== 'asksAboutThem');

/** Where no model read the sentences, the rules stand for it. */
const NAMED = 0.9;
const NOT_NAMED = 0.02;

/** Nothing is surer than 99 of 100. */
const LEAST_DOUBT = 0.01;
/** Of a single act: whether it is surely or nearly surely absent says nothing, and there are many. */
const DOUBT_OF_ONE = 0.2;
