import type { Locale } from '#core/model/locale.ts';
import { de } from './de/index.ts';
import { console } from './en/console.ts';
import { en, type Texts } from './en/index.ts';
import { replay } from './en/replay.ts';

export type { Texts } from './en/index.ts';

const locales: Readonly<Record<Locale, Texts>> = { en, de };

/** Notes, drafts, weeks, practice, reports and check-ups of one locale; all else that people read is said by `say.ts`. */
export function textsFor(locale: Locale): Texts {
  return locales[locale];
}

/** What those read who run the bot: English, as their handbook and the log are. */
export const forOperators = { console, replay };
