import { DAY_MS } from '#core/lib/durations.ts';
import { own } from '#core/lib/own.ts';
import { isPlatformId, type PlaceId, type PlatformId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { Place } from '#core/model/message.ts';
import { deciderAt, namedAsRead, pathOf, settingsAt } from './settings-at.ts';
import { isStarted } from './setup.ts';

/** Older messages are not read: by then nobody waits for an answer to them, and an alarm would speak of another day. */
export const MAX_READ_BACK_MS = DAY_MS;

/** Stands for all channels that are not named. */
const EVERYWHERE = '*' as const;
/** Some platforms tell times in whole seconds. */
const SECOND_MS = 1000;
const FROM_THE_BEGINNING = new Date(0);

/**
 * Since when a place is read, by the last change that began it; null where that was never noted, because it was so from
 * the beginning.
 */
export function readSince(settings: CommunitySettings, place: Place): Date | null {
  const { readFrom = {} } = settings;
  const nearest = pathOf(place).find((id) => own(readFrom, id) !== undefined);
  return notedFor(settings, nearest ?? deciderAt(settings, place) ?? EVERYWHERE);
}

function notedFor({ readFrom = {} }: CommunitySettings, id: PlaceId | typeof EVERYWHERE): Date | null {
  const noted = own(readFrom, id);
  return noted === undefined ? null : new Date(noted);
}

/**
 * Whether what was written at this time is from before the community's reading: before the place was chosen and its
 * members told, or so long ago that it is of another day. Holds for everything that arrives, on whatever way.
 */
export function isBeforeReading(
  settings: CommunitySettings,
  place: Place,
  writtenAt: Date,
  now: Date,
): boolean {
  if (writtenAt.getTime() < now.getTime() - MAX_READ_BACK_MS) return true;
  const since = readSince(settings, place)?.getTime() ?? 0;
  return writtenAt.getTime() < Math.floor(since / SECOND_MS) * SECOND_MS;
}

/** The settings with every place that is read chosen anew at this time. */
export function readAnew(settings: CommunitySettings, at: Date): CommunitySettings {
  if (!isStarted(settings)) return settings;
  const places = [EVERYWHERE, ...namedAsRead(settings), ...Object.keys(settings.readFrom ?? {})];
  return { ...settings, readFrom: Object.fromEntries(places.map((id) => [id, at.toISOString()])) };
}

/** Of a thread, too, as if it stood in no channel. */
const alone = (id: PlatformId): Place => ({ channelId: id, threadId: null });

const isReadAlone = (settings: CommunitySettings, id: PlaceId | typeof EVERYWHERE): boolean =>
  id === EVERYWHERE ? settings.watchesAllChannels : settingsAt(settings, alone(id)).isRead;

const leavesOut = ({ byChannel = {} }: CommunitySettings, id: string): boolean =>
  own(byChannel, id)?.isRead === false;

/** Places that had a time of their own, or will need one once they are named no longer. */
const noteworthy = (before: CommunitySettings, after: CommunitySettings): (PlaceId | typeof EVERYWHERE)[] => {
  const { readFrom = {}, byChannel = {} } = before;
  const others = [...Object.keys(readFrom), ...Object.keys(byChannel), ...namedAsRead(before)];
  const kept = others.filter(isPlatformId).filter((id) => !leavesOut(after, id));
  return [...new Set([...(after.watchesAllChannels ? [EVERYWHERE] : []), ...namedAsRead(after), ...kept])];
};

/** The changed settings with the time noted for each place that is read from now on and was not before. */
export function withReadTimes(
  before: CommunitySettings,
  { readFrom: _stale, ...after }: CommunitySettings,
  at: Date,
): CommunitySettings {
  const since = (id: PlaceId | typeof EVERYWHERE): Date | null =>
    id === EVERYWHERE ? notedFor(before, id) : readSince(before, alone(id));
  const sinceOf = (id: PlaceId | typeof EVERYWHERE): Date | null => {
    if (isReadAlone(before, id)) return since(id);
    // A thread may be read because its channel is, which nothing tells here.
    const isOpen = !leavesOut(before, id) && !isReadAlone(after, id);
    return isOpen ? since(id) : at;
  };
  const named = new Set<string>([EVERYWHERE, ...namedAsRead(after)]);
  const noted = noteworthy(before, after).flatMap((id) => {
    const time = sinceOf(id) ?? (named.has(id) || !isReadAlone(after, id) ? null : FROM_THE_BEGINNING);
    return time === null ? [] : [[id, time.toISOString()] as const];
  });
  const isNoted = isStarted(after) && noted.length > 0;
  return { ...after, ...(isNoted && { readFrom: Object.fromEntries(noted) }) };
}
