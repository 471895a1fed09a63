import type { Bin, CommunityReport, Spread } from '#core/community/report-types.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { duration, ofTen } from '../figure-words.ts';
import { FEW, few, orFew } from './few.ts';
import { MECHANISMS } from './mechanisms.ts';

export function empathy({ empathy: figure }: CommunityReport): Block[] {
  return orFew(figure, ({ n, people, levels }) => [
    paragraph(
      `From about ${n} replies by at least ${people} supporters. How many show each kind of empathy, strongly or a little:`,
    ),
    bullets(
      (['emotionalReactions', 'explorations', 'interpretations'] as const).map((mechanism) => {
        const [, weak, strongly] = levels[mechanism];
        return [strong(MECHANISMS[mechanism]), `: ${ofTen(strongly)} strongly, ${ofTen(weak)} a little`];
      }),
    ),
    paragraph(
      'The third is hard to tell, for people as well as for programs; do not rest anything on it alone.',
    ),
  ]);
}

export function answers({ repliesPerSeeker, firstReply, unanswered, of }: CommunityReport): Block[] {
  if (repliesPerSeeker.suppressed) return [paragraph(FEW)];
  const items: (string | TextRun)[][] = [
    [strong('Replies'), `: a request for support usually gets ${usual(repliesPerSeeker, replies)}.`],
  ];
  if (!firstReply.suppressed) {
    items.push([strong('Time to the first reply'), `: usually ${usual(firstReply, wait)}.`]);
  }
  if (!unanswered.suppressed) {
    items.push([
      strong('Without a reply'),
      `: ${few(unanswered.count, 'request')}, ${ofTen(unanswered.share)}.`,
    ]);
  }
  // The command is there in a live community, not in the report on an export.
  if (of === 'export') return [bullets(items)];
  return [bullets(items), paragraph('Staff can see what waits for an answer, as links, with /unanswered.')];
}

function replies({ from, to }: Bin): string {
  if (to === null) return `${from} or more`;
  if (to - from === 1) return from === 0 ? 'none' : String(from);
  return `${from} to ${to - 1}`;
}

function wait({ from, to }: Bin): string {
  if (to === null) return `more than ${duration(from)}`;
  return from === 0 ? `less than ${duration(to)}` : `${duration(from)} to ${duration(to)}`;
}

/** Where the middle lies, and from where to where the middle half reaches. */
function usual({ lowerQuartile, median, upperQuartile }: Spread, inWords: (bin: Bin) => string): string {
  if (lowerQuartile.from === upperQuartile.from) return inWords(median);
  const half = { from: lowerQuartile.from, to: upperQuartile.to };
  return `${inWords(median)} (half of them ${inWords(half)})`;
}
