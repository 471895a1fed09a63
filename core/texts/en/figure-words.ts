import type { Estimate } from '#core/lib/statistics.ts';

/** Whether a difference can be told from chance. */
export function certainty({ difference: { low, high } }: { difference: Estimate }): string {
  return low <= 0 && high >= 0 ? 'This can be chance.' : 'This is more than chance explains easily.';
}

const inTen = (share: number): number => Math.round(share * 10);

/** A share with its interval for people who do not read statistics, as `about 3 of 10 (perhaps 2 to 5)`. */
export function ofTen({ value, low, high }: Estimate): string {
  const [from, to] = [inTen(low), inTen(high)];
  const about = inTen(value) === 0 ? 'almost none' : `about ${inTen(value)} of 10`;
  return to - from < 2 ? about : `${about} (perhaps ${from} to ${to})`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function duration(minutes: number): string {
  if (minutes < 2) return 'a minute';
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

export function day(at: Date): string {
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The same of an ISO date. */
export const isoDay = (date: string): string => day(new Date(`${date}T00:00:00Z`));

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
