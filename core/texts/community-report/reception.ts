import type { CommunityReport, Rate, Reception } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { orFew } from './few.ts';
import { certainty, of100, ofTen, type Words } from './figures.ts';

/** How replies with and without empathy were received, without a claim that one thing causes the other. */
export function reception({ reception: figure }: CommunityReport, words: Words): Block[] {
  return orFew(words, figure, (shown) => received(shown, words));
}

function received({ empathic, other, difference }: Reception, words: Words): Block[] {
  const said = words.reception;
  if (empathic.share.value === 0 && other.share.value === 0)
    return [paragraph(said.meaning), paragraph(said.nothing)];
  const line = ({ share, n, people }: Rate): string => said.line(ofTen(words, share), n, people);
  return [
    paragraph(said.meaning),
    bullets([
      [strong(said.empathic), `: ${line(empathic)}`],
      [strong(said.other), `: ${line(other)}`],
    ]),
    paragraph(`${said.difference(of100(difference))} ${certainty(words, { difference })}`),
    paragraph(said.caution),
  ];
}
