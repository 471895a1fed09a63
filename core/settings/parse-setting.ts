import { MINUTE_MS } from '#core/lib/durations.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { ALERT_FROM, type AlertFrom } from '#core/model/setting-values.ts';
import type { TypedIds } from '#core/ports/platform-description.ts';

/** Whether nothing is chosen. */
export const none = (text: string): boolean => text.toLowerCase() === 'none';

export function yesOrNo<Change>(text: string, change: (isYes: boolean) => Change): Change | null {
  return /^(?:yes|no)$/i.test(text) ? change(text.toLowerCase() === 'yes') : null;
}

export function parseMode(text: string): Pick<CommunitySettings, 'mode'> | null {
  const mode = text.toLowerCase();
  return mode === 'observe' || mode === 'coach' ? { mode } : null;
}

/** Groups of countries, and codes for tests, which have names all the same. */
const NO_COUNTRIES: readonly string[] = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** A country by its two letters, also by former or common ones such as UK; null for letters that name none. */
export function parseCountry(text: string): Pick<CommunitySettings, 'country'> | null {
  if (none(text)) return { country: null };
  if (!/^[a-z]{2}$/i.test(text)) return null;
  const country = new Intl.Locale(`und-${text}`).region ?? null;
  const isKnown =
    country !== null &&
    !NO_COUNTRIES.includes(country) &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country) !== undefined;
  return isKnown ? { country } : null;
}

export function parseAlertFrom(text: string): { alertFrom: AlertFrom } | null {
  const alertFrom = ALERT_FROM.find((word) => word === text.toLowerCase());
  return alertFrom === undefined ? null : { alertFrom };
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

export function parseChannels(text: string, ids: TypedIds): Partial<CommunitySettings> | null {
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

export function parseRole(text: string, ids: TypedIds): Pick<CommunitySettings, 'alertRole'> | null {
  if (none(text)) return { alertRole: null };
  const alertRole = ids.role(text);
  return alertRole === null ? null : { alertRole };
}

export function parseQuietHours(text: string): Partial<CommunitySettings> | null {
  if (none(text)) return { quietHours: { startHour: 0, endHour: 0 } };
  const [, from, to] = /^(\d{1,2})(?::00)?\s*(?:-|–|to)\s*(\d{1,2})(?::00)?$/i.exec(text) ?? [];
  const [startHour, endHour] = [whole(from ?? '', 0, 23), whole(to ?? '', 0, 23)];
  return startHour === null || endHour === null ? null : { quietHours: { startHour, endHour } };
}

export function whole(text: string, least: number, most: number): number | null {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
