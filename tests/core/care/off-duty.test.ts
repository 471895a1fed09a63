import { describe, expect, it } from 'vitest';
import { offDutyUntil } from '#core/care/off-duty.ts';

const NOW = new Date('2026-11-26T20:30:00Z');
const until = (text?: string, zone = 'UTC'): string | null =>
  offDutyUntil(text, zone, NOW)?.toISOString() ?? null;

describe('until when somebody is off duty', () => {
  it('is a week where nothing is said, else so many days', () => {
    expect(until()).toBe('2026-12-03T20:30:00.000Z');
    expect(until(' 1 ')).toBe('2026-11-27T20:30:00.000Z');
    expect(until('365')).not.toBeNull();
  });

  it('is the first moment of a day on their clock', () => {
    expect(until('2026-12-24')).toBe('2026-12-24T00:00:00.000Z');
    expect(until('2026-12-24', 'America/New_York')).toBe('2026-12-24T05:00:00.000Z');
    // It is tomorrow already where they live.
    expect(until('2026-11-27', 'Asia/Tokyo')).toBeNull();
    expect(until('2026-11-27')).not.toBeNull();
  });

  it('is no day that is over, too far away, or does not exist, and no other word', () => {
    for (const text of ['0', '366', '2026-11-26', '2025-12-24', '2027-11-27', '2026-02-30', '2026-13-01'])
      expect(until(text)).toBeNull();
    for (const text of ['', 'tomorrow', '-3', '1.5', '26/12/2026', '2026-1-2'])
      expect(until(text)).toBeNull();
  });
});
