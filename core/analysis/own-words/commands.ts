import type { Span } from '#core/model/analysis.ts';
import { linesOf } from './ranges.ts';
import { COMMANDS, SPOKEN_COMMANDS, TALK, TALKING_STEM } from './command-names.ts';

const SIGN = /^(?<sign>[!?$./;:%&=+~,^>-]{1,2})(?<name>[a-z][\w-]{0,31})(?=\s|$)/i;
const LETTER_AND_SIGN = /^(?<letters>[a-z]{1,3})(?<sign>[!;.>?])(?<name>[a-z][\w-]{0,31})(?=\s|$)/i;
const SPOKEN = /^(?<caller>pls|plz|owo|uwu|rpg)\s+(?<name>[a-z]+)\b(?!\s+me\b)/i;
/** Behind these even a name that is not known is a command; the others also begin lists, pauses and tags of tone. */
const SURE_SIGNS: ReadonlySet<string> = new Set(['!', '!!', '$', ';;']);

/** Words with which people begin to speak, or a command by which they speak to people ("!help", "!vent"). */
const isTalk = (name: string): boolean => TALK.has(name) || TALKING_STEM.test(name);

function isCommand(line: string): boolean {
  const signed = SIGN.exec(line)?.groups;
  if (signed !== undefined) {
    const name = (signed['name'] ?? '').toLowerCase();
    if (isTalk(name)) return false;
    return COMMANDS.has(name) || SURE_SIGNS.has(signed['sign'] ?? '');
  }
  const lettered = LETTER_AND_SIGN.exec(line)?.groups;
  if (lettered !== undefined) {
    const [letters, name] = [lettered['letters'] ?? '', lettered['name'] ?? ''].map((word) =>
      word.toLowerCase(),
    );
    if (letters === undefined || name === undefined || isTalk(letters) || isTalk(name)) return false;
    return COMMANDS.has(name) || (letters.length === 1 && lettered['sign'] === '!');
  }
  return SPOKEN_COMMANDS.has((SPOKEN.exec(line)?.groups?.['name'] ?? '').toLowerCase());
}

/**
 * The lines at the beginning of a message that are commands to another bot ("!play …", "t!rank", "pls beg"). A sign with
 * a space behind it is none ("! i want to die"), nor is one before a word of plain talk ("!please help").
 */
export function commandSpans(text: string): Span[] {
  const lines = linesOf(text);
  const first = lines.findIndex(({ start, end }) => !isCommand(text.slice(start, Math.min(end, start + 80))));
  return first < 0 ? lines : lines.slice(0, first);
}
