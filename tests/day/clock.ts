/** The first Monday of the story; nothing of it depends on the day on which it is played. */
const MONDAY = new Date('2026-03-02T08:00:00Z');

/** Days after the first Monday at which the last of the four weeks begins. */
export const LAST_WEEK = 21;

const HOUR_MS = 60 * 60_000;
const DISCORD_EPOCH = 1_420_070_400_000n;

export interface Clock {
  now(): Date;
  /** Goes forward, never back. */
  goTo(day: number, hour: number): void;
  pass(minutes: number): void;
  /** An id as Discord would give it at this time. */
  snowflake(): string;
}

export function createClock(): Clock {
  let time = MONDAY.getTime();
  let count = 0n;
  return {
    now: () => new Date(time),
    goTo: (day, hour) => {
      const wanted = MONDAY.getTime() + (day * 24 + hour - MONDAY.getUTCHours()) * HOUR_MS;
      time = Math.max(time, wanted);
    },
    pass: (minutes) => {
      time += minutes * 60_000;
    },
    snowflake: () => {
      count += 1n;
      return String(((BigInt(time) - DISCORD_EPOCH) << 22n) + (count & 0x3fffffn));
    },
  };
}
