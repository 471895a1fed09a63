import { MIN_PEOPLE } from '#core/community/counted.ts';
import type { Estimate } from '#core/lib/statistics.ts';
import type { Texts } from '#core/texts/index.ts';

/** The words of the report in one language. */
export type Words = Texts['communityReport'];

export const inTen = (share: number): number => Math.round(share * 10);

/** A share with its interval for people who do not read statistics. */
export const ofTen = ({ figures }: Words, { value, low, high }: Estimate): string =>
  figures.ofTen(inTen(value), inTen(low), inTen(high));

export const certainty = (
  { figures }: Words,
  { difference: { low, high } }: { difference: Estimate },
): string => figures.certainty(low <= 0 && high >= 0);

/** A difference of shares, of a hundred. */
export const of100 = ({ value }: Estimate): number => Math.round(value * 100);

/** A count as it may be shown: below five it is rounded away. */
export const shownCount = (count: number): number | null => (count < MIN_PEOPLE ? null : count);

/** The midnight that an ISO date begins with. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
