import type { Locale } from '#core/model/locale.ts';
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
