import type { Span } from '#core/model/analysis.ts';
import { KIND_ACTS, KIND_RULES, type KindAct } from './kind-acts.ts';
import { HARM_RULES, HARMS, type Harm } from './harms.ts';
import { OTHER_ACTS, OTHER_RULES, type OtherAct } from './other-acts.ts';
import { plainSentence } from './words.ts';

export interface Found<Act extends string> {
  act: Act;
  /** The sentence that shows it. */
  span: Span;
}

/** What the sentences of a reply do, in their order. One sentence can do several things. */
export interface ReplyActs {
  kind: readonly Found<KindAct>[];
  other: readonly Found<OtherAct>[];
  harms: readonly Found<Harm>[];
}

interface Rule {
  shows: readonly RegExp[];
  unless?: readonly RegExp[];
  question?: boolean;
}

/**
 * Reads a reply by its plain words: a rule speaks only where the words are unmistakable, and stays silent otherwise. What
 * hurts is looked for in the whole reply as well, since "everything happens" and "for a reason" may be two sentences.
 */
export function readActs(text: string, sentences: readonly Span[]): ReplyActs {
  const plain = sentences.map(({ start, end }) => ({
    span: { start, end },
    words: plainSentence(text.slice(start, end)),
  }));
  const found = <Act extends string>(
    acts: readonly Act[],
    rules: Readonly<Record<Act, Rule>>,
  ): Found<Act>[] =>
    plain.flatMap(({ span, words }) =>
      acts.filter((act) => applies(rules[act], words)).map((act) => ({ act, span })),
    );
  const other = found(OTHER_ACTS, OTHER_RULES);
  return {
    kind: withoutAdvice(found(KIND_ACTS, KIND_RULES), other),
    other,
    harms: found(HARMS, HARM_RULES),
  };
}

function applies({ shows, unless = [], question }: Rule, words: string): boolean {
  if (question !== undefined && question !== words.endsWith('?')) return false;
  const matches = (pattern: RegExp): boolean => pattern.test(words);
  return shows.some(matches) && !unless.some(matches);
}

/** "Have you thought about how you could join a club?" is no interest in the person. */
function withoutAdvice(kind: readonly Found<KindAct>[], other: readonly Found<OtherAct>[]): Found<KindAct>[] {
  const advice = new Set(
    other.filter(({ act }) => act === 'advisesByQuestion').map(({ span }) => span.start),
  );
  return kind.filter(
    ({ act, span }) => act === 'asksFirst' || !(act === 'asksAboutThem' && advice.has(span.start)),
  );
}
