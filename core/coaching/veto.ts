import type { Found } from './acts/rule.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import type { Mechanism, Technique } from '#core/model/analysis.ts';
import { isShown } from './acts/model-acts.ts';
import { isSurelyAbsent, type ReplyReading } from './choice.ts';

/** Which mechanisms would have to be there if a rule is right about an act; the models veto it when they surely see none. */
const SEEN_IN: Readonly<Partial<Record<KindAct, readonly Mechanism[]>>> = {
  namesFeeling: ['emotionalReactions', 'interpretations'],
  mirrors: ['emotionalReactions', 'interpretations'],
  standsBy: ['emotionalReactions'],
  sharesJoy: ['emotionalReactions'],
  goodWishes: ['emotionalReactions'],
  isSorry: ['emotionalReactions'],
  asksAboutThem: ['explorations'],
};

/** What the model may read in the sentence itself; where it does, another model's doubt about the whole reply does not count. */
const READ_AS: Readonly<Partial<Record<KindAct, readonly Technique[]>>> = {
  namesFeeling: ['Simple Reflection', 'Complex Reflection', 'Support'],
  mirrors: ['Simple Reflection', 'Complex Reflection'],
  standsBy: ['Support'],
  sharesJoy: ['Affirm', 'Support'],
  goodWishes: ['Support'],
  isSorry: ['Support'],
  asksAboutThem: ['Open Question'],
};

/** Whether the models see nothing of what a rule found. What the reader of sentences is sure of by itself, nothing denies. */
export function isVetoed({ act, span }: Found<KindAct>, { empathy, sentences }: ReplyReading): boolean {
  const mechanisms = SEEN_IN[act];
  const sentence = sentences.find(({ start }) => start === span.start);
  if (isShown(act, false, sentence?.acts ?? null)) return false;
  const technique = sentence?.technique;
  if (technique !== undefined && (READ_AS[act]?.includes(technique) ?? false)) return false;
  return mechanisms?.every((mechanism) => isSurelyAbsent(empathy?.[mechanism])) ?? false;
}
