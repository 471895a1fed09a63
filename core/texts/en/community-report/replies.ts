import type { CommunityReport, RepliesPerSeeker } from '#core/community/report-types.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { duration, range } from '../figure-words.ts';
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
        return [strong(MECHANISMS[mechanism]), `: ${range(strongly)} strongly, ${range(weak)} a little`];
      }),
    ),
    paragraph(
      'The third is hard to tell, for people as well as for programs; do not rest anything on it alone.',
    ),
  ]);
}

export function answers({ repliesPerSeeker, firstReply, unanswered, protection }: CommunityReport): Block[] {
  if (repliesPerSeeker.suppressed) return [paragraph(FEW)];
  const items: (string | TextRun)[][] = [
    [
      strong('Replies'),
      `: a request for support usually gets ${usual(repliesPerSeeker.median, repliesPerSeeker, whole)}.`,
    ],
  ];
  if (!firstReply.suppressed) {
    items.push([
      strong('Time to the first reply'),
      `: usually ${usual(firstReply.median.value, firstReply, duration)}.`,
    ]);
  }
  if (!unanswered.suppressed) {
    items.push([
      strong('Without a reply'),
      `: ${few(unanswered.count, 'request')}, ${range(unanswered.share)} of all.`,
    ]);
  }
  // The command is there in a live community, not in the report on an export.
  if (protection === 'once') return [bullets(items)];
  return [bullets(items), paragraph('Staff can see what waits for an answer, as links, with /unanswered.')];
}

const whole = (value: number): string => String(Math.round(value));

function usual(
  median: number,
  { lowerQuartile, upperQuartile }: Pick<RepliesPerSeeker, 'lowerQuartile' | 'upperQuartile'>,
  inWords: (value: number) => string,
): string {
  const [low, high] = [inWords(lowerQuartile), inWords(upperQuartile)];
  return low === high ? inWords(median) : `${inWords(median)} (half of them between ${low} and ${high})`;
}
