import { ATTACKS_AT, MODEL_HOSTILE_AT } from '#core/analysis/hostility.ts';
import { wordsIn } from '#core/analysis/words.ts';
import type { Span } from '#core/model/analysis.ts';
import { CLUMSY, type Harm } from './acts/harms.ts';
import { DOUBTED_AT, harmProbability, probabilityOf } from './acts/model-acts.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import { sentencesOf } from './acts/rule.ts';
import { isHarm } from './acts/topics.ts';
import type { ReplyReading, Suggestion } from './choice.ts';

/** From here on a harm is so sure that it is spoken of where it is graver than a surer one beside it. */
const SURE_HARM = 1.25;
/** Where the whole of a reply surely attacks, a little is enough. */
const SURE_IN_ATTACK = 1;
/** By so much a harm has to be surer than mockery to be spoken of in its place: nearly what words that a rule knows are worth. */
const FAR_SURER = 0.75;
/** Aimed at the person. */
const GRAVE: readonly Harm[] = ['attacks', 'endangers', 'mocks', 'dismisses', 'blames'];
/** Beside a harm that has a name, one that has none is of its kind. */
const KINDS: readonly (readonly Harm[])[] = [
  ['attacks', 'mocks', 'dismisses', 'blames', 'couldHurt'],
  [...CLUMSY, 'couldHurt'],
  ['minimises', 'discourages'],
];
const areOfAKind = (one: Harm, other: Harm): boolean =>
  one === other || KINDS.some((kind) => kind.includes(one) && kind.includes(other));
/** "Enjoy it until the first bill comes haha" */
export const LAUGHS =
  /\b(?:(?:ha){2,}h?|(?:he){2,}|lo+l|lmf?ao|jk)\b|[\u{1F600}-\u{1F606}\u{1F609}\u{1F61C}\u{1F923}]|[:;]-?[)DP]/iu;

/**
 * Each with the sentences that carry it or one of its kind. What is spoken of goes by its right name: the surest that has one, but
 * for a graver one that is sure as well and the surest of its sentence. A joke under good news that no harm has a name for may be one among friends.
 */
export function harmsOf(acts: ReplyActs, reading: ReplyReading): Suggestion[] {
  const { text, news } = reading;
  const harms = acts.harms.length > 0 ? acts.harms : likeliestIn(reading);
  const isJoke = ({ act, span }: { act: Harm; span: Span }): boolean =>
    act === 'couldHurt' && news === 'good' && LAUGHS.test(text.slice(span.start, span.end));
  const isSurest = ({ span, sureness }: { span: Span; sureness: number }): boolean =>
    sureness >= (reading.hostility >= ATTACKS_AT ? SURE_IN_ATTACK : SURE_HARM) &&
    harms.every((other) => other.span.start !== span.start || other.sureness <= sureness);
  const meant = harms.filter((one) => !isJoke(one));
  const byHarm = Map.groupBy(meant, ({ act }) => act);
  const surest = (harm: Harm): number =>
    Math.max(0, ...(byHarm.get(harm) ?? []).map(({ sureness }) => sureness));
  // "Lol welcome to it. You'll laugh about it, it's nothing": what a rule and the model both hear is worse than a laugh.
  const isOutdone = (harm: Harm): boolean =>
    harm === 'mocks' && surest('minimises') >= surest('mocks') + FAR_SURER;
  const named = [...byHarm]
    .map(([topic, found]) => ({
      topic,
      spans: spansOfAKind(topic, meant, reading.hostility),
      weight: found.some(isSurest) && !isOutdone(topic) ? gravityOf(topic) : Math.min(0, gravityOf(topic)),
      sureness: surest(topic),
    }))
    .toSorted((a, b) => b.weight - a.weight || b.sureness - a.sureness)
    .map(({ topic, spans }) => ({ topic, spans }));
  return isUnnameable(named[0], meant, reading) ? [{ topic: 'couldHurt', spans: sentencesOf(meant) }] : named;
}

/** Below this the reader of sentences hears something else. */
const NAMED_AT = 0.4;
/** From here on there may be an insult in it, which no milder name fits. */
const INSULTS_AT = 0.35;
/** Their names are those of what is done, and nothing else will do. */
const BY_DEED: readonly Harm[] = ['advertises', 'endangers', 'attacks'];
/**
 * Whether the name of a harm may be the wrong one: in an attack it is told only where the reader hears it too, and nothing of another
 * kind is beside it, as in "Get over it, nobody wants you."
 */
function isUnnameable(
  named: Suggestion | undefined,
  harms: ReplyActs['harms'],
  { hostility, sentences }: ReplyReading,
): boolean {
  if (named === undefined || !isHarm(named.topic) || hostility < ATTACKS_AT) return false;
  const { topic } = named;
  if (BY_DEED.includes(topic) || topic === 'couldHurt') return false;
  const probabilityAt = ({ start }: Span): number =>
    probabilityOf(topic, sentences.find((one) => one.start === start)?.acts ?? null) ?? 1;
  const isSure = named.spans.some((span) => probabilityAt(span) >= NAMED_AT);
  const isInsult = sentences.some(({ acts = null }) => (probabilityOf('attacks', acts) ?? 0) >= INSULTS_AT);
  return !isSure || isInsult || harms.some(({ act }) => act !== topic && !areOfAKind(act, topic));
}

/** "poor kid" may be meant in any way. */
const LEAST_WORDS = 3;
/**
 * In a reply that is hostile as a whole, and none of its sentences surely, the one that hurts likeliest, where it hurts sooner than
 * not: of 119 such held replies of ours 102 hurt.
 */
function likeliestIn({ text, hostility, sentences }: ReplyReading): ReplyActs['harms'] {
  if (hostility < MODEL_HOSTILE_AT) return [];
  const byHarm = sentences
    .map(({ start, end, acts = null }) => ({ span: { start, end }, sureness: harmProbability(acts) ?? 0 }))
    .toSorted((a, b) => b.sureness - a.sureness);
  return byHarm
    .slice(0, 1)
    .filter(({ span, sureness }) => sureness >= DOUBTED_AT && wordsIn(text, span) >= LEAST_WORDS)
    .map((one) => ({ act: 'couldHurt', ...one }));
}

/** Nobody is told of a milder harm beside an attack, or of one without a name beside one that has one. */
function gravityOf(harm: Harm): number {
  if (harm === 'attacks') return 2;
  if (harm === 'couldHurt') return -1;
  return GRAVE.includes(harm) ? 1 : 0;
}

/** In a reply that is hostile as a whole, what is aimed at the person is every hurt in it. */
function spansOfAKind(topic: Harm, harms: ReplyActs['harms'], hostility: number): Span[] {
  const isAll = hostility >= MODEL_HOSTILE_AT && GRAVE.includes(topic);
  return sentencesOf(harms.filter(({ act }) => isAll || areOfAKind(act, topic)));
}
