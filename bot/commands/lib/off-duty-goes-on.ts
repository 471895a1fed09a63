import { dayInWords } from '#core/coaching/day-in-words.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Actor } from '#core/ports/platform.ts';
import { sayTo } from './say-to.ts';

/** What is said beside "it begins" to somebody who is off duty; nothing to everybody else. */
export function offDutyGoesOn(actor: Actor, until: Date | null, timeZone: string): string[] {
  if (until === null || until <= actor.at) return [];
  const day = dayInWords(localClock(timeZone)(until).day, actor.locale ?? 'en');
  return [sayTo(actor)('off-duty-goes-on', { day })];
}
