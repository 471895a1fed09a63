import { MINUTE_MS } from '#core/lib/durations.ts';
import { isTimeZone } from '#core/lib/local-time.ts';
import { lastPart } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { TypedIds } from '#core/ports/platform-description.ts';

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
  alertRole: null,
  timeZone: 'UTC',
  quietHours: { startHour: 22, endHour: 8 },
  conversationWindowMs: 30 * 60_000,
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
  'alert-role',
  'time-zone',
  'quiet-hours',
  'conversation-window',
  'retention',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

export const isSettingKey = (key: string): key is SettingKey =>
  (SETTING_KEYS as readonly string[]).includes(key);

interface Setting {
  /** Null when the text is not allowed. `ids` reads what names a channel or role of the community. */
  parse: (text: string, ids: TypedIds) => Partial<CommunitySettings> | null;
  /** What `parse` takes back. */
  print: (settings: CommunitySettings) => string;
}

const none = (text: string): boolean => text.toLowerCase() === 'none';

/** Every setting an admin can see and change, by the name they type. */
export const SETTINGS: Readonly<Record<SettingKey, Setting>> = {
  mode: {
    parse: parseMode,
    print: ({ mode }) => mode,
  },
  language: {
    parse: (text) => (text.toLowerCase() === 'en' ? { locale: 'en' } : null),
    print: ({ locale }) => locale,
  },
  country: {
    parse: (text) => {
      if (none(text)) return { country: null };
      return /^[a-z]{2}$/i.test(text) ? { country: text.toUpperCase() } : null;
    },
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
  'alert-role': {
    parse: parseRole,
    print: ({ alertRole = null }) => (alertRole === null ? 'none' : lastPart(alertRole)),
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

function yesOrNo(
  text: string,
  change: (isYes: boolean) => Partial<CommunitySettings>,
): Partial<CommunitySettings> | null {
  return /^(?:yes|no)$/i.test(text) ? change(text.toLowerCase() === 'yes') : null;
}

export function parseMode(text: string): Pick<CommunitySettings, 'mode'> | null {
  const mode = text.toLowerCase();
  return mode === 'observe' || mode === 'coach' ? { mode } : null;
}

export function parseWindow(text: string): Pick<CommunitySettings, 'conversationWindowMs'> | null {
  const minutes = whole(text, 5, 1440);
  return minutes === null ? null : { conversationWindowMs: minutes * MINUTE_MS };
}

export function printWindow({
  conversationWindowMs,
}: Pick<CommunitySettings, 'conversationWindowMs'>): string {
  return String(conversationWindowMs / MINUTE_MS);
}

function parseChannels(text: string, ids: TypedIds): Partial<CommunitySettings> | null {
  const word = text.toLowerCase();
  if (word === 'all') return { watchesAllChannels: true, watchedChannelIds: [] };
  if (none(text)) return { watchesAllChannels: false, watchedChannelIds: [] };
  const named = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => ids.channel(part));
  const known = named.flatMap((id) => id ?? []);
  if (known.length === 0 || known.length < named.length) return null;
  return { watchesAllChannels: false, watchedChannelIds: [...new Set(known)] };
}

function parseRole(text: string, ids: TypedIds): Pick<CommunitySettings, 'alertRole'> | null {
  if (none(text)) return { alertRole: null };
  const alertRole = ids.role(text);
  return alertRole === null ? null : { alertRole };
}

function parseQuietHours(text: string): Partial<CommunitySettings> | null {
  if (none(text)) return { quietHours: { startHour: 0, endHour: 0 } };
  const [, from, to] = /^(\d{1,2})(?::00)?\s*(?:-|–|to)\s*(\d{1,2})(?::00)?$/i.exec(text) ?? [];
  const [startHour, endHour] = [whole(from ?? '', 0, 23), whole(to ?? '', 0, 23)];
  return startHour === null || endHour === null ? null : { quietHours: { startHour, endHour } };
}

function whole(text: string, least: number, most: number): number | null {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
