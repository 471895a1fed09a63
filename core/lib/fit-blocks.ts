import type { Block, TextRun } from '#core/model/outgoing.ts';

/** Length of a block once rendered, in the unit the platform counts. Must not shrink when text is added. */
export type MeasureBlock = (block: Block) => number;

const ELLIPSIS = '…';

/** Where to cut a text near its middle: after a space if one is close, never inside a surrogate pair. */
function middleOf(text: string): number {
  const half = Math.ceil(text.length / 2);
  const space = text.lastIndexOf(' ', half);
  let cut = space > half / 2 ? space + 1 : half;
  if (/[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) && cut < text.length) cut += 1;
  return cut;
}

function splitRuns(runs: readonly TextRun[]): [TextRun[], TextRun[]] | null {
  if (runs.length > 1) {
    const half = Math.ceil(runs.length / 2);
    return [runs.slice(0, half), runs.slice(half)];
  }
  const run = runs[0];
  if (run === undefined) return null;
  const cut = middleOf(run.text);
  if (cut <= 0 || cut >= run.text.length) return null;
  return [[{ ...run, text: run.text.slice(0, cut) }], [{ ...run, text: run.text.slice(cut) }]];
}

/** Two blocks of the same kind that say the same, or null when the block cannot be divided. */
function halve(block: Block): [Block, Block] | null {
  switch (block.kind) {
    case 'heading':
    case 'code': {
      const cut = middleOf(block.text);
      if (cut >= block.text.length) return null;
      return [
        { ...block, text: block.text.slice(0, cut) },
        { ...block, text: block.text.slice(cut) },
      ];
    }
    case 'list': {
      if (block.items.length > 1) {
        const half = Math.ceil(block.items.length / 2);
        return [
          { ...block, items: block.items.slice(0, half) },
          { ...block, items: block.items.slice(half) },
        ];
      }
      const parts = splitRuns(block.items[0] ?? []);
      return (
        parts && [
          { ...block, items: [parts[0]] },
          { ...block, items: [parts[1]] },
        ]
      );
    }
    case 'paragraph':
    case 'quote': {
      const parts = splitRuns(block.runs);
      return (
        parts && [
          { ...block, runs: parts[0] },
          { ...block, runs: parts[1] },
        ]
      );
    }
  }
}

function pieces(block: Block, measure: MeasureBlock, limit: number): Block[] {
  if (measure(block) <= limit) return [block];
  const halves = halve(block);
  // A single character that is still too long is the platform's own mark-up; there is nothing left to say in it.
  return halves === null ? [] : halves.flatMap((half) => pieces(half, measure, limit));
}

/**
 * Distributes blocks over as few messages as their order allows, each at most `limit` long by `measure`.
 * Blocks longer than a whole message are divided at words. `separator` is what stands between two blocks.
 */
export function fitBlocks(
  blocks: readonly Block[],
  measure: MeasureBlock,
  limit: number,
  separator: number,
): Block[][] {
  const messages: Block[][] = [];
  let current: Block[] = [];
  let used = 0;
  for (const block of blocks.flatMap((whole) => pieces(whole, measure, limit))) {
    const length = measure(block);
    const needed = current.length === 0 ? length : used + separator + length;
    if (needed > limit) {
      messages.push(current);
      current = [block];
      used = length;
    } else {
      current.push(block);
      used = needed;
    }
  }
  if (current.length > 0) messages.push(current);
  return messages;
}

/** Cuts a text to at most `limit` UTF-16 units, marking the cut; never leaves half a surrogate pair. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, Math.max(0, limit - ELLIPSIS.length));
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}${ELLIPSIS}`;
}
