/** The languages that sentences exist in, each a message file of `core/texts/locales`; English sets the measure. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language somebody is written to in: their own where it is known, else that of the community. */
export const localeFor = (person: { locale: Locale | null }, community: { locale: Locale }): Locale =>
  person.locale ?? community.locale;

/** The language that a BCP 47 tag such as `de-AT` asks for, if it is spoken here. */
export function spokenLocale(tag: string | null | undefined): Locale | null {
  const language = tag?.toLowerCase().split(/[-_]/, 1)[0];
  return LOCALES.find((locale) => locale === language) ?? null;
}
