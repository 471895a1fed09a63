import type { Comparison, Figure, ShiftGroup } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { certainty, of100, ofTen, type Words } from './figures.ts';

/** What seekers answered who chose to be asked. */
export function ownWord(
  { n, people, shares }: ShiftGroup,
  compared: Figure<Comparison>,
  words: Words,
): Block[] {
  const { intro, lighter, same, heavier, caution } = words.ownWord;
  return [
    paragraph(intro(n, people)),
    bullets([
      [strong(lighter), `: ${ofTen(words, shares.positive)}`],
      [strong(same), `: ${ofTen(words, shares.none)}`],
      [strong(heavier), `: ${ofTen(words, shares.negative)}`],
    ]),
    paragraph(caution),
    ...(compared.suppressed ? [] : byEmpathy(compared, words)),
  ];
}

/** Which outcome is compared is said: the tone of words is another, and tells less. */
function byEmpathy(compared: Comparison, words: Words): Block[] {
  const said = words.ownWord;
  const side = ({ n, shares }: ShiftGroup): string =>
    said.side(ofTen(words, shares.positive), ofTen(words, shares.negative), n);
  const difference = said.difference(of100(compared.difference));
  return [
    paragraph(said.compared),
    bullets([
      [strong(said.with), `: ${side(compared.with)}`],
      [strong(said.without), `: ${side(compared.without)}`],
    ]),
    paragraph(`${difference} ${certainty(words, compared)} ${said.causes}`),
  ];
}
