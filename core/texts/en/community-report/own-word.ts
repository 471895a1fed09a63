import type { Comparison, Figure, ShiftGroup } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { certainty, ofTen } from '../figure-words.ts';

/** What seekers answered who chose to be asked. */
export function ownWord({ n, people, shares }: ShiftGroup, compared: Figure<Comparison>): Block[] {
  return [
    paragraph(
      `About ${n} answers by at least ${people} people who chose to be asked, a day or more after a conversation of theirs came to rest:`,
    ),
    bullets([
      [strong('Lighter'), `: ${ofTen(shares.positive)}`],
      [strong('About the same'), `: ${ofTen(shares.none)}`],
      [strong('Heavier'), `: ${ofTen(shares.negative)}`],
    ]),
    paragraph(
      'Nobody is asked who got no reply, or where something sounded like danger, and many do not answer. So this is about those who did, not about everybody, and it does not say what made it lighter or heavier.',
    ),
    ...(compared.suppressed ? [] : byEmpathy(compared)),
  ];
}

/** Which outcome is compared is said: the tone of words is another, and tells less. */
function byEmpathy(compared: Comparison): Block[] {
  const side = ({ n, shares }: ShiftGroup): string =>
    `${ofTen(shares.positive)} lighter, ${ofTen(shares.negative)} heavier, from about ${n} answers`;
  const of100 = Math.round(compared.difference.value * 100);
  return [
    paragraph('The outcome compared here is their own word, not the tone of what they wrote:'),
    bullets([
      [strong('After an empathic reply'), `: ${side(compared.with)}`],
      [strong('Without one'), `: ${side(compared.without)}`],
    ]),
    paragraph(
      `Of 100 answers, about ${Math.abs(of100)} ${of100 >= 0 ? 'more' : 'fewer'} say lighter after an empathic reply. ${certainty(compared)} Things that go together need not cause one another.`,
    ),
  ];
}
