import type { Span } from '#core/model/analysis.ts';
import type { Harm } from './harms.ts';
import type { Found } from './rule.ts';

interface Placed {
  span: Span;
}
type PlacedHarm = Found<Harm> & { sureness: number };

/** Sentences that no harm was found in so far. */
const unnamed = (sentences: readonly Placed[], harms: readonly PlacedHarm[]): readonly Placed[] =>
  sentences.filter(({ span }) => !harms.some((harm) => harm.span.start === span.start));

/** Where it is only sure that words hurt, those beside them that may hurt too are meant as well. */
export const alsoHurting = (alike: readonly Placed[], harms: readonly PlacedHarm[]): readonly PlacedHarm[] =>
  unnamed(alike, harms).map(({ span }) => ({ act: 'couldHurt', span, sureness: 1 }));

/** "You could have killed someone. What were you thinking?": beside a sure harm, words that a rule knows for the same are meant too. */
export const alsoKnown = (
  placed: readonly Placed[],
  harms: readonly PlacedHarm[],
  knownIn: ReadonlyMap<number, readonly Harm[]>,
): readonly PlacedHarm[] =>
  unnamed(placed, harms).flatMap(({ span }) =>
    (knownIn.get(span.start) ?? [])
      .filter((known) => harms.some(({ act }) => act === known))
      .map((act) => ({ act, span, sureness: 1 })),
  );
