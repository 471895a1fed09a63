import type { Locale } from '#core/model/locale.ts';
import { en } from './en/index.ts';

export type { Locale } from '#core/model/locale.ts';

/** What is written in TypeScript and not yet in the message files. */
export type Texts = typeof en;

/** Notes, drafts, practice and reports rest on models that read English: they speak it to everybody. */
const locales: Readonly<Record<Locale, Texts>> = { en, de: en };

/** The sentences of one locale that are not yet in the message files: see `say.ts`. */
export function textsFor(locale: Locale): Texts {
  return locales[locale];
}
