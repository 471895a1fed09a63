import type { Figure } from '#core/community/report-types.ts';
import { MIN_PEOPLE } from '#core/community/counted.ts';
import type { Block } from '#core/model/outgoing.ts';
import { paragraph } from '#core/texts/blocks.ts';

/** Instead of a figure that is withheld. */
export const FEW =
  'Not enough people yet: this is shown once at least five different people stand behind it, so that nobody can be recognised.';

/** A count as it may be shown: below five it is rounded away. */
export function few(count: number, thing: string): string {
  return count < MIN_PEOPLE ? `fewer than five ${thing}s` : `about ${count} ${thing}s`;
}

export function orFew<T>(figure: Figure<T>, blocks: (figure: T) => Block[]): Block[] {
  return figure.suppressed ? [paragraph(FEW)] : blocks(figure);
}
