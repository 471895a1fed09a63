import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { LOCALES, type Locale } from '#core/model/locale.ts';
import type { TextRun } from '#core/model/outgoing.ts';
import { SOURCES, type Messages } from './locales/generated.ts';

export type MessageKey = keyof Messages;
type Values<K extends MessageKey> = [Messages[K]] extends [null] ? [] : [values: Messages[K]];
type Runs<K extends MessageKey> = { [Name in keyof Messages[K]]: Messages[K][Name] | TextRun };

/** Says a message in one language. Which values it takes stands in the English message file. */
export type Say = <K extends MessageKey>(key: K, ...values: Values<K>) => string;

/** How numbers, plurals and days of a language are written. */
export const FORMATS: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };

function bundleOf(locale: Locale): FluentBundle {
  // Marks around values would be taken out again before anything is sent: nothing in a message may turn text around.
  const bundle = new FluentBundle(FORMATS[locale], { useIsolating: false });
  bundle.addResource(new FluentResource(SOURCES[locale]));
  return bundle;
}

const bundles = new Map(LOCALES.map((locale) => [locale, bundleOf(locale)]));

/**
 * What a message file has under a key, or a key and `.attribute`; null where it has nothing. Values are put in as they
 * are: nothing in them is read as markup of a message.
 */
export function lookUp(
  locale: Locale,
  key: string,
  values: Readonly<Record<string, FluentVariable>> = {},
): string | null {
  const [id = '', attribute] = key.split('.');
  const bundle = bundles.get(locale);
  const message = bundle?.getMessage(id);
  const pattern =
    attribute === undefined
      ? message?.value
      : new Map(Object.entries(message?.attributes ?? {})).get(attribute);
  if (bundle === undefined || pattern === undefined || pattern === null) return null;
  // With a list to put faults in, a sentence with a gap is said rather than none; the check of the files leaves no faults.
  return bundle.formatPattern(pattern, values, []);
}

/** The check of the message files leaves no key out; whoever is asked for one all the same says it in English. */
const inAnyCase = (locale: Locale, key: string, values: Readonly<Record<string, FluentVariable>>): string =>
  lookUp(locale, key, values) ?? lookUp('en', key, values) ?? key;

/** @example speaking('de')('alerts-none') */
export const speaking =
  (locale: Locale): Say =>
  (key, ...[values]) =>
    inAnyCase(locale, key, values ?? {});

const OPEN = '\uE000';
const CLOSE = '\uE001';
const HOLES = new RegExp(`${OPEN}([a-zA-Z0-9_-]+)${CLOSE}`);

/** A message with whole runs in it: links, people's words, whatever must not be read as the bot's own. */
export function sayRuns<K extends MessageKey>(locale: Locale, key: K, values: Runs<K>): (string | TextRun)[] {
  const given = new Map(Object.entries(values as Record<string, string | number | TextRun>));
  const written = [...given].map(([name, value]) => [
    name,
    typeof value === 'number'
      ? value
      : typeof value === 'string'
        ? value.replaceAll(OPEN, '')
        : `${OPEN}${name}${CLOSE}`,
  ]);
  const parts = inAnyCase(locale, key, Object.fromEntries(written) as Record<string, FluentVariable>).split(
    HOLES,
  );
  return parts.flatMap((part, index): (string | TextRun)[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const run = given.get(part);
    return typeof run === 'object' ? [run] : [];
  });
}
