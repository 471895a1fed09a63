import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterQuietHours,
  isoWeekOf,
  isQuietHour,
  isTimeZone,
  lastWeekly,
  localClock,
  mondayOf,
} from '#core/lib/local-time.ts';

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
);
const instants = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
const hours = fc.integer({ min: 0, max: 23 });

describe('weeks', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-21', '2026-W47'],
  ])('%s lies in %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });

  it('begin on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });
});

describe('zones', () => {
  it('are known by IANA name; an unknown one counts as UTC', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Middle/Earth')).toBe(false);
    const at = new Date('2026-03-11T23:30:00Z');
    expect(localClock('Middle/Earth')(at)).toEqual({ day: '2026-03-11', hour: 23, weekday: 3 });
    expect(localClock('Europe/Berlin')(at)).toEqual({ day: '2026-03-12', hour: 0, weekday: 4 });
  });
});

describe('the end of quiet hours', () => {
  it('is never quiet, never earlier, and nothing before it is loud', () => {
    fc.assert(
      fc.property(instants, zones, hours, hours, (at, zone, startHour, endHour) => {
        const quiet = { startHour, endHour };
        const clock = localClock(zone);
        const end = afterQuietHours(at, zone, quiet);
        expect(end.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isQuietHour(clock(end).hour, quiet)).toBe(false);
        for (let time = at.getTime(); time < end.getTime(); time += 15 * 60_000) {
          expect(isQuietHour(clock(new Date(time)).hour, quiet)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the last weekly moment', () => {
  it('is the person’s weekday and hour, at most a week and an hour ago', () => {
    fc.assert(
      fc.property(instants, zones, fc.integer({ min: 1, max: 7 }), hours, (at, zone, weekday, hour) => {
        const last = lastWeekly(at, zone, weekday, hour);
        const local = localClock(zone)(last);
        expect(local.weekday).toBe(weekday);
        // A clock change may skip the hour; then it is the one after.
        expect([hour, hour + 1]).toContain(local.hour);
        const age = at.getTime() - last.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThanOrEqual((7 * 24 + 1) * 60 * 60_000);
      }),
      { numRuns: 200 },
    );
  });
});
