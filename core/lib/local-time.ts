import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.ts';
import { remembering } from './remembering.ts';

/** What a wall clock shows in a time zone. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** 0–23 */
  readonly hour: number;
  /** ISO: Monday 1 … Sunday 7. */
  readonly weekday: number;
}

type Clock = (at: Date) => LocalTime;

/** Local hours 0–23. `start` may be later than `end` (over midnight); equal hours mean that nothing is quiet. */
export interface QuietHours {
  startHour: number;
  endHour: number;
}

// Every time zone in use is a multiple of a quarter of an hour away from UTC, so local hours begin on one.
const QUARTER_MS = 15 * MINUTE_MS;
// Asking a clock takes a while, and making one a hundred times that.
const QUARTERS_REMEMBERED = 4000;
const ZONES_REMEMBERED = 1000;

/** Whether the runtime knows this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A clock for one zone; an unknown zone is read as UTC, so that bad settings cannot stop a message. */
export const localClock: (timeZone: string) => Clock = remembering((timeZone) => {
  const clock = clockOf(isTimeZone(timeZone) ? timeZone : 'UTC');
  const inQuarter = remembering(
    (quarter: number) => clock(new Date(quarter * QUARTER_MS)),
    QUARTERS_REMEMBERED,
  );
  return (at) => inQuarter(Math.floor(at.getTime() / QUARTER_MS));
}, ZONES_REMEMBERED);

function clockOf(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
    const day = `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
    return { day, hour: Number(parts.get('hour')), weekday: weekdayOf(day) };
  };
}

/** ISO weekday of a `YYYY-MM-DD`. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The `YYYY-MM-DD` of a time in UTC. */
export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);

/** The `YYYY-MM-DD` that lies this many days after (or, negative, before) another. */
export function addDays(day: string, days: number): string {
  return utcDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS));
}

/** The Monday of the ISO week a `YYYY-MM-DD` lies in. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** ISO 8601 week of a `YYYY-MM-DD`, as `2026-W05`. */
export function isoWeekOf(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

export function isQuietHour(hour: number, quiet: QuietHours): boolean {
  const { startHour, endHour } = quiet;
  if (startHour <= endHour) return hour >= startHour && hour < endHour;
  return hour >= startHour || hour < endHour;
}

/** `at` itself when it is not quiet then, else the next moment that is not quiet on the wall clock of that zone. */
export function afterQuietHours(at: Date, timeZone: string, quiet: QuietHours): Date {
  const clock = localClock(timeZone);
  if (!isQuietHour(clock(at).hour, quiet)) return at;
  const start = Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS;
  for (let time = start + QUARTER_MS; time <= start + 2 * DAY_MS; time += QUARTER_MS) {
    if (!isQuietHour(clock(new Date(time)).hour, quiet)) return new Date(time);
  }
  throw new RangeError('quiet hours must be hours from 0 to 23');
}

/** The latest moment at or before `at` when that zone's clock reached this weekday and hour. */
export function lastWeekly(at: Date, timeZone: string, weekday: number, hour: number): Date {
  const clock = localClock(timeZone);
  const today = clock(at);
  let day = addDays(today.day, -((today.weekday - weekday + 7) % 7));
  let moment = startOfHour(day, hour, clock);
  if (moment.getTime() > at.getTime()) {
    day = addDays(day, -7);
    moment = startOfHour(day, hour, clock);
  }
  return moment;
}

/** The first moment of a `YYYY-MM-DD` on that zone's clock. */
export function startOfDay(day: string, timeZone: string): Date {
  return startOfHour(day, 0, localClock(timeZone));
}

/** First moment when the clock shows this day and hour or later on that day (an hour that a clock change skips). */
function startOfHour(day: string, hour: number, clock: (at: Date) => LocalTime): Date {
  // Zones reach from UTC+14 to UTC-12: the local hour lies within that range of the same hour in UTC.
  let time = Date.parse(`${day}T00:00:00Z`) + (hour - 14) * HOUR_MS;
  for (;;) {
    const local = clock(new Date(time));
    if (local.day > day || (local.day === day && local.hour >= hour)) return new Date(time);
    time += QUARTER_MS;
  }
}
