import type { Attachment, Block, Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { harmless, type Look, styled } from './style.ts';
import { wrapRuns, wrapText } from './wrap.ts';

/** Where an attachment was put, for the line that names it; null when it was not kept. */
export type PlaceOf = (attachment: Attachment) => string | null;

/** A message as lines of a terminal, with an empty line between its parts. */
export function renderMessage(message: OutgoingMessage, look: Look, placeOf: PlaceOf = () => null): string[] {
  const parts = [
    ...message.blocks.map((block) => renderBlock(block, look)),
    ...(message.attachments ?? []).map((attachment) =>
      renderAttachment(attachment, placeOf(attachment), look),
    ),
    (message.buttons ?? []).map((row) => renderButtons(row, look)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** One block as lines. */
function renderBlock(block: Block, look: Look): string[] {
  switch (block.kind) {
    case 'heading':
      return wrapText(block.text, look.width, look).map((line) => styled(line, 'title', look));
    case 'paragraph':
      return wrapRuns(block.runs, look.width, look);
    case 'quote': {
      const bar = styled('│', 'faint', look);
      return wrapRuns(block.runs, look.width - 2, look).map((line) => `${bar} ${line}`);
    }
    case 'list':
      return block.items.flatMap((item) =>
        wrapRuns(item, look.width - 2, look).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`),
      );
    case 'code':
      return wrapText(block.text, look.width, look);
  }
}

function renderButtons(row: readonly Button[], look: Look): string {
  return styled(row.map((button) => `[ ${harmless(button.label)} ]`).join('  '), 'faint', look);
}

function renderAttachment(attachment: Attachment, place: string | null, look: Look): string[] {
  const what = attachment.mediaType === 'image/png' ? 'Chart' : 'File';
  const lines = wrapText(`${what}: ${attachment.altText}`, look.width, look);
  return place === null ? lines : [...lines, styled(harmless(place), 'faint', look)];
}

/** Puts a bar in front of every line, as for a private message that is shown among others. */
export function indented(lines: readonly string[], look: Look): string[] {
  const bar = styled('┃', 'faint', look);
  return lines.map((line) => (line === '' ? bar : `${bar} ${line}`));
}
