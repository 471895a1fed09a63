import type { Span } from '#core/model/analysis.ts';
import { KIND_ACTS, type KindAct } from '#core/model/sentence-acts.ts';
import { answersIn } from './answers.ts';
import { asksWhatTheyWant, furtherTips, isNoAdvice, isOrder, isPlainTip } from './advice.ts';
import { KIND_RULES } from './kind-acts.ts';
import { CLUMSY, harmsIn, type Harm, knownHarms } from './harms.ts';
import { asksWhatTheyNeed } from './kind/choosing.ts';
import { happensByItself } from './kind/valuing.ts';
import { OTHER_ACTS, OTHER_RULES, type OtherAct } from './other-acts.ts';
import { applies, type Found, isLookAlike, type ReadSentence, type SeenSentence } from './rule.ts';
import { isReasonForTip, mayHurt, type Rest, restOf } from './beside.ts';
import { type JointAct, jointActsIn, SMALL } from './joint-acts.ts';
import { alsoHurting, alsoKnown } from './also-hurting.ts';
import { isShown } from './model-acts.ts';
import { isOneOf } from '#core/lib/one-of.ts';
import { asksForAdvice } from './seeker-wishes.ts';
import { storiesInWords, withoutOwnStories } from './own-stories.ts';
import { isOnTheirSide, SURELY_KIND, withoutSides } from './sides.ts';
import { rollsEyes } from './harm/mockery.ts';
import { fitsTone } from './tone.ts';
import type { WordedAct } from './topics.ts';
import { seeSentences } from './see-sentences.ts';

/** What the sentences of a reply do, in their order. One sentence can do several things. */
export interface ReplyActs {
  kind: readonly Found<KindAct>[];
  /** What sentences do in which no kind act is sure but that it is one of several. */
  joint: readonly Found<JointAct>[];
  worded: readonly Found<WordedAct>[];
  other: readonly Found<OtherAct>[];
  harms: readonly (Found<Harm> & { sureness: number })[];
  /** Whether words could hurt, though not surely enough to say which and how. */
  mayHurt: boolean;
}

/**
 * Reads a reply sentence by sentence, by rules for words that are unmistakable and by the model for the many that no rule
 * knows; where either is unsure, nothing is found.
 * @param post what is answered; empty where it is not known
 * @param hostility how surely the whole is hostile; 0 where that was not read
 */
export function readActs(
  text: string,
  sentences: readonly ReadSentence[],
  post = '',
  hostility = 0,
): ReplyActs {
  const seen = seeSentences(text, sentences, post);
  const areTipsWanted = asksForAdvice(post);
  const isBelieved = (harm: Harm, sentence: SeenSentence): boolean =>
    fitsTone(harm, sentence.acts, hostility) || applies(rollsEyes, sentence);
  const isMeant = (harm: Harm, sentence: SeenSentence): boolean =>
    isBelieved(harm, sentence) && !(areTipsWanted && isOneOf(CLUMSY, harm) && isPlainTip(sentence));
  const knownIn = new Map(
    seen.map((one) => [one.span.start, knownHarms(one).filter((harm) => isMeant(harm, one))]),
  );
  const isKnownToHurt = ({ span }: { span: Span }): boolean => (knownIn.get(span.start) ?? []).length > 0;
  const found = <Act extends string>(actsIn: (sentence: SeenSentence) => readonly Act[]): Found<Act>[] =>
    seen.flatMap(({ span, ...sentence }) => actsIn(sentence).map((act) => ({ act, span })));
  const plainOther = found(plainlyOther);
  const other = [...plainOther, ...furtherTips(seen, plainOther), ...storiesInWords(seen, plainOther)];
  // "You're making a mountain out of a molehill" is no strength of theirs, however the model hears it.
  const allKind = found(plainlyKind);
  const kind = allKind.filter((one) => !isKnownToHurt(one));
  const onTheirSide = seen.filter(isOnTheirSide);
  const sides = onTheirSide.map(({ span }) => ({ act: 'takesSide' as const, span }));
  const worded = areTipsWanted ? [...sides, ...answersIn(other, seen)] : sides;
  const placed = seen.map((one) => {
    const isOther = (another: SeenSentence): boolean => another !== one;
    // Nor is a harm beside another kind, whatever the model hears in it.
    const others = seen.filter((another) => isOther(another) && !isKnownToHurt(another));
    return { ...one, rest: onTheirSide.some(isOther) ? SURELY_KIND : restOf(one, others) };
  });
  const harms = placed.flatMap(({ span, rest, ...sentence }) =>
    harmsIn(sentence, rest, knownIn.get(span.start) ?? [])
      .filter(({ harm }) => isBelieved(harm, sentence))
      .map(({ harm, sureness }) => ({ act: harm, span, sureness })),
  );
  const alike = harms.some(({ act }) => act === 'couldHurt') ? placed.filter(mayHurt) : [];
  const told = withoutSides(withoutOwnStories(withoutAdvice(kind, other), other), sides);
  return {
    kind: told,
    worded,
    joint: jointIn(
      placed.filter((one) => !isKnownToHurt(one)),
      told,
      [...other, ...worded],
    ),
    other,
    harms: [...harms, ...alsoHurting(alike, harms), ...alsoKnown(placed, harms, knownIn)],
    mayHurt: harms.length === 0 && placed.some((one) => mayHurt(one) && !isReasonForTip(one, one.rest)),
  };
}

const plainlyOther = (sentence: SeenSentence): OtherAct[] =>
  OTHER_ACTS.filter(
    (act) =>
      (isShown(act, applies(OTHER_RULES[act], { ...sentence, clauses: [] }), sentence.acts) ||
        (act === 'advises' && isOrder(sentence))) &&
      !isNoAdvice(act, sentence),
  );

const plainlyKind = (sentence: SeenSentence): KindAct[] =>
  KIND_ACTS.filter(
    (act) =>
      (isShown(act, applies(KIND_RULES[act], sentence), sentence.acts) ||
        (act === 'asksAboutThem' && (asksWhatTheyWant(sentence) || applies(asksWhatTheyNeed, sentence)))) &&
      !isFeigned(act, sentence),
  );

type PlacedSentence = SeenSentence & { span: Span; rest: Rest };

/** Told of sentences of which nothing is known: advice and stories of one's own are spoken of otherwise. */
function jointIn(
  placed: readonly PlacedSentence[],
  kind: readonly Found<KindAct>[],
  other: readonly Found<OtherAct | WordedAct>[],
): Found<JointAct>[] {
  const kindIn = ({ span }: { span: Span }): KindAct[] =>
    kind.filter((one) => one.span.start === span.start).map(({ act }) => act);
  const isKnown = ({ span }: { span: Span }): boolean =>
    kindIn({ span }).some((act) => !SMALL.includes(act)) ||
    other.some(({ act, span: { start } }) => act !== 'asksAboutOthers' && start === span.start);
  return placed
    .filter((sentence) => !isKnown(sentence))
    .flatMap((sentence) =>
      jointActsIn(sentence, sentence.rest, kindIn(sentence)).map((act) => ({ act, span: sentence.span })),
    );
}

const MAY_BE_FEIGNED: readonly KindAct[] = ['isSorry', 'asksFirst', 'standsBy', 'leavesChoice'];
/**
 * "Sorry, but you stayed with him" is no sympathy, "Would it be ok to tell one teacher?" a tip, and "I wish I could have come" no
 * promise, however much the model hears the words.
 */
const isFeigned = (act: KindAct, sentence: SeenSentence): boolean =>
  (MAY_BE_FEIGNED.includes(act) && isLookAlike(KIND_RULES[act], sentence)) ||
  (act === 'affirms' && applies(happensByItself, sentence)) ||
  (act === 'asksFirst' && applies(asksWhatTheyNeed, sentence));

/** "Have you thought about how you could join a club?" is no interest in the person. */
function withoutAdvice(kind: readonly Found<KindAct>[], other: readonly Found<OtherAct>[]): Found<KindAct>[] {
  const advice = new Set(
    other.filter(({ act }) => act === 'advisesByQuestion').map(({ span }) => span.start),
  );
  return kind.filter(({ act, span }) => !(act === 'asksAboutThem' && advice.has(span.start)));
}
