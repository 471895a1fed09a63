import type { HowHeavyMix } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { ofTen } from '../figure-words.ts';

/** What supporters answered who chose to be asked. */
export function howHeavy({ n, people, shares, mean }: HowHeavyMix): Block[] {
  return [
    paragraph(
      `About ${n} answers by at least ${people} supporters who chose to be asked, every second week, how heavy helping was:`,
    ),
    bullets([
      [strong('Light'), `: ${ofTen(shares.light)}`],
      [strong('In between'), `: ${ofTen(shares.between)}`],
      [strong('Heavy'), `: ${ofTen(shares.heavy)}`],
    ]),
    paragraph(
      `Their mean is ${mean.toFixed(1)}, where 1 is light, 2 in between and 3 heavy. Those who find it heaviest may answer least, or have stopped helping. If it weighs on many, more hands, fewer hours and a word of thanks from you may help; there is nothing here by which to look for anybody.`,
    ),
  ];
}
