import type { TextRun } from '#core/model/outgoing.ts';
import { harmless, type Look, styled } from './style.ts';

interface Word {
  text: string;
  strong: boolean;
  /** A space stands before it. */
  spaced: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as a reader counts them. */
export function displayLength(text: string): number {
  let length = 0;
  for (const _ of segmenter.segment(text)) length += 1;
  return length;
}

function wordsOf(runs: readonly TextRun[]): Word[] {
  const words: Word[] = [];
  let spaced = false;
  for (const run of runs) {
    const shown = run.link === undefined || run.link === run.text ? run.text : `${run.text} (${run.link})`;
    for (const piece of harmless(shown).split(/( +)/)) {
      if (piece === '') continue;
      if (piece.trim() === '') {
        spaced = true;
        continue;
      }
      words.push({ text: piece, strong: run.strong === true, spaced });
      spaced = false;
    }
  }
  return words;
}

/** Pieces with no space between them stand on one line, as a command does with the marks around it. */
function togetherIn(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last === undefined || word.spaced) groups.push([word]);
    else last.push(word);
  }
  return groups;
}

/** What a text marks is seen without colour too. */
const withStars = (run: TextRun): TextRun =>
  run.strong === true && run.text.trim() !== '' ? { text: `*${run.text}*` } : run;

/** Breaks runs of text into lines of at most `width` characters; a word longer than a line stands alone on its own. */
export function wrapRuns(runs: readonly TextRun[], width: number, look: Look): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const pieces of togetherIn(wordsOf(look.color ? runs : runs.map(withStars)))) {
    const needed = pieces.reduce((sum, { text }) => sum + displayLength(text), 0);
    const isSpaced = pieces[0]?.spaced === true && length > 0;
    if (isSpaced && length + 1 + needed > width) {
      lines.push(line);
      line = '';
      length = 0;
    } else if (isSpaced) {
      line += ' ';
      length += 1;
    }
    for (const { text, strong } of pieces) line += strong ? styled(text, 'strong', look) : text;
    length += needed;
  }
  return line === '' ? lines : [...lines, line];
}

/** Wraps one plain text. */
export const wrapText = (text: string, width: number, look: Look): string[] =>
  wrapRuns([{ text }], width, look);
