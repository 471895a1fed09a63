import type { Span } from '#core/model/analysis.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import { nameThem } from './meant-for-them.ts';
import { probabilityOf } from './model-acts.ts';
import { OTHER_RULES, type OtherAct } from './other-acts.ts';
import { applies, type Found, type SeenSentence } from './rule.ts';

const UNDERSTANDS: readonly KindAct[] = ['namesFeeling', 'validates', 'mirrors'];

/** Where the sentences begin that tell of their writer. */
const storiesIn = (other: readonly Found<OtherAct>[]): ReadonlySet<number> =>
  new Set(other.filter(({ act }) => act === 'sharesOwn').map(({ span }) => span.start));

/** From here on a sentence after a story of one's own may go on with it. */
const GOES_ON_AT = 0.1;
const OF_SOMEBODY = /\b(?:he|she|they|his|her|their|him|them|my|our|we|i)\b/u;

/** "My grandad never got it right. He used to write the old name": nobody who is written to is in it. */
const goesOn = ({ words, acts }: SeenSentence): boolean =>
  OF_SOMEBODY.test(words) && !nameThem(words) && (probabilityOf('sharesOwn', acts) ?? 0) >= GOES_ON_AT;

/** Beside a story of one's own "I know that feeling so well" goes on with it, whatever the model hears in its sentence. */
export function storiesInWords(
  seen: readonly (SeenSentence & { span: Span })[],
  other: readonly Found<OtherAct>[],
): Found<OtherAct>[] {
  const told = storiesIn(other);
  if (told.size === 0) return [];
  const first = Math.min(...told);
  const last = Math.max(...told);
  // "Same happened to me. Fourteen years, and they read it off a script. I was out for months."
  const isAmongThem = ({ span, words }: SeenSentence & { span: Span }): boolean =>
    span.start > first && span.start < last && !nameThem(words) && !words.endsWith('?');
  return seen
    .filter(({ span }) => !told.has(span.start))
    .filter(
      (sentence) =>
        isAmongThem(sentence) ||
        (sentence.span.start > first && goesOn(sentence)) ||
        applies(OTHER_RULES.sharesOwn, { ...sentence, technique: undefined, clauses: [] }),
    )
    .map(({ span }) => ({ act: 'sharesOwn', span }));
}

/** "I know a bit how that feels, I moved in 2019" tells of its writer: sharing, and no understanding. */
export function withoutOwnStories(
  kind: readonly Found<KindAct>[],
  other: readonly Found<OtherAct>[],
): Found<KindAct>[] {
  const own = storiesIn(other);
  return kind.filter(({ act, span }) => !(UNDERSTANDS.includes(act) && own.has(span.start)));
}
