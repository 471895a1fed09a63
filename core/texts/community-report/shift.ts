import type { CommunityReport, Comparison, ShiftGroup } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { orFew, tooFew } from './few.ts';
import { certainty, inTen, of100, ofTen, type Words } from './figures.ts';

export function shift(
  { shift: compared, shiftByShare, shiftOverall }: CommunityReport,
  words: Words,
): Block[] {
  const said = words.shift;
  const meaning = paragraph(said.meaning);
  if (!compared.suppressed) {
    return [
      meaning,
      bullets([
        [strong(said.with), `: ${tones(compared.with, words)}`],
        [strong(said.without), `: ${tones(compared.without, words)}`],
      ]),
      paragraph(difference(compared, 'reply', words)),
    ];
  }
  return orFew(words, shiftOverall, (all) => [
    meaning,
    paragraph(said.overall(tones(all, words))),
    ...(shiftByShare.suppressed ? [] : moreEmpathy(shiftByShare, words)),
  ]);
}

/** Where nearly every conversation has an empathic reply, how many of them there are can still be compared. */
function moreEmpathy(compared: Comparison, words: Words): Block[] {
  const said = words.shift;
  return [
    paragraph(said.byShare),
    bullets([
      [strong(said.moreThanHalf), `: ${tones(compared.with, words)}`],
      [strong(said.halfOrLess), `: ${tones(compared.without, words)}`],
    ]),
    paragraph(difference(compared, 'share', words)),
  ];
}

export function techniques({ techniques: figures }: CommunityReport, words: Words): Block[] {
  const said = words.techniques;
  const compared = figures.flatMap(({ family, figure }) =>
    figure.suppressed ? [] : [{ family, ...figure }],
  );
  if (compared.length === 0) return tooFew(words);
  const differing = compared.filter((one) => inTen(brighter(one.with)) !== inTen(brighter(one.without)));
  if (differing.length === 0) return [paragraph(said.noDifference)];
  const items = differing.map((one) => {
    const share = ({ shares }: ShiftGroup): string => ofTen(words, shares.positive);
    const line = said.line(share(one.with), one.with.n, share(one.without), one.without.n);
    return [strong(said.names[one.family]), `: ${line} ${certainty(words, one)}`];
  });
  return [bullets(items), paragraph(said.several)];
}

const brighter = ({ shares }: ShiftGroup): number => shares.positive.value;

const tones = ({ n, shares }: ShiftGroup, words: Words): string =>
  words.shift.tones(ofTen(words, shares.positive), ofTen(words, shares.negative), n);

function difference(compared: Comparison, by: 'reply' | 'share', words: Words): string {
  const size = words.shift.difference(of100(compared.difference), by);
  return `${size} ${certainty(words, compared)} ${words.shift.together}`;
}
