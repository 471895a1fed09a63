import type { Locale } from '#core/model/locale.ts';
import { FORMATS } from '#core/texts/say.ts';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2026-11-28` as "Saturday, 28 November". */
export function dayInWords(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(FORMATS[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(midnight(day)).replace(/^(\p{L}+) /u, '$1, ');
}

/** `2026-11-28` as "28 Nov". */
export function shortDay(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(FORMATS[locale], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  // Some versions of the locale data write "Sept", which is wider than any other month.
  return format.format(midnight(day)).replace('Sept', 'Sep');
}
