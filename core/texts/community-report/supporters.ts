import type { CommunityReport } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { orFew, tooFew } from './few.ts';
import { inTen, ofTen, type Words } from './figures.ts';

/** How the work is spread over supporters: groups of five at least, never one person. */
export function load({ load: steps }: CommunityReport, words: Words): Block[] {
  const { intro, step } = words.load;
  const items = steps.flatMap(({ replies, figure }) =>
    figure.suppressed ? [] : [[strong(step(replies)), `: ${ofTen(words, figure.share)}`]],
  );
  return items.length === 0 ? tooFew(words) : [paragraph(intro), bullets(items)];
}

/** How many private notes were written, and what the people said of them. */
export function notes({ notes: figure }: CommunityReport, words: Words): Block[] {
  const said = words.notes;
  return orFew(words, figure, ({ n, people, shares }) => {
    if (inTen(shares.notRated.value) === 10) return [paragraph(said.unsaid(n, people))];
    return [
      paragraph(said.intro(n, people)),
      bullets(
        (['helpful', 'notHelpful', 'wrong', 'notRated'] as const).map((answer) => [
          strong(said[answer]),
          `: ${ofTen(words, shares[answer])}`,
        ]),
      ),
    ];
  });
}
