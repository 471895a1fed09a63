import type { Block, TextRun } from '#core/model/outgoing.ts';
import type { ReportSection } from '../community-report.ts';

/** The report in two messages, as even as its sections allow: what fits one message differs by platform. */
export function inTwoPages(all: readonly ReportSection[]): ReportSection[][] {
  const sections = all.filter(({ isDetail }) => isDetail !== true);
  const longer = (cut: number): number =>
    Math.max(lengthOf(sections.slice(0, cut)), lengthOf(sections.slice(cut)));
  const cuts = sections.slice(1).map((_, before) => before + 1);
  const [cut = sections.length] = cuts.toSorted((a, b) => longer(a) - longer(b));
  return [sections.slice(0, cut), sections.slice(cut)].filter(({ length }) => length > 0);
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);

const lengthOf = (sections: readonly ReportSection[]): number =>
  sum(sections.map(({ title, blocks }) => title.length + sum(blocks.map(blockLength))));

const runsLength = (runs: readonly TextRun[]): number => sum(runs.map(({ text }) => text.length));

function blockLength(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text.length;
    case 'paragraph':
    case 'quote':
      return runsLength(block.runs);
    case 'list':
      return sum(block.items.map(runsLength));
  }
}
