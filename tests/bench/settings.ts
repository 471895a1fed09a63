import type { CommunitySettings } from '#core/model/records.ts';

export const SETTINGS: CommunitySettings = {
  mode: 'observe',
  locale: 'en',
  country: null,
  watchedChannelIds: [],
  watchesAllChannels: true,
  staffChannelId: null,
  timeZone: 'Etc/UTC',
  quietHours: { startHour: 22, endHour: 8 },
  conversationWindowMs: 3_600_000,
  retentionDays: 365,
};
