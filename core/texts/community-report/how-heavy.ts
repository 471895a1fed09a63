import type { HowHeavyMix } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { bullets, paragraph, strong } from '#core/texts/blocks.ts';
import { ofTen, type Words } from './figures.ts';

/** What supporters answered who chose to be asked. */
export function howHeavy({ n, people, shares, mean }: HowHeavyMix, words: Words): Block[] {
  const { intro, heaviness, mean: meanInWords } = words.howHeavy;
  return [
    paragraph(intro(n, people)),
    bullets(
      (['light', 'between', 'heavy'] as const).map((one) => [
        strong(heaviness[one]),
        `: ${ofTen(words, shares[one])}`,
      ]),
    ),
    paragraph(meanInWords(words.figures.number(mean))),
  ];
}
