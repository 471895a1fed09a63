import { isOneOf } from '#core/lib/one-of.ts';
import { own } from '#core/lib/own.ts';
import type { PlaceId } from '#core/model/ids.ts';
import type { ChannelSettings } from '#core/model/setting-values.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { parseAlertFrom, parseMode, parseWindow, printWindow, yesOrNo } from './parse-setting.ts';

export const CHANNEL_KEYS = ['read', 'mode', 'conversation-window', 'alert-from'] as const;
export type ChannelKey = (typeof CHANNEL_KEYS)[number];

export const isChannelKey = (key: string): key is ChannelKey => isOneOf(CHANNEL_KEYS, key);

/** More channels, threads and topics than this with settings of their own are refused. */
export const MAX_CHANNELS = 100;

interface ChannelSetting {
  field: keyof ChannelSettings;
  /** Null when the text is not allowed. */
  parse: (text: string) => ChannelSettings | null;
  /** What `parse` takes back. */
  print: (there: Required<ChannelSettings>) => string;
}

/** What an admin can set for one channel, thread or topic, by the name they type. */
export const CHANNEL_SETTINGS: Readonly<Record<ChannelKey, ChannelSetting>> = {
  read: {
    field: 'isRead',
    parse: (text) => yesOrNo(text, (isRead) => ({ isRead })),
    print: ({ isRead }) => (isRead ? 'yes' : 'no'),
  },
  mode: { field: 'mode', parse: parseMode, print: ({ mode }) => mode },
  'conversation-window': { field: 'conversationWindowMs', parse: parseWindow, print: printWindow },
  'alert-from': { field: 'alertFrom', parse: parseAlertFrom, print: ({ alertFrom }) => alertFrom },
};

type ByChannel = NonNullable<CommunitySettings['byChannel']>;

export const withChannel = (all: ByChannel, id: PlaceId, part: ChannelSettings): ByChannel => ({
  ...all,
  [id]: { ...own(all, id), ...part },
});

/** As in what the channel belongs to: all of it, or one setting of it. */
export function withoutChannel(all: ByChannel, id: PlaceId, key?: ChannelKey): ByChannel {
  const { [id]: own = {}, ...others } = all;
  if (key === undefined) return others;
  const { field } = CHANNEL_SETTINGS[key];
  const kept = Object.fromEntries(Object.entries(own).filter(([name]) => name !== field));
  return Object.keys(kept).length === 0 ? others : { ...others, [id]: kept };
}

/** Stands where nothing is set, which is not shown. */
const NOT_SET: Required<ChannelSettings> = {
  isRead: false,
  mode: 'observe',
  conversationWindowMs: 0,
  alertFrom: 'concern',
};

/** What is set for one channel alone, each as it is typed. */
export function printChannel(own: ChannelSettings): (readonly [ChannelKey, string])[] {
  return CHANNEL_KEYS.flatMap((key) => {
    const { field, print } = CHANNEL_SETTINGS[key];
    return own[field] === undefined ? [] : [[key, print({ ...NOT_SET, ...own })] as const];
  });
}
