import { counted } from './counted.ts';

/** How figures are said to people who do not read statistics. */
export const figures = {
  /** Whether a difference can be told from chance. */
  certainty: (canBeChance: boolean): string =>
    canBeChance ? 'This can be chance.' : 'This is more than chance explains easily.',
  /** A share with its interval, in tenths, as `about 3 of 10 (perhaps 2 to 5)`. */
  ofTen: (about: number, from: number, to: number): string => {
    const range = `perhaps ${from} to ${to}`;
    if (about === 0) return to - from < 2 ? 'almost none' : `almost none (${range} of 10)`;
    return to - from < 2 ? `about ${about} of 10` : `about ${about} of 10 (${range})`;
  },
  /** A share in whole percents. */
  percent: (share: number): string => `${Math.round(share * 100)} %`,
  number: (value: number): string => value.toFixed(1),
  duration: (minutes: number): string => {
    if (minutes < 2) return 'a minute';
    if (minutes < 120) return `${minutes} minutes`;
    const hours = Math.round(minutes / 60);
    return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
  },
  day: (at: Date): string =>
    at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  shortDay: (at: Date): string =>
    at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  /** A count that may be shown; null: below five, and rounded away. */
  messages: (count: number | null): string =>
    count === null ? 'fewer than five messages' : `about ${counted(count)} messages`,
  requests: (count: number | null): string =>
    count === null ? 'fewer than five requests' : `about ${counted(count)} requests`,
};
