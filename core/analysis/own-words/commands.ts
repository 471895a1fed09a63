import type { Span } from '#core/model/analysis.ts';
import { linesOf } from './ranges.ts';
import { COMMANDS, SPOKEN_COMMANDS, TALK, TALKING_STEM, WORDLESS_COMMANDS } from './command-names.ts';

/** A bot may be named behind the command ("/play@some_bot"); a zero-width space stands in commands that were copied. */
const SIGN =
  /^(?<sign>[!?$./;:%&=+~,^>-]{1,2})\u200B?(?<name>[a-z][\w-]{0,31})(?:@\w{1,32})?(?=\s|$)(?<rest>.*)$/i;
const LETTER_AND_SIGN = /^(?<letters>[a-z]{1,3})(?<sign>[!;.>?])(?<name>[a-z][\w-]{0,31})(?=\s|$)/i;
const SPOKEN = /^(?<caller>pls|plz|owo|uwu|rpg)\s+(?<name>[a-z]+)\b(?!\s+me\b)/i;
/** Behind these even a name that is not known is a command; the others also begin lists, pauses and tags of tone. */
const SURE_SIGNS: ReadonlySet<string> = new Set(['!', '!!', '$', ';;']);
/** So much of a line shows what it is. */
const LOOKED_AT = 160;
/** Fewer words than this are an argument, not a sentence. */
const SENTENCE_WORDS = 3;

/** Words with which people begin to speak, or a command by which they speak to people ("!help", "!vent"). */
const isTalk = (name: string): boolean => TALK.has(name) || TALKING_STEM.test(name);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];

function isSentence(rest: string): boolean {
  const words = wordsIn(rest);
  return words.length >= SENTENCE_WORDS && words.some((word) => TALK.has(word));
}

function isSignedCommand(sign: string, name: string, rest: string): boolean {
  // A slash is the sign of commands on both platforms: alone, its name says nothing, unless it is itself what is said.
  if (sign === '/' && rest.trim() === '') return !TALK.has(name) && !isSentence(name);
  if (isTalk(name)) return false;
  if (WORDLESS_COMMANDS.has(name)) return !isSentence(rest);
  return COMMANDS.has(name) || SURE_SIGNS.has(sign);
}

function isCommand(line: string): boolean {
  const signed = SIGN.exec(line)?.groups;
  if (signed !== undefined)
    return isSignedCommand(signed['sign'] ?? '', (signed['name'] ?? '').toLowerCase(), signed['rest'] ?? '');
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
 * a space behind it is none ("! i want to die"), nor is one before a word of plain talk ("!please help"). A slash with a name
 * that no known bot has is somebody who speaks ("/sos2 i want to die"), and so is a sentence behind a command that takes none
 * ("/stop i can not go on").
 */
export function commandSpans(text: string): Span[] {
  const lines = linesOf(text);
  const first = lines.findIndex(
    ({ start, end }) => !isCommand(text.slice(start, Math.min(end, start + LOOKED_AT))),
  );
  return first < 0 ? lines : lines.slice(0, first);
}
