import { own } from '#core/lib/own.ts';
import { isPlatformId, type PlaceId } from '#core/model/ids.ts';
import type { Place } from '#core/model/message.ts';
import type { ChannelSettings, CommunityMode } from '#core/model/setting-values.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { isStarted } from './setup.ts';

/** What holds in one place. */
export interface SettingsThere extends Required<ChannelSettings> {
  mode: CommunityMode;
  /** Id of the thread or channel for which it was set; null where it comes from the community. */
  from: Readonly<Record<keyof ChannelSettings, PlaceId | null>>;
}

/** Ids under which something may be set for a place, the nearest first. */
export const pathOf = ({ channelId, threadId }: Place): PlaceId[] =>
  threadId === null ? [channelId] : [threadId, channelId];

/** Id of the thread or channel that is named as read or not read and covers the place; undefined where none is. */
export const deciderAt = (
  { byChannel = {}, watchedChannelIds }: Pick<CommunitySettings, 'byChannel' | 'watchedChannelIds'>,
  place: Place,
): PlaceId | undefined =>
  pathOf(place).find((id) => own(byChannel, id)?.isRead !== undefined || watchedChannelIds.includes(id));

/** What the team says among itself is read only where that very place is named. */
function isOfStaff(settings: CommunitySettings, place: Place): boolean {
  const path = pathOf(place);
  const staff = path.findIndex((id) => id === settings.staffChannelId);
  const decider = deciderAt(settings, place);
  return staff >= 0 && (decider === undefined || path.indexOf(decider) > staff);
}

/**
 * The settings of one place: what is set for the thread or topic, else for its channel, else for the community. Everything
 * that can differ between channels is read through here. A list of channels counts as set by the community, but for the
 * very place it names: a topic that is read stays so in a channel that is not.
 */
export function settingsAt(settings: CommunitySettings, place: Place): SettingsThere {
  const { byChannel = {}, watchesAllChannels } = settings;
  const path = pathOf(place);
  const setFor = (field: keyof ChannelSettings): PlaceId | null =>
    path.find((id) => own(byChannel, id)?.[field] !== undefined) ?? null;
  const decider = deciderAt(settings, place);
  const ownRead = decider === undefined ? undefined : own(byChannel, decider)?.isRead;
  const from = {
    isRead: ownRead === undefined ? null : (decider ?? null),
    mode: setFor('mode'),
    conversationWindowMs: setFor('conversationWindowMs'),
    alertFrom: setFor('alertFrom'),
  };
  return {
    isRead:
      isStarted(settings) &&
      !isOfStaff(settings, place) &&
      (ownRead ?? (watchesAllChannels || decider !== undefined)),
    mode: own(byChannel, from.mode ?? '')?.mode ?? settings.mode,
    conversationWindowMs:
      own(byChannel, from.conversationWindowMs ?? '')?.conversationWindowMs ?? settings.conversationWindowMs,
    alertFrom: own(byChannel, from.alertFrom ?? '')?.alertFrom ?? settings.alertFrom ?? 'concern',
    from,
  };
}

/** Whether supporters can ask for private notes: everywhere, or in one channel at least. */
export const offersCoaching = ({
  mode,
  byChannel = {},
}: Pick<CommunitySettings, 'mode' | 'byChannel'>): boolean =>
  mode === 'coach' || Object.values(byChannel).some((there) => there.mode === 'coach');

/** Channels, threads and topics that are named as read. */
export function namedAsRead({
  watchedChannelIds,
  byChannel = {},
}: Pick<CommunitySettings, 'watchedChannelIds' | 'byChannel'>): PlaceId[] {
  const added = Object.keys(byChannel)
    .filter(isPlatformId)
    .filter((id) => own(byChannel, id)?.isRead === true);
  return [...new Set([...watchedChannelIds, ...added])].filter((id) => own(byChannel, id)?.isRead !== false);
}
