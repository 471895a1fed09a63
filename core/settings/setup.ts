import {
  type CommunityId,
  isPlatformId,
  isWithin,
  type PlatformId,
  platformOf,
  withoutPlatform,
} from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';

type PreparedSettings = NonNullable<CommunitySettings['prepared']>;

/** Whether anything is read: then the members' notice has been posted. */
export const isStarted = ({ watchesAllChannels, watchedChannelIds }: CommunitySettings): boolean =>
  watchesAllChannels || watchedChannelIds.length > 0;

/** What will be in force after the notice is posted. */
export function preparedOf({ prepared, ...settings }: CommunitySettings): PreparedSettings {
  const { mode, watchedChannelIds, watchesAllChannels, byChannel } = prepared ?? settings;
  return { mode, watchedChannelIds, watchesAllChannels, ...(byChannel !== undefined && { byChannel }) };
}

export const prepare = (settings: CommunitySettings, part: Partial<PreparedSettings>): CommunitySettings => ({
  ...settings,
  prepared: { ...preparedOf(settings), ...part },
});

/** As it will be, with nothing left waiting. */
export function afterStart(settings: CommunitySettings): CommunitySettings {
  const { prepared: _waiting, ...kept } = settings;
  return { ...kept, ...preparedOf(settings) };
}

/** An id of a community, or of a place in it, under the community's new id. */
export const idMoved = (id: PlatformId, from: CommunityId, to: CommunityId): PlatformId =>
  isWithin(id, from) ? `${platformOf(to)}:${withoutPlatform(to)}${id.slice(from.length)}` : id;

/** The settings of a community whose own id changed, as a Telegram group's does when it becomes a supergroup. */
export function settingsMoved(
  settings: CommunitySettings,
  from: CommunityId,
  to: CommunityId,
): CommunitySettings {
  const renamed = (id: PlatformId): PlatformId => idMoved(id, from, to);
  const keyMoved = (key: string): string => (isPlatformId(key) ? renamed(key) : key);
  const named = <T extends Pick<CommunitySettings, 'watchedChannelIds' | 'byChannel'>>(part: T): T => ({
    ...part,
    watchedChannelIds: part.watchedChannelIds.map(renamed),
    byChannel: Object.fromEntries(
      Object.entries(part.byChannel ?? {}).map(([id, own]) => [keyMoved(id), own]),
    ),
  });
  const { prepared, readFrom, staffChannelId } = settings;
  return {
    ...named(settings),
    staffChannelId: staffChannelId === null ? null : renamed(staffChannelId),
    ...(prepared !== undefined && { prepared: named(prepared) }),
    ...(readFrom !== undefined && {
      readFrom: Object.fromEntries(Object.entries(readFrom).map(([id, since]) => [keyMoved(id), since])),
    }),
  };
}

/**
 * A change by an admin. Before the members' notice is posted, what would be read is only prepared. What waits for a later
 * notice goes on waiting, with the change in it.
 */
export function changeSettings(
  settings: CommunitySettings,
  change: Partial<CommunitySettings>,
): CommunitySettings {
  const { mode, watchedChannelIds, watchesAllChannels, byChannel, ...others } = change;
  const waiting: Partial<PreparedSettings> = {
    ...(mode !== undefined && { mode }),
    ...(watchedChannelIds !== undefined && { watchedChannelIds }),
    ...(watchesAllChannels !== undefined && { watchesAllChannels }),
    ...(byChannel !== undefined && { byChannel }),
  };
  if (!isStarted(settings)) return prepare({ ...settings, ...others }, waiting);
  const changed = { ...settings, ...change };
  return settings.prepared === undefined ? changed : prepare(changed, waiting);
}
