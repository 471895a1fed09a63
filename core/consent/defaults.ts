import type { MemberRecord } from '#core/model/records.ts';

/** What holds for a person who said yes and chose nothing else. */
export const DEFAULT_COACHING: MemberRecord['coaching'] = {
  enabled: true,
  pausedUntil: null,
  maxPerDay: 1,
  maxPerWeek: 3,
  timeZone: null,
  quietHours: null,
  reportWeekday: 7,
  reportHour: 18,
  sharesWithStaff: false,
  style: 'warm',
  asksHowHeavy: false,
};
