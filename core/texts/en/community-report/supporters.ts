import type { CommunityReport } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { ofTen } from '../figure-words.ts';
import { FEW } from './few.ts';

/** How the work is spread over supporters: groups of five at least, never one person. */
export function load({ load: steps }: CommunityReport): Block[] {
  const items = steps.flatMap(({ replies, figure }) =>
    figure.suppressed ? [] : [[strong(`${replies} replies or more`), `: ${ofTen(figure.share)}`]],
  );
  if (items.length === 0) return [paragraph(FEW)];
  return [paragraph('Of 10 supporters who answered in a week, so many wrote:'), bullets(items)];
}

/** How many private notes were written, and what the people said of them. */
export function notes({ notes: figure }: CommunityReport): Block[] {
  if (figure.suppressed) return [paragraph(FEW)];
  const { n, people, shares } = figure;
  return [
    paragraph(`About ${n} notes, to at least ${people} supporters. What they said of them:`),
    bullets([
      [strong('Helpful'), `: ${ofTen(shares.helpful)}`],
      [strong('Not helpful'), `: ${ofTen(shares.notHelpful)}`],
      [strong('Wrong'), `: ${ofTen(shares.wrong)}`],
      [strong('Nothing'), `: ${ofTen(shares.notRated)}`],
    ]),
  ];
}
