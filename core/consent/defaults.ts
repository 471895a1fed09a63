import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { ConsentStatus, MemberRecord } from '#core/model/records.ts';

/** A person in one community. */
export interface Who {
  communityId: CommunityId;
  userId: UserId;
}

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

/** A person who answered, with nothing chosen yet. */
export const newAnswer = (
  { communityId, userId }: Who,
  status: ConsentStatus,
  decidedAt: Date,
): MemberRecord => ({
  communityId,
  userId,
  status,
  decidedAt,
  coaching: { ...DEFAULT_COACHING, enabled: false },
  lot: null,
  howHeavyAskedAt: null,
  offDutyUntil: null,
  unreachableUntil: null,
  locale: null,
  unreachableCount: 0,
});

/** A no of which nothing is known but that it was said. */
export const bareNo = (who: Who): MemberRecord => newAnswer(who, 'opted_out', new Date(0));
