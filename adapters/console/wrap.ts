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

/** Breaks runs of text into lines of at most `width` characters; a word longer than a line stands alone on its own. */
export function wrapRuns(runs: readonly TextRun[], width: number, look: Look): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of wordsOf(runs)) {
    const needed = displayLength(word.text) + (word.spaced && length > 0 ? 1 : 0);
    if (length > 0 && length + needed > width && word.spaced) {
      lines.push(line);
      line = '';
      length = 0;
    }
    if (word.spaced && length > 0) {
      line += ' ';
      length += 1;
    }
    line += word.strong ? styled(word.text, 'strong', look) : word.text;
    length += displayLength(word.text);
  }
  return line === '' ? lines : [...lines, line];
}

/** Wraps one plain text. */
export const wrapText = (text: string, width: number, look: Look): string[] =>
  wrapRuns([{ text }], width, look);
