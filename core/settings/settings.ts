// Long because: every setting, on one page.
import { MINUTE_MS } from '#core/lib/durations.ts';
import { isOneOf } from '#core/lib/one-of.ts';
import { isTimeZone } from '#core/lib/local-time.ts';
import { lastPart } from '#core/model/ids.ts';
import { LOCALES } from '#core/model/locale.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { REPORT_RHYTHMS } from '#core/model/setting-values.ts';
import type { TypedIds } from '#core/ports/platform-description.ts';
import {
  none,
  parseAlertFrom,
  parseCountry,
  yesOrNo,
  parseMode,
  parseWindow,
  printWindow,
  parseChannels,
  parseRole,
  parseQuietHours,
  whole,
} from './parse-setting.ts';

/** Derived rows are removed after this many days unless the community chose less or more. */
export const DEFAULT_RETENTION_DAYS = 365;

/** What holds in a community until an admin chooses: nothing is read, nobody is contacted. */
export const DEFAULT_SETTINGS: CommunitySettings = {
  mode: 'observe',
  locale: 'en',
  country: null,
  watchedChannelIds: [],
  watchesAllChannels: false,
  staffChannelId: null,
  tellHostile: true,
  asksSeekers: false,
  checkIn: false,
  alertFrom: 'concern',
  alertRole: null,
  reportEvery: 'off',
  timeZone: 'UTC',
  quietHours: { startHour: 22, endHour: 8 },
  conversationWindowMs: 30 * MINUTE_MS,
  retentionDays: DEFAULT_RETENTION_DAYS,
  byChannel: {},
};

export const SETTING_KEYS = [
  'mode',
  'language',
  'country',
  'channels',
  'staff-channel',
  'tell-hostile',
  'ask-seekers',
  'check-in',
  'alert-from',
  'alert-role',
  'report-every',
  'time-zone',
  'quiet-hours',
  'conversation-window',
  'retention',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

export const isSettingKey = (key: string): key is SettingKey => isOneOf(SETTING_KEYS, key);

interface Setting {
  /** Null when the text is not allowed. `ids` reads what names a channel or role of the community. */
  parse: (text: string, ids: TypedIds) => Partial<CommunitySettings> | null;
  /** What `parse` takes back. */
  print: (settings: CommunitySettings) => string;
}

/** Every setting an admin can see and change, by the name they type. */
export const SETTINGS: Readonly<Record<SettingKey, Setting>> = {
  mode: {
    parse: parseMode,
    print: ({ mode }) => mode,
  },
  language: {
    parse: (text) => {
      const locale = LOCALES.find((one) => one === text.toLowerCase());
      return locale === undefined ? null : { locale };
    },
    print: ({ locale }) => locale,
  },
  country: {
    parse: parseCountry,
    print: ({ country }) => country ?? 'none',
  },
  channels: {
    parse: parseChannels,
    print: ({ watchesAllChannels, watchedChannelIds }) =>
      watchesAllChannels ? 'all' : watchedChannelIds.join(' ') || 'none',
  },
  'staff-channel': {
    parse: (text, ids) => {
      if (none(text)) return { staffChannelId: null };
      const staffChannelId = ids.channel(text);
      return staffChannelId === null ? null : { staffChannelId };
    },
    print: ({ staffChannelId }) => staffChannelId ?? 'none',
  },
  'tell-hostile': {
    parse: (text) => yesOrNo(text, (tellHostile) => ({ tellHostile })),
    print: ({ tellHostile = true }) => (tellHostile ? 'yes' : 'no'),
  },
  'ask-seekers': {
    parse: (text) => yesOrNo(text, (asksSeekers) => ({ asksSeekers })),
    print: ({ asksSeekers = false }) => (asksSeekers ? 'yes' : 'no'),
  },
  'check-in': {
    parse: (text) => yesOrNo(text, (checkIn) => ({ checkIn })),
    print: ({ checkIn = false }) => (checkIn ? 'yes' : 'no'),
  },
  'alert-from': {
    parse: parseAlertFrom,
    print: ({ alertFrom = 'concern' }) => alertFrom,
  },
  'alert-role': {
    parse: parseRole,
    print: ({ alertRole = null }) => (alertRole === null ? 'none' : lastPart(alertRole)),
  },
  'report-every': {
    parse: (text) => {
      const reportEvery = REPORT_RHYTHMS.find((rhythm) => rhythm === text.toLowerCase());
      return reportEvery === undefined ? null : { reportEvery };
    },
    print: ({ reportEvery = 'off' }) => reportEvery,
  },
  'time-zone': {
    parse: (timeZone) => (isTimeZone(timeZone) ? { timeZone } : null),
    print: ({ timeZone }) => timeZone,
  },
  'quiet-hours': {
    parse: parseQuietHours,
    print: ({ quietHours: { startHour, endHour } }) =>
      startHour === endHour ? 'none' : `${startHour}-${endHour}`,
  },
  'conversation-window': {
    parse: parseWindow,
    print: printWindow,
  },
  retention: {
    parse: (text) => {
      const retentionDays = whole(text, 30, 730);
      return retentionDays === null ? null : { retentionDays };
    },
    print: ({ retentionDays }) => String(retentionDays),
  },
};
