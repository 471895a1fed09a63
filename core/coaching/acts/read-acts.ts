import type { Span } from '#core/model/analysis.ts';
import { KIND_ACTS, type KindAct } from '#core/model/sentence-acts.ts';
import { asksWhatTheyWant, furtherTips, isNoAdvice, isOrder } from './advice.ts';
import { KIND_RULES } from './kind-acts.ts';
import { harmsIn, type Harm, knownHarms } from './harms.ts';
import { OTHER_ACTS, OTHER_RULES, type OtherAct } from './other-acts.ts';
import { applies, type Found, isLookAlike, type ReadSentence, type SeenSentence } from './rule.ts';
import { mayHurt, type Rest, restOf } from './beside.ts';
import { type JointAct, jointActsIn, SMALL } from './joint-acts.ts';
import { isShown } from './model-acts.ts';
import { storiesInWords, withoutOwnStories } from './own-stories.ts';
import { isOnTheirSide, SURELY_KIND, withoutSides } from './sides.ts';
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
 */
export function readActs(text: string, sentences: readonly ReadSentence[], post = ''): ReplyActs {
  const seen = seeSentences(text, sentences, post);
  const knownIn = new Map(seen.map((sentence) => [sentence.span.start, knownHarms(sentence)]));
  const isKnownToHurt = ({ span }: { span: Span }): boolean => (knownIn.get(span.start) ?? []).length > 0;
  const found = <Act extends string>(actsIn: (sentence: SeenSentence) => readonly Act[]): Found<Act>[] =>
    seen.flatMap(({ span, ...sentence }) => actsIn(sentence).map((act) => ({ act, span })));
  const plainOther = found(plainlyOther);
  const other = [...plainOther, ...furtherTips(seen, plainOther), ...storiesInWords(seen, plainOther)];
  // "You're making a mountain out of a molehill" is no strength of theirs, however the model hears it.
  const allKind = found(plainlyKind);
  const kind = allKind.filter((one) => !isKnownToHurt(one));
  const onTheirSide = seen.filter(isOnTheirSide);
  const worded = onTheirSide.map(({ span }) => ({ act: 'takesSide' as const, span }));
  const placed = seen.map((one) => {
    const isOther = (another: SeenSentence): boolean => another !== one;
    return { ...one, rest: onTheirSide.some(isOther) ? SURELY_KIND : restOf(one, seen.filter(isOther)) };
  });
  const harms = placed.flatMap(({ span, rest, ...sentence }) =>
    harmsIn(sentence, rest, knownIn.get(span.start) ?? []).map(({ harm, sureness }) => ({
      act: harm,
      span,
      sureness,
    })),
  );
  const alike = harms.some(({ act }) => act === 'couldHurt') ? placed.filter(mayHurt) : [];
  const told = withoutSides(withoutOwnStories(withoutAdvice(kind, other), other), worded);
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
    mayHurt: harms.length === 0 && placed.some(mayHurt),
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
        (act === 'asksAboutThem' && asksWhatTheyWant(sentence))) &&
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

const MAY_BE_FEIGNED: readonly KindAct[] = ['isSorry', 'asksFirst', 'standsBy'];
/**
 * "Sorry, but you stayed with him" is no sympathy, "Would it be ok to tell one teacher?" a tip, and "I wish I could have come" no
 * promise, however much the model hears the words.
 */
const isFeigned = (act: KindAct, sentence: SeenSentence): boolean =>
  MAY_BE_FEIGNED.includes(act) && isLookAlike(KIND_RULES[act], sentence);

/** Where it is only sure that words hurt, those beside them that may hurt too are meant as well. */
const alsoHurting = (alike: readonly PlacedSentence[], harms: ReplyActs['harms']): ReplyActs['harms'] =>
  alike
    .filter(({ span }) => !harms.some((harm) => harm.span.start === span.start))
    .map(({ span }) => ({ act: 'couldHurt', span, sureness: 1 }));

/** "You could have killed someone. What were you thinking?": beside a sure harm, words that a rule knows for the same are meant too. */
const alsoKnown = (
  placed: readonly PlacedSentence[],
  harms: ReplyActs['harms'],
  knownIn: ReadonlyMap<number, readonly Harm[]>,
): ReplyActs['harms'] =>
  placed
    .filter(({ span }) => !harms.some((harm) => harm.span.start === span.start))
    .flatMap(({ span }) =>
      (knownIn.get(span.start) ?? [])
        .filter((known) => harms.some(({ act }) => act === known))
        .map((act) => ({ act, span, sureness: 1 })),
    );

/** "Have you thought about how you could join a club?" is no interest in the person. */
function withoutAdvice(kind: readonly Found<KindAct>[], other: readonly Found<OtherAct>[]): Found<KindAct>[] {
  const advice = new Set(
    other.filter(({ act }) => act === 'advisesByQuestion').map(({ span }) => span.start),
  );
  return kind.filter(({ act, span }) => !(act === 'asksAboutThem' && advice.has(span.start)));
}
