import type { Actor } from '#core/ports/platform.ts';
import { speaking, type Say } from '#core/texts/say.ts';

/** Speaks to a person in the language that the router found for them. */
export const sayTo = ({ locale }: Pick<Actor, 'locale'>): Say => speaking(locale ?? 'en');
