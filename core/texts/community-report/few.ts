import type { Figure } from '#core/community/report-types.ts';
import type { Block } from '#core/model/outgoing.ts';
import { paragraph } from '#core/texts/blocks.ts';
import type { Words } from './figures.ts';

/** Instead of a figure that is withheld. */
export const tooFew = ({ few }: Words): Block[] => [paragraph(few)];

export const orFew = <T>(words: Words, figure: Figure<T>, blocks: (figure: T) => Block[]): Block[] =>
  figure.suppressed ? tooFew(words) : blocks(figure);
