import type { Span } from '#core/model/analysis.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import type { Rest } from './beside.ts';
import { takesSide } from './kind/taking-sides.ts';
import { harmProbability, MAY_HURT_AT } from './model-acts.ts';
import { applies, type SeenSentence } from './rule.ts';

export const isOnTheirSide = (sentence: SeenSentence): boolean =>
  applies(takesSide, sentence) && (harmProbability(sentence.acts) ?? 0) < MAY_HURT_AT;
/** Whoever takes their side means no harm beside it. */
export const SURELY_KIND: Rest = { kind: 1, harmless: 1 };

const SPEAK_OF_THEM: readonly KindAct[] = ['namesFeeling', 'mirrors'];
/** "That's unfair of her" speaks of her: it puts no feeling into words, and says nothing back. */
export function withoutSides<One extends { act: KindAct; span: Span }>(
  kind: readonly One[],
  worded: readonly { span: Span }[],
): One[] {
  const sides = new Set(worded.map(({ span }) => span.start));
  return kind.filter(({ act, span }) => !(SPEAK_OF_THEM.includes(act) && sides.has(span.start)));
}
