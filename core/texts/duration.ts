import type { Say } from './say.ts';

/** How long something has lasted, roughly, as it stands after "for". */
export function durationIn(say: Say, minutes: number): string {
  if (minutes < 2) return say('time-minute');
  if (minutes < 120) return say('time-minutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? say('time-hours', { count: hours })
    : say('time-days', { count: Math.round(hours / 24) });
}
