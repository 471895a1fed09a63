import type { CommunitySettings, PreparedSettings } from '#core/records.ts';

/** Whether anything is read: then the members' notice has been posted. */
export const isStarted = ({ watchesAllChannels, watchedChannelIds }: CommunitySettings): boolean =>
  watchesAllChannels || watchedChannelIds.length > 0;

/** What will be in force after the notice is posted. */
export function preparedOf({ prepared, ...settings }: CommunitySettings): PreparedSettings {
  const { mode, watchedChannelIds, watchesAllChannels } = prepared ?? settings;
  return { mode, watchedChannelIds, watchesAllChannels };
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

/** The settings of a community whose own id changed, as a Telegram group's does when it becomes a supergroup. */
export function settingsMoved(settings: CommunitySettings, from: string, to: string): CommunitySettings {
  const renamed = (id: string): string => (id === from ? to : id);
  const watched = (ids: readonly string[]): string[] => ids.map(renamed);
  const { prepared, staffChannelId, watchedChannelIds } = settings;
  return {
    ...settings,
    watchedChannelIds: watched(watchedChannelIds),
    staffChannelId: staffChannelId === null ? null : renamed(staffChannelId),
    ...(prepared !== undefined && {
      prepared: { ...prepared, watchedChannelIds: watched(prepared.watchedChannelIds) },
    }),
  };
}

/**
 * A change by an admin. Before the members' notice is posted, what would be read is only prepared.
 */
export function changeSettings(
  settings: CommunitySettings,
  change: Partial<CommunitySettings>,
): CommunitySettings {
  if (isStarted(settings)) {
    const { prepared: _superseded, ...kept } = settings;
    return { ...kept, ...change };
  }
  const { mode, watchedChannelIds, watchesAllChannels, ...others } = change;
  const waiting: Partial<PreparedSettings> = {
    ...(mode !== undefined && { mode }),
    ...(watchedChannelIds !== undefined && { watchedChannelIds }),
    ...(watchesAllChannels !== undefined && { watchesAllChannels }),
  };
  return prepare({ ...settings, ...others }, waiting);
}
