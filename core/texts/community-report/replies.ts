import type { Bin, CommunityReport, Spread } from '#core/community/report-types.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { orFew, tooFew } from './few.ts';
import { ofTen, shownCount, type Words } from './figures.ts';

export function empathy({ empathy: figure }: CommunityReport, words: Words): Block[] {
  const said = words.empathy;
  return orFew(words, figure, ({ n, people, levels }) => [
    paragraph(said.intro(n, people)),
    bullets(
      (['emotionalReactions', 'explorations', 'interpretations'] as const).map((mechanism) => {
        const [, weak, strongly] = levels[mechanism];
        const line = said.levels(ofTen(words, strongly), ofTen(words, weak));
        return [strong(said.mechanisms[mechanism]), `: ${line}`];
      }),
    ),
    paragraph(said.caution),
  ]);
}

export function answers(
  { repliesPerSeeker, firstReply, unanswered, of }: CommunityReport,
  words: Words,
): Block[] {
  if (repliesPerSeeker.suppressed) return tooFew(words);
  const said = words.answers;
  const replies = usual(repliesPerSeeker, (bin) => repliesIn(bin, words), words);
  const items: (string | TextRun)[][] = [[strong(said.replies), `: ${said.usualReplies(replies)}`]];
  if (!firstReply.suppressed) {
    const wait = usual(firstReply, (bin) => waitIn(bin, words), words);
    items.push([strong(said.firstReply), `: ${said.usualWait(wait)}`]);
  }
  if (!unanswered.suppressed) {
    const count = words.figures.requests(shownCount(unanswered.count));
    items.push([strong(said.unanswered), `: ${count}, ${ofTen(words, unanswered.share)}.`]);
  }
  // The command is there in a live community, not in the report on an export.
  if (of === 'export') return [bullets(items)];
  return [bullets(items), paragraph(said.waiting)];
}

function repliesIn({ from, to }: Bin, { answers: said }: Words): string {
  if (to === null) return said.orMore(from);
  if (to - from === 1) return from === 0 ? said.none : String(from);
  return said.fromTo(String(from), String(to - 1));
}

function waitIn({ from, to }: Bin, { answers: said, figures: { duration } }: Words): string {
  if (to === null) return said.moreThan(duration(from));
  return from === 0 ? said.lessThan(duration(to)) : said.fromTo(duration(from), duration(to));
}

/** Where the middle lies, and from where to where the middle half reaches. */
function usual(
  { lowerQuartile, median, upperQuartile }: Spread,
  inWords: (bin: Bin) => string,
  { answers: said }: Words,
): string {
  if (lowerQuartile.from === upperQuartile.from) return inWords(median);
  return said.half(inWords(median), inWords({ from: lowerQuartile.from, to: upperQuartile.to }));
}
