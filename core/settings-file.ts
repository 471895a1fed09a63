import { z } from 'zod';
import type { CommunitySettings } from '#core/records.ts';
import { isSettingKey, SETTING_KEYS, SETTINGS, type SettingKey } from './settings.ts';

const file = z.record(z.string().max(40), z.string().max(2000));

/** All settings as JSON, each as an admin would type it. */
export function settingsFile(settings: CommunitySettings): string {
  const entries = SETTING_KEYS.map((key) => [key, SETTINGS[key].print(settings)]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Reads such a file or part of one. One wrong entry refuses it whole; every fault is named. */
export function readSettings(
  json: string,
  communityId: string,
):
  | { kind: 'read'; change: Partial<CommunitySettings>; keys: readonly SettingKey[] }
  | { kind: 'not-json' }
  | { kind: 'faults'; faults: readonly string[] } {
  const parsed = file.safeParse(parse(json));
  if (!parsed.success || Object.keys(parsed.data).length === 0) return { kind: 'not-json' };
  const keys: SettingKey[] = [];
  const faults: string[] = [];
  let change: Partial<CommunitySettings> = {};
  for (const [key, text] of Object.entries(parsed.data)) {
    const part = isSettingKey(key) ? SETTINGS[key].parse(text.trim(), communityId) : null;
    if (part === null || !isSettingKey(key)) faults.push(key);
    else {
      keys.push(key);
      change = { ...change, ...part };
    }
  }
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'read', change, keys };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.trim());
  } catch {
    return null;
  }
}
