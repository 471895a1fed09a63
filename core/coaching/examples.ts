import { own } from '#core/lib/own.ts';
import type { Texts } from '#core/texts/index.ts';
import type { Wordings } from '#core/texts/types.ts';
import { asksForAdvice } from './acts/seeker-wishes.ts';
import type { TryTopic } from './acts/topics.ts';
import type { ReplyReading } from './choice.ts';

const normal = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()} `;

/**
 * The first feeling that the writer of a post names as an own one of now, in the same sentence and not denied; in the wording
 * that can be said back.
 */
export function feelingIn(post: string, { examples: texts }: Texts): string | null {
  const { am, feel, negations } = texts.feelingOpeners;
  for (const sentence of post.split(/[.!?\n;]+/)) {
    const words = normal(sentence);
    const found = [
      feelingAfter(words, feel, { ...texts.feelings, ...texts.feelingsAfterFeel }, negations),
      feelingAfter(words, am, texts.feelings, negations),
    ].find((feeling) => feeling !== null);
    if (found !== undefined) return found;
  }
  return null;
}

function feelingAfter(
  words: string,
  openers: readonly string[],
  feelings: Readonly<Record<string, string>>,
  negations: readonly string[],
): string | null {
  for (const opener of openers) {
    const at = words.indexOf(` ${opener} `);
    if (at < 0) continue;
    const before = words.slice(0, at).trim().split(' ').at(-1) ?? '';
    if (negations.includes(before) || before.endsWith("n't")) continue;
    for (const word of words.slice(at + opener.length + 2).split(' ', 3)) {
      if (negations.includes(word) || word.endsWith("n't")) break;
      const feeling = own(feelings, word);
      if (feeling !== undefined) return feeling;
    }
  }
  return null;
}

/**
 * Sentences that the supporter could have written to this post, each different. They never hold more of it than one feeling
 * word that the seeker named.
 */
export function examplesFor(
  topic: TryTopic,
  { seekerPost, news }: Pick<ReplyReading, 'seekerPost' | 'news'>,
  texts: Texts,
): Wordings {
  const { anyPost, askedPost, gladPost, mixedPost, namedFeeling } = texts.examples;
  if (news === 'good') return gladPost;
  if (news === 'mixed') return mixedPost;
  if (topic !== 'advisesUnasked' && topic !== 'asksWhy' && asksForAdvice(seekerPost)) return askedPost;
  const feeling = topic === 'emotionalReactions' ? feelingIn(seekerPost, texts) : null;
  if (feeling === null) return anyPost[topic];
  const [first, ...others] = namedFeeling;
  return [first(feeling), ...others.map((say) => say(feeling))];
}

/** The wording for the n-th time: all others come before one comes again. */
export const inTurn = (wordings: Wordings, turn: number): string =>
  wordings[turn % wordings.length] ?? wordings[0];
