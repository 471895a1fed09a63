import type { Estimate } from '#core/lib/statistics.ts';

/** Cohen’s h in words, with the bounds Cohen gave as rules of thumb. */
export function effect(h: number): string {
  return h === 0 ? 'no difference' : `a ${strengthOf(Math.abs(h))} difference`;
}

function strengthOf(h: number): string {
  if (h < 0.2) return 'very small';
  if (h < 0.5) return 'small';
  return h < 0.8 ? 'medium' : 'large';
}

/** An association in words; the bounds are where it becomes weak and clear. */
export function strength(value: number, [weak, clear]: readonly [number, number]): string {
  if (value < weak) return 'hardly';
  return value < clear ? 'a little' : 'clearly';
}

/** Whether a difference can be told from chance. */
export function certainty({ difference: { low, high } }: { difference: Estimate }): string {
  return low <= 0 && high >= 0 ? 'This can be chance.' : 'This is more than chance explains easily.';
}

/** A share with its interval, as `34 % (28–40 %)`. */
export function range({ value, low, high }: Estimate): string {
  return `${percent(value)} (${Math.round(low * 100)}–${percent(high)})`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function signed(value: number, digits = 1): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

export function decimal(value: number): string {
  return value.toFixed(2).replace('-', '−');
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
