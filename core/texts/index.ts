import type { CommunitySettings } from '#core/model/records.ts';
import { en } from './en/index.ts';

export type Locale = CommunitySettings['locale'];

/** What a locale has to provide; English sets the measure. */
export type Texts = typeof en;

const locales: Readonly<Record<Locale, Texts>> = { en };

/** The sentences of one locale. */
export function textsFor(locale: Locale): Texts {
  return locales[locale];
}
