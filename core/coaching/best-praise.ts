import { countWords, wordsIn } from '#core/analysis/words.ts';
import type { PraiseTopic } from './acts/topics.ts';
import { isOneOf } from '#core/lib/one-of.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import type { NudgeRecord } from '#core/model/records.ts';
import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';
import { actsOf, JOINT_ACTS } from './acts/joint-acts.ts';
import { anyOf } from './acts/model-acts.ts';
import type { Praise, ReplyReading } from './choice.ts';
import { asksForAdvice } from './acts/seeker-wishes.ts';

/**
 * How much an act says about a reply. Asking first says most: nothing else shows as well who decides. Leaving the choice says
 * as much beside advice only. What is said of nearly every reply comes last.
 */
const WEIGHTS: Readonly<Record<PraiseTopic, number>> = {
  asksFirst: 12,
  mirrors: 7,
  validates: 8,
  affirms: 8,
  asksAboutThem: 8,
  offers: 7,
  sharesJoy: 8,
  namesFeeling: 8,
  understands: 7,
  takesSide: 8,
  answers: 5,
  isMoved: 6,
  standsBy: 5,
  leavesChoice: 4,
  warms: 4,
  asks: 3,
  thanksForTelling: 1,
  isSorry: 0,
  goodWishes: 0,
};
const BESIDE_ADVICE = 8;
const CARRIES_OUT = 12;
/** To good news nothing is as fitting. */
const GLAD_WITH_THE_GLAD = 3;
/** Where most of a reply is what was asked for. */
const MOSTLY_ANSWERS = 4;
const MOST = 0.5;
const mostlyAnswers = ({ topic, spans }: Praise, text: string): boolean =>
  topic === 'answers' && spans.reduce((sum, span) => sum + wordsIn(text, span), 0) >= MOST * countWords(text);
/** The topic of the latest note gives way to one that says nearly as much. */
const SAME_AS_LAST = -2;
/** "That is bad." names a feeling, "Six years!" is glad, and either is the least of a reply that does more. */
const BARE = -4;
/** "That's so much to hold." says less of their lot than what is said back at length beside it. */
const SHORT = -1.5;
const SHORT_WORDS = 7;
export const BARE_WORDS = 4;
export const MAY_BE_BARE: readonly PraiseTopic[] = [
  'namesFeeling',
  'understands',
  'mirrors',
  'sharesJoy',
  'affirms',
  'isMoved',
  'takesSide',
];

export const saysLittle = ({ spans }: Praise, text: string, words = BARE_WORDS): boolean =>
  spans.every((span) => wordsIn(text, span) < words);

export const NAME_A_FEELING: readonly PraiseTopic[] = ['namesFeeling', 'understands', 'mirrors'];
/** "When did it start? What do you two do together now?": whoever asks more than once is interested above all. */
const ASKS_ON = 3;
const asksOn = ({ topic, spans }: Praise): boolean => topic === 'asks' && spans.length > 1;

/** "Is there someone with you tonight?" is good to ask, and less than to say how it must feel. */
const YES_OR_NO = -1;
/** "Would you like to tell us about her?" and "Is it him, or them?" want more than a yes or no. */
const WANTS_MORE = /\bor\b|\b(?:would you like|do you want|want) to (?:tell|talk|say|share)\b/iu;
/** "How are you today?" is good to ask, and the least of a reply that says more. */
const ROUTINE = -2;
const ROUTINELY =
  /^(?:and |so |but )?how(?:['’]s| is| are|['’]re) (?:you|u|things|it going|your day|today)(?: (?:all|doing|going|feeling|holding up|coping|now|today|tonight|right|this (?:morning|evening)|at the moment|yourself|with (?:it|this|everything)|otherwise)){0,3}\s*[?!.]*$/iu;
const asksRoutinely = ({ topic, spans }: Praise, text: string): boolean =>
  topic === 'asksAboutThem' && spans.every(({ start, end }) => ROUTINELY.test(text.slice(start, end).trim()));
const asksYesOrNo = (
  { topic, spans }: Praise,
  { text, sentences }: Pick<ReplyReading, 'text' | 'sentences'>,
): boolean =>
  topic === 'asksAboutThem' &&
  spans.every(
    ({ start, end }) =>
      !WANTS_MORE.test(text.slice(start, end)) &&
      sentences.some((one) => one.start === start && one.technique === 'Closed Question'),
  );

/** Of two acts that say as much, the surer by tenths is told. */
const TENTH = 0.1;
function sureness({ topic, spans }: Praise, sentences: ReplyReading['sentences']): number {
  const acts = isOneOf(JOINT_ACTS, topic) ? actsOf(topic) : SENTENCE_ACTS.filter((act) => act === topic);
  const seen = sentences.filter(({ start }) => spans.some((span) => span.start === start));
  return Math.round(Math.max(0, ...seen.map(({ acts: said = null }) => anyOf(acts, said) ?? 0)) / TENTH);
}

/** Of two that are as sure, the one in more words is seldom the lesser part. */
const longest = ({ spans }: Praise, text: string): number =>
  Math.max(...spans.map((span) => wordsIn(text, span)));

/** Of what may be praised, the act that says most of the reply and was not spoken of lately. */
export function bestPraise(
  praises: readonly Praise[],
  acts: ReplyActs,
  { text, seekerPost, news, sentences }: ReplyReading,
  resting: ReadonlySet<string>,
  history: readonly NudgeRecord[],
): Praise | null {
  const awake = praises.filter(({ topic }) => !resting.has(topic));
  const advises = acts.other.some(({ act }) => act === 'advises' || act === 'advisesByQuestion');
  const isUnasked = advises && !asksForAdvice(seekerPost);
  const isGladPost = news !== 'none';
  const isShort = (praise: Praise): boolean => saysLittle(praise, text, SHORT_WORDS);
  const isOutdone = (praise: Praise): boolean =>
    NAME_A_FEELING.includes(praise.topic) &&
    isShort(praise) &&
    awake.some((other) => NAME_A_FEELING.includes(other.topic) && !isShort(other));
  const brevity = (praise: Praise): number => {
    if (!MAY_BE_BARE.includes(praise.topic)) return 0;
    if (saysLittle(praise, text)) return BARE;
    return isOutdone(praise) ? SHORT : 0;
  };
  const weight = (praise: Praise): number =>
    WEIGHTS[praise.topic] +
    (praise.carriesOut === null ? 0 : CARRIES_OUT) +
    (praise.topic === 'leavesChoice' && isUnasked ? BESIDE_ADVICE : 0) +
    brevity(praise) +
    (asksOn(praise) ? ASKS_ON : 0) +
    (asksYesOrNo(praise, { text, sentences }) ? YES_OR_NO : 0) +
    (praise.topic === 'sharesJoy' && isGladPost ? GLAD_WITH_THE_GLAD : 0) +
    (asksRoutinely(praise, text) ? ROUTINE : 0) +
    (mostlyAnswers(praise, text) ? MOSTLY_ANSWERS : 0) +
    (praise.topic === history[0]?.topic ? SAME_AS_LAST : 0);
  const order = (a: Praise, b: Praise): number =>
    weight(b) - weight(a) ||
    sureness(b, sentences) - sureness(a, sentences) ||
    longest(b, text) - longest(a, text);
  return awake.toSorted(order)[0] ?? null;
}
