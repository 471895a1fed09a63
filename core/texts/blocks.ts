import type { Block, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import { COMMAND_NAMES } from './command-names.ts';

const COMMAND = new RegExp(`(?<![\\w/-])(/(?:${COMMAND_NAMES.join('|')}))(?![\\w/-])`);

/** The bot's own words, with the commands in them. A person's words are a run, in which nothing is looked for. */
export const ownWords = (words: string | TextRun): TextRun[] =>
  typeof words !== 'string'
    ? [words]
    : words
        .split(COMMAND)
        .map((text, index): TextRun => (index % 2 === 1 ? { text, command: true } : { text }))
        .filter(({ text }, _index, all) => text !== '' || all.length === 1);

export const paragraph = (...runs: readonly (string | TextRun)[]): Block => ({
  kind: 'paragraph',
  runs: runs.flatMap(ownWords),
});

/** Words in which no command is looked for: a person's, or those of a message in which none should stand out. */
export const plainParagraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** One item a line; an item of several runs is given as a list. */
export const bullets = (items: readonly (string | readonly (string | TextRun)[])[]): Block => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? ownWords(item) : item.flatMap(ownWords))),
});

export const heading = (text: string): Block => ({ kind: 'heading', text });

export const strong = (text: string): TextRun => ({ text, strong: true });

export const link = (text: string, address: string): TextRun => ({ text, link: address });

/** A message of paragraphs. */
export const sentences = (...texts: readonly (string | TextRun)[]): OutgoingMessage => ({
  blocks: texts.map((text) => paragraph(text)),
});
