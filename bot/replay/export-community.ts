import { newAnswer } from '#core/consent/defaults.ts';
import { HOUR_MS } from '#core/lib/durations.ts';
import type { Store } from '#core/ports/index.ts';
import type { UserId } from '#core/model/ids.ts';
import type { CommunitySettings, MemberRecord } from '#core/model/records.ts';
import { REPLAY_COMMUNITY_ID } from '#adapters/replay/replay-import.ts';

export async function prepare(
  stores: readonly Store[],
  consented: readonly UserId[],
  at: Date,
): Promise<void> {
  for (const store of stores) {
    await store.communities.ensure(REPLAY_COMMUNITY_ID, REPLAY_SETTINGS, at);
    for (const userId of consented) await store.members.save(consentingMember(userId, at));
  }
}

/** Everything is read; nobody is contacted. */
const REPLAY_SETTINGS: CommunitySettings = {
  mode: 'observe',
  locale: 'en',
  country: null,
  watchedChannelIds: [],
  watchesAllChannels: true,
  staffChannelId: null,
  timeZone: 'UTC',
  quietHours: { startHour: 22, endHour: 8 },
  conversationWindowMs: 2 * HOUR_MS,
  retentionDays: 36_500,
};

function consentingMember(userId: UserId, decidedAt: Date): MemberRecord {
  return {
    ...newAnswer({ communityId: REPLAY_COMMUNITY_ID, userId }, 'opted_in', decidedAt),
    coaching: {
      enabled: false,
      pausedUntil: null,
      maxPerDay: 0,
      maxPerWeek: 0,
      timeZone: null,
      quietHours: null,
      reportWeekday: 1,
      reportHour: 9,
      sharesWithStaff: false,
      style: 'warm',
      asksHowHeavy: false,
    },
  };
}
