import { plainSentence } from './words.ts';

/** Shorter words are said of anything. */
const LEAST_LETTERS = 4;
/** Words of this many letters are taken for one word when they begin alike: "reading", "reads". */
const STEM_LETTERS = 4;

const SAID_OF_ANYTHING: ReadonlySet<string> = new Set(
  (
    'about after again also always another anybody anyone anything around away back because been before being both cannot ' +
    'could does doing done down else even ever every everybody everyone everything feel feeling feels felt from going gone ' +
    'good have having here into just keep keeps know knows like made make makes many maybe might more most much must need ' +
    'never nobody none nothing only other over people really right said same says should since some somebody someone ' +
    "something still such take tell than that that's their them then there these they thing things think this those though " +
    'through time today told very want wants well went were what when where which while will with without would your'
  ).split(' '),
);

const stemsOf = (text: string): string[] =>
  plainSentence(text)
    .split(' ')
    .filter((word) => word.length >= LEAST_LETTERS && !SAID_OF_ANYTHING.has(word))
    .map((word) => word.slice(0, Math.max(STEM_LETTERS, word.length - 3)));

/** Tells of a sentence whether it says words of the post again, as they stand there. */
export function quotesOf(post: string): (sentence: string) => boolean {
  const said = ` ${bare(post)} `;
  return (sentence) => said.includes(` ${bare(sentence)} `);
}

const bare = (text: string): string =>
  plainSentence(text)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Tells of a sentence whether it takes up a word of the post that is not said of anything. */
export function echoesOf(post: string): (sentence: string) => boolean {
  const stems = new Set(stemsOf(post));
  return (sentence) => stemsOf(sentence).some((stem) => stems.has(stem));
}
