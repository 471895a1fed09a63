import type { Locale } from '#core/model/locale.ts';
import { speaking, type Say } from '#core/texts/say.ts';

/** One admin, five seekers, eight supporters in each community; the first six of them opt in. */
export const DISCORD_SUPPORTERS = ['Ada', 'Ben', 'Cleo', 'Dev', 'Esme', 'Finn', 'Gus', 'Hana'] as const;
export const DISCORD_PEOPLE = ['Mara', 'Noor', 'Theo', 'Ines', 'Paul', 'Wren', ...DISCORD_SUPPORTERS];
export const TELEGRAM_SUPPORTERS = ['Ruth', 'Sam', 'Tess', 'Uma', 'Viv', 'Walt', 'Xen', 'Yara'] as const;
export const TELEGRAM_PEOPLE = ['Mara', 'Lia', 'Omar', 'June', 'Kit', 'Sol', ...TELEGRAM_SUPPORTERS];
export const OPTED_IN = 6;

/** Whose app is in German: a supporter and a seeker on each platform. What they write is English, as their community's posts are. */
export const GERMAN_SUPPORTERS = { Discord: 'Cleo', Telegram: 'Walt' } as const;
export const GERMAN_SEEKERS = { Discord: 'Ines', Telegram: 'Sol' } as const;
const IN_GERMAN: readonly string[] = [...Object.values(GERMAN_SUPPORTERS), ...Object.values(GERMAN_SEEKERS)];

export const localeOf = (name: string): Locale => (IN_GERMAN.includes(name) ? 'de' : 'en');

/** What a button says to somebody. */
export const saidTo = (name: string): Say => speaking(localeOf(name));
