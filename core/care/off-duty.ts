import { changeCoaching } from '#core/consent/change-coaching.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { addDays, localClock, startOfDay } from '#core/lib/local-time.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';
import { pauseAsking } from '#core/seekers/change-asking.ts';

/** Longer is an end, and there are commands for that. */
const MAX_DAYS = 365;
const USUAL_DAYS = 7;

interface Who {
  communityId: CommunityId;
  userId: UserId;
}

/**
 * Until when somebody wants to be left alone, as they typed it: days, or a date on their clock.
 * @returns null for what is neither, past, or too far away
 */
export function offDutyUntil(text: string | undefined, timeZone: string, now: Date): Date | null {
  const typed = text?.trim() ?? String(USUAL_DAYS);
  if (/^\d{1,3}$/.test(typed)) {
    const days = Number(typed);
    return days >= 1 && days <= MAX_DAYS ? new Date(now.getTime() + days * DAY_MS) : null;
  }
  if (!isDay(typed)) return null;
  const { day: today } = localClock(timeZone)(now);
  return typed > today && typed <= addDays(today, MAX_DAYS) ? startOfDay(typed, timeZone) : null;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

/**
 * Everything that is written to the person on the program's own account rests until then: notes, weekly reports and
 * questions; null ends the rest. An alert that cannot reach staff still finds the admin who set the bot up.
 * @returns false for somebody who asked for nothing that could rest
 */
export async function restUntil(store: Store, who: Who, until: Date | null): Promise<boolean> {
  const coached = await changeCoaching(store, who, { pausedUntil: until });
  const isAsked = await pauseAsking(store, who, until);
  return coached.kind === 'changed' || isAsked;
}
