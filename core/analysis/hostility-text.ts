import { isFiller, plainTokens } from './risk-text.ts';

/** One sentence in plain spelling. */
export interface HostileSentence {
  /** Without fillers and without what stands in quotation marks; begins with one space, ends with ` . `. */
  plain: string;
  /** With fillers, for guards that read tone. */
  full: string;
  /** The whole message, for guards that read what it is about. */
  message: string;
}

/** Longer sentences are cut, so that one pattern never sees more words than this. */
const MAX_WORDS = 80;

/** Spellings of people who type fast or hide what they write, without asterisks; all else is done by the plain spelling of risk. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    urself: 'yourself',
    yourslef: 'yourself',
    yoursel: 'yourself',
    yourselve: 'yourself',
    yourselves: 'yourself',
    yaself: 'yourself',
    yoself: 'yourself',
    urselves: 'yourself',
    uself: 'yourself',
    ur5elf: 'yourself',
    yours3lf: 'yourself',
    y0urself: 'yourself',
    y0urs3lf: 'yourself',
    yo: 'you',
    ya: 'you',
    yu: 'you',
    kyss: 'kys',
    ky$: 'kys',
    id10t: 'idiot',
    idi0t: 'idiot',
    stpid: 'stupid',
    stoopid: 'stupid',
    stupd: 'stupid',
    l0ser: 'loser',
    looser: 'loser',
    pathethic: 'pathetic',
    pathetik: 'pathetic',
    wrthless: 'worthless',
    btch: 'bitch',
    bish: 'bitch',
    rtard: 'retard',
    gtfo: 'go away',
    stfu: 'shut up',
    gfy: 'fuck you',
    fu: 'fuck you',
    fck: 'fuck',
    fuk: 'fuck',
    fk: 'fuck',
    noone: 'nobody',
  }),
);
/** Letters of "kys" and words written apart. */
const APART = /\bk[\s._*-]{1,3}y[\s._*-]{1,3}s\b/gi;
/** What these fillers say here is hostile or not: they stay. */
const KEPT: ReadonlySet<string> = new Set(['please', 'pls', 'just', 'already', 'still', 'fucking', 'fuckin']);

function sentencesOf(tokens: readonly string[]): string[][] {
  const sentences: string[][] = [[]];
  let isQuoted = false;
  for (const token of tokens) {
    if (token === '"') isQuoted = !isQuoted;
    else if (token === '.' || token === '?') sentences.push([]);
    else if (!isQuoted) sentences.at(-1)?.push(...(SPELLINGS.get(token) ?? token).split(' '));
  }
  return sentences.flatMap((sentence) =>
    Array.from({ length: Math.ceil(sentence.length / MAX_WORDS) }, (_, index) =>
      sentence.slice(index * MAX_WORDS, (index + 1) * MAX_WORDS),
    ),
  );
}

/** The sentences of an author's words, ready for the rules; linear in their length. */
export function hostileSentences(words: string): HostileSentence[] {
  const tokens = plainTokens(words.replace(APART, 'kys'));
  const message = ` ${tokens.join(' ')} `;
  return sentencesOf(tokens).map((sentence) => ({
    plain: ` ${sentence.filter((word) => !isFiller(word) || KEPT.has(word)).join(' ')} . `,
    full: ` ${sentence.join(' ')} . `,
    message,
  }));
}
