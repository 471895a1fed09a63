import { spokenLocale } from '#core/model/locale.ts';
import type { MemberRecord } from '#core/model/records.ts';
import type { members } from './schema/index.ts';

export type Row = typeof members.$inferSelect;

export function toMember(row: Row): MemberRecord {
  const { communityId, userId, status, decidedAt, howHeavyAskedAt, offDutyUntil } = row;
  const { unreachableUntil, unreachableCount } = row;
  const quietHours =
    row.quietStartHour === null || row.quietEndHour === null
      ? null
      : { startHour: row.quietStartHour, endHour: row.quietEndHour };
  const coaching: MemberRecord['coaching'] = {
    enabled: row.coachingEnabled,
    pausedUntil: row.pausedUntil,
    maxPerDay: row.maxPerDay,
    maxPerWeek: row.maxPerWeek,
    timeZone: row.timeZone,
    quietHours,
    reportWeekday: row.reportWeekday,
    reportHour: row.reportHour,
    sharesWithStaff: row.sharesWithStaff,
    style: row.style,
    asksHowHeavy: row.asksHowHeavy,
  };
  const { trialArm: arm, lotDrawnAt: drawnAt } = row;
  const lot = arm === null || drawnAt === null ? null : { arm, drawnAt };
  const locale = spokenLocale(row.locale);
  const reach = { offDutyUntil, unreachableUntil, unreachableCount };
  return { communityId, userId, status, decidedAt, coaching, locale, lot, howHeavyAskedAt, ...reach };
}

export function toRow({ coaching, lot, ...member }: MemberRecord): Row {
  const { enabled, quietHours, ...rest } = coaching;
  return {
    ...member,
    ...rest,
    trialArm: lot?.arm ?? null,
    lotDrawnAt: lot?.drawnAt ?? null,
    coachingEnabled: enabled,
    quietStartHour: quietHours?.startHour ?? null,
    quietEndHour: quietHours?.endHour ?? null,
  };
}
