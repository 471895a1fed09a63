import type { Block, TextRun } from '#core/model/outgoing.ts';
import type { ReportSection } from './sections.ts';

/** Letters that fit one message everywhere, with room for headings, marks and the number of the page. */
const FITS = 1890;
/** One page would be a wall of words. */
const FEWEST_PAGES = 2;

/** The report in as few messages as hold it, two at least, as even as its sections allow. */
export function inPages(all: readonly ReportSection[]): ReportSection[][] {
  const sections = all.filter(({ isDetail }) => isDetail !== true);
  const most = Math.max(FEWEST_PAGES, packed(sections, FITS).length);
  const lengths = sections.flatMap((_, from) =>
    sections.slice(from).map((_section, more) => lengthOf(sections.slice(from, from + more + 1))),
  );
  const enough = lengths
    .toSorted((a, b) => a - b)
    .find((length) => packed(sections, length).length <= most && lengthOfLongest(sections) <= length);
  return packed(sections, enough ?? FITS);
}

/** Each page takes sections as long as it stays within the length; a longer section has a page of its own. */
function packed(sections: readonly ReportSection[], length: number): ReportSection[][] {
  const pages: ReportSection[][] = [];
  for (const section of sections) {
    const page = pages.at(-1);
    if (page !== undefined && lengthOf([...page, section]) <= length) page.push(section);
    else pages.push([section]);
  }
  return pages;
}

const lengthOfLongest = (sections: readonly ReportSection[]): number =>
  Math.max(0, ...sections.map((section) => lengthOf([section])));

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
