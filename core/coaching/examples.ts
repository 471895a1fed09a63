import { own } from '#core/lib/own.ts';
import { vary } from '#core/texts/vary.ts';
import type { Texts } from '#core/texts/index.ts';
import { THEMES } from './topics.ts';
import type { Theme, TryTopic } from './topics.ts';

/** What a post says of itself as far as an example may take it up: one theme and one feeling word, nothing else. */
export interface PostGist {
  theme: Theme | null;
  /** In the wording that can be said back; null when the writer named none as an own feeling. */
  feeling: string | null;
}

const normal = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()} `;

/** Occurrences of a word or phrase of the lexicon; a final `*` stands for any ending. */
function occurrences(post: string, entry: string): number {
  const word = normal(entry).trim();
  const needle = entry.endsWith('*') ? ` ${word}` : ` ${word} `;
  let count = 0;
  for (let at = post.indexOf(needle); at >= 0; at = post.indexOf(needle, at + 1)) count += 1;
  return count;
}

function themeOf(post: string, themeWords: Texts['examples']['themeWords']): Theme | null {
  let best: Theme | null = null;
  let bestCount = 0;
  for (const theme of THEMES) {
    const count = themeWords[theme].reduce((sum, word) => sum + occurrences(post, word), 0);
    if (count > bestCount) [best, bestCount] = [theme, count];
  }
  return best;
}

/** The first feeling that the writer names as an own one, in the same sentence and not denied. */
function feelingOf(post: string, texts: Texts['examples']): string | null {
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

/** Reads theme and feeling from a seeker's post in the language of the texts. */
export function gistOf(seekerPost: string, texts: Texts): PostGist {
  return {
    theme: themeOf(normal(seekerPost), texts.examples.themeWords),
    feeling: feelingOf(seekerPost, texts.examples),
  };
}

/** One sentence that the supporter could have written to this post. Never quotes more of it than a theme and a feeling word. */
export function exampleFor(topic: TryTopic, seekerPost: string, texts: Texts, seed: string): string {
  const { themes, anyTheme } = texts.examples;
  const gist = gistOf(seekerPost, texts);
  const theme = gist.theme === null ? null : themes[gist.theme];
  switch (topic) {
    case 'explorations':
      return vary(theme?.questions ?? anyTheme.questions, seed);
    case 'emotionalReactions':
      if (gist.theme === 'grief') return vary(themes.grief.kindWords, seed);
      if (gist.feeling !== null) return vary(anyTheme.namedFeeling, seed)(gist.feeling);
      return vary(theme?.kindWords ?? anyTheme.kindWords, seed);
    case 'advisesUnasked':
      return theme?.idea ? anyTheme.ideaOffer(theme.idea) : vary(anyTheme.askFirst, seed);
    case 'confrontsWarns':
      return vary(anyTheme.softerView, seed);
  }
}
