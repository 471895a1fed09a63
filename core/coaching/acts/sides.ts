import type { Span } from '#core/model/analysis.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import type { Rest } from './beside.ts';
import { takesSide } from './kind/taking-sides.ts';
import { anyOf, harmProbability, MAY_HURT_AT, probabilityOf } from './model-acts.ts';
import { applies, type SeenSentence } from './rule.ts';

/** Aimed at whoever hurt the person: neither is likely, however likely one of the two. */
const isAimedElsewhere = ({ acts }: SeenSentence): boolean =>
  (probabilityOf('attacks', acts) ?? 0) < MAY_HURT_AT &&
  (probabilityOf('blames', acts) ?? 0) < MAY_HURT_AT &&
  (anyOf(['mocks', 'minimises', 'excuses', 'dismisses', 'discourages'], acts) ?? 0) < NOTHING_ELSE_AT;
const NOTHING_ELSE_AT = 0.2;

export const isOnTheirSide = (sentence: SeenSentence): boolean =>
  applies(takesSide, sentence) &&
  ((harmProbability(sentence.acts) ?? 0) < MAY_HURT_AT || isAimedElsewhere(sentence));
/** Whoever takes their side means no harm beside it. */
export const SURELY_KIND: Rest = { kind: 1, harmless: 1, tips: 0, story: 0 };

const SPEAK_OF_THEM: readonly KindAct[] = ['namesFeeling', 'mirrors'];
/** "That's unfair of her" speaks of her: it puts no feeling into words, and says nothing back. */
export function withoutSides<One extends { act: KindAct; span: Span }>(
  kind: readonly One[],
  worded: readonly { span: Span }[],
): One[] {
  const sides = new Set(worded.map(({ span }) => span.start));
  return kind.filter(({ act, span }) => !(SPEAK_OF_THEM.includes(act) && sides.has(span.start)));
}
