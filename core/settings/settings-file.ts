import { z } from 'zod';
import {
  MAX_CHANNELS,
  CHANNEL_SETTINGS,
  isChannelKey,
  printChannel,
  withChannel,
  type ChannelKey,
} from './channel-settings.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { TypedIds } from '#core/ports/platform-description.ts';
import { isSettingKey, SETTING_KEYS, SETTINGS, type SettingKey } from './settings.ts';

/** Under this key a file lists channels, threads and topics with settings of their own. */
export const BY_CHANNEL = 'one-channel';
/** A larger file is none of settings. */
export const MAX_FILE_BYTES = 64 * 1024;

/** What is wrong with one setting. `channel`: as it stands in the file; null for the whole community. */
export type SettingFault = { channel: string | null } & (
  | { kind: 'unknown-key'; key: string }
  | { kind: 'bad-value'; key: SettingKey | ChannelKey }
  /** It holds for the whole community alone. */
  | { kind: 'no-channel-key'; key: SettingKey }
  /** It holds for one channel alone. */
  | { kind: 'channel-key'; key: ChannelKey }
  | { kind: 'bad-channel' }
  | { kind: 'too-many-channels' }
  | { kind: 'bad-channels' }
);

/** One setting of the whole community as it is typed. */
export function parseSetting(
  key: string,
  text: string,
  ids: TypedIds,
): { change: Partial<CommunitySettings> } | { fault: SettingFault } {
  const channel = null;
  if (!isSettingKey(key))
    return { fault: isChannelKey(key) ? { kind: 'channel-key', channel, key } : unknown(key, channel) };
  const change = SETTINGS[key].parse(text.trim(), ids);
  return change === null ? { fault: { kind: 'bad-value', channel, key } } : { change };
}

/** Why a key that is none of one channel, thread or topic is refused there. */
export const wrongChannelKey = (key: string, channel: string | null): SettingFault =>
  isSettingKey(key) ? { kind: 'no-channel-key', channel, key } : unknown(key, channel);

const unknown = (key: string, channel: string | null): SettingFault => ({
  kind: 'unknown-key',
  channel,
  key: key.slice(0, 40),
});

/** All settings as JSON, each as an admin would type it. */
export function settingsFile(settings: CommunitySettings): string {
  const { byChannel = {} } = settings;
  const whole = SETTING_KEYS.map((key) => [key, SETTINGS[key].print(settings)] as const);
  const single = Object.entries(byChannel).map(
    ([id, own]) => [id, Object.fromEntries(printChannel(own))] as const,
  );
  const all = [...whole, [BY_CHANNEL, Object.fromEntries(single)] as const];
  return `${JSON.stringify(Object.fromEntries<unknown>(all), null, 2)}\n`;
}

const record = z.record(z.string(), z.unknown());
/** People who edit a file leave out quotation marks. */
const value = z.union([z.string().max(2000), z.number()]).transform(String);

export type SettingsRead =
  | { kind: 'read'; change: Partial<CommunitySettings>; keys: readonly string[] }
  | { kind: 'not-json' }
  | { kind: 'faults'; faults: readonly SettingFault[] };

/**
 * Reads such a file or part of one. One wrong entry refuses it whole; every fault is named. Where channels are listed,
 * they take the place of all that had settings of their own.
 */
export function readSettings(json: string, ids: TypedIds): SettingsRead {
  const parsed = record.safeParse(parse(json));
  if (!parsed.success || Object.keys(parsed.data).length === 0) return { kind: 'not-json' };
  const { [BY_CHANNEL]: channels, ...whole } = parsed.data;
  const faults: SettingFault[] = [];
  let change: Partial<CommunitySettings> = {};
  for (const [key, given] of Object.entries(whole)) {
    const one = parseSetting(key, textOf(given), ids);
    if ('fault' in one) faults.push(one.fault);
    else change = { ...change, ...one.change };
  }
  if (channels !== undefined) change = { ...change, byChannel: readChannels(channels, ids, faults) };
  return faults.length > 0
    ? { kind: 'faults', faults }
    : { kind: 'read', change, keys: Object.keys(parsed.data) };
}

/** Faults go into the list. */
function readChannels(
  given: unknown,
  ids: TypedIds,
  faults: SettingFault[],
): NonNullable<CommunitySettings['byChannel']> {
  let all: NonNullable<CommunitySettings['byChannel']> = {};
  const channels = z.record(z.string(), record).safeParse(given);
  if (!channels.success) {
    const [name] = channels.error.issues[0]?.path ?? [];
    faults.push({ kind: 'bad-channels', channel: name === undefined ? null : shown(String(name)) });
    return all;
  }
  for (const [name, own] of Object.entries(channels.data)) {
    const channel = shown(name);
    const id = ids.channel(name);
    if (id === null) faults.push({ kind: 'bad-channel', channel });
    for (const [key, text] of Object.entries(own)) {
      const part = isChannelKey(key) ? CHANNEL_SETTINGS[key].parse(textOf(text).trim()) : null;
      if (part !== null) all = id === null ? all : withChannel(all, id, part);
      else
        faults.push(isChannelKey(key) ? { kind: 'bad-value', channel, key } : wrongChannelKey(key, channel));
    }
  }
  if (Object.keys(all).length > MAX_CHANNELS) faults.push({ kind: 'too-many-channels', channel: null });
  return all;
}

/** Empty, which no setting takes, for anything but text and numbers. */
const textOf = (given: unknown): string => value.safeParse(given).data ?? '';

const shown = (name: string): string => name.slice(0, 60);

function parse(json: string): unknown {
  try {
    return JSON.parse(json.trim());
  } catch {
    return null;
  }
}
