import type { Locale } from '#core/model/locale.ts';
import { FORMATS } from './say.ts';

/** Counts as a language writes them: `1200` as it is, `12000` in English as `12,000`. */
export function countingIn(locale: Locale): (count: number) => string {
  const format = new Intl.NumberFormat(FORMATS[locale], { useGrouping: 'min2' });
  return (count) => format.format(count);
}
