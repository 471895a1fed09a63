import type { Locale } from '#core/model/locale.ts';
import { isTimeZone } from '#core/lib/local-time.ts';
import { FORMATS } from './say.ts';

/** `DE` as "Germany". */
export const countryIn = (locale: Locale, code: string): string =>
  new Intl.DisplayNames(FORMATS[locale], { type: 'region' }).of(code) ?? code;

/** `2026-11` as "November 2026". */
export const monthIn = (locale: Locale, month: string): string =>
  new Intl.DateTimeFormat(FORMATS[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** A language as it calls itself. */
export const languageIn = (locale: Locale): string =>
  new Intl.DisplayNames(FORMATS[locale], { type: 'language' }).of(locale) ?? locale;

/** A moment on that zone's clock, as `25 November, 14:32`. */
export function minuteIn(locale: Locale, at: Date, zone: string): string {
  const timeZone = isTimeZone(zone) ? zone : 'UTC';
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(FORMATS[locale], { timeZone, ...options }).format(at);
  return `${part({ day: 'numeric', month: 'long' })}, ${part({ hour: '2-digit', minute: '2-digit' })}`;
}
