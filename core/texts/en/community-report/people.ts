import type { CommunityReport } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { decimal, percent, signed, strength } from '../figure-words.ts';
import { orFew } from './few.ts';
import { MECHANISMS } from './mechanisms.ts';

const GROUPS = {
  most: 'The third that writes most',
  regularly: 'The middle third',
  least: 'The third that writes least',
} as const;

export function activity({ activity: figure }: CommunityReport): Block[] {
  return orFew(figure, ({ groups, association }) => [
    paragraph('Members in three equal groups by how much they write, never one by one:'),
    bullets(
      (['most', 'regularly', 'least'] as const).map((group) => {
        const { seeking, providing } = groups[group].shares;
        return [
          strong(GROUPS[group]),
          `: ${percent(seeking.value)} asking, ${percent(providing.value)} giving support`,
        ];
      }),
    ),
    paragraph(
      `How much one writes and what one writes go together ${strength(association.value, [0.1, 0.3])} (Cramér’s V ${decimal(association.value)}, ${decimal(association.low)} to ${decimal(association.high)}).`,
    ),
  ]);
}

export function growth({ growth: figure }: CommunityReport): Block[] {
  return orFew(figure, ({ people, slopes }) => [
    paragraph(
      `All supporters with feedback switched on and enough replies together (at least ${people}), each against their own past. Change of level (0 to 2) over ten weeks:`,
    ),
    bullets(
      (['emotionalReactions', 'explorations', 'interpretations'] as const).map((mechanism) => {
        const { value, low, high } = slopes[mechanism];
        return [
          strong(MECHANISMS[mechanism]),
          `: ${signed(value * 10)} (${signed(low * 10)} to ${signed(high * 10)})`,
        ];
      }),
    ),
    paragraph('A range that holds 0 means that no change can be told from chance.'),
  ]);
}
