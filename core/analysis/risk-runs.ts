/**
 * Words written without spaces, as in tags, in names and to slip past filters (`#wanttodie`, `kill_myself`), as the plain
 * spelling that the risk rules read takes them; see risk-text.ts.
 */

const words = (list: string): string[] => list.split(' ');

/** Without one of these a run stays as it is: "to-do" is not worth taking apart. */
const GRAVE = words(
  'kill killing killed die dying dead death suicide suicidal unalive hang hanging end ending hurt hurting harm harming cut cutting overdose overdosed shoot stab',
);
const OTHERS = words(
  'i im ive ill id am me my myself you your yourself urself self life it all this that to want wants wanna wish wished need going gonna go will would could should be was were have had been ' +
    'do dont not cant can never live living alive here anymore feel feeling think thinking about so tired of hate took take an tonight today now please again just',
);
const KNOWN = [...GRAVE, ...OTHERS].sort((one, other) => other.length - one.length);
/** Those that a run may go on with, by its next letter. */
const KNOWN_BY_LETTER = Map.groupBy(KNOWN, (word) => word.charAt(0));
/** Nobody writes longer ones, and each is looked at letter by letter. */
const MAX_LETTERS = 48;
const MIN_LETTERS = 6;

/** The run as known words, the longest first; null where it is not made of them alone. */
function takenApart(letters: string, from: number, deadEnds: Set<number>): string[] | null {
  if (from === letters.length) return [];
  if (deadEnds.has(from)) return null;
  for (const word of KNOWN_BY_LETTER.get(letters.charAt(from)) ?? []) {
    if (!letters.startsWith(word, from)) continue;
    const rest = takenApart(letters, from + word.length, deadEnds);
    if (rest !== null) return [word, ...rest];
  }
  deadEnds.add(from);
  return null;
}

/** @param run lower-case letters, perhaps with signs between the words */
function spaced(run: string): string {
  const letters = run.replace(/[._-]/g, '');
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return run;
  const parts = takenApart(letters, 0, new Set()) ?? [];
  return parts.length > 1 && parts.some((word) => GRAVE.includes(word)) ? ` ${parts.join(' ')} ` : run;
}

/** The text with every such run written as words. Linear in its length. */
export const withRunsSpaced = (text: string): string =>
  text.replace(/(?<![a-z0-9'])[a-z]+(?:[._-][a-z]+)*(?![a-z0-9'])/g, spaced);
