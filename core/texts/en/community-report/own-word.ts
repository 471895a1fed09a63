import type { ShiftGroup } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { ofTen } from '../figure-words.ts';

/** What seekers answered who chose to be asked. */
export function ownWord({ n, people, shares }: ShiftGroup): Block[] {
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
  ];
}
