import type { Block, TextRun } from '#core/model/outgoing.ts';

const plain = (runs: readonly TextRun[]): string =>
  runs.map(({ text, strong }) => (strong ? `**${text}**` : text)).join('');

function lines(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text;
    case 'paragraph':
      return plain(block.runs);
    case 'quote':
      return `> ${plain(block.runs)}`;
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
  }
}

/** Blocks as text with marks; null for none. */
export const textOf = (blocks: readonly Block[]): string | null =>
  blocks.length === 0 ? null : blocks.map(lines).join('\n\n');
