import type { Block, OutgoingMessage, TextRun } from '#core/outgoing.ts';

export const paragraph = (...runs: readonly (string | TextRun)[]): Block => ({
  kind: 'paragraph',
  runs: runs.map(toRun),
});

/** One item a line; an item of several runs is given as a list. */
export const bullets = (items: readonly (string | readonly (string | TextRun)[])[]): Block => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? [{ text: item }] : item.map(toRun))),
});

export const heading = (text: string): Block => ({ kind: 'heading', text });

export const strong = (text: string): TextRun => ({ text, strong: true });

export const link = (text: string, address: string): TextRun => ({ text, link: address });

/** A message of paragraphs. */
export const sentences = (...texts: readonly string[]): OutgoingMessage => ({
  blocks: texts.map((text) => paragraph(text)),
});

function toRun(run: string | TextRun): TextRun {
  return typeof run === 'string' ? { text: run } : run;
}
