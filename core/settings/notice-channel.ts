import type { PlaceId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { ChannelInfo } from '#core/ports/platform.ts';

type Choice = Pick<CommunitySettings, 'staffChannelId' | 'watchedChannelIds'>;

/**
 * Channels in which members would see a notice: no forum, and not the team's own, unless that is open to everybody and named
 * as read. Where nobody sees anything before they are given a role, every other channel will do, because a closed one is then
 * no sign of a closed circle.
 */
export function noticeChannels(
  channels: readonly ChannelInfo[],
  { staffChannelId, watchedChannelIds }: Choice,
): PlaceId[] {
  const isGated = channels.every(({ isOpen }) => isOpen === false);
  const isOfTeam = ({ id, isOpen }: ChannelInfo): boolean =>
    id === staffChannelId && (isOpen === false || !watchedChannelIds.includes(id));
  return channels
    .filter((channel) => channel.kind === 'text' && !isOfTeam(channel))
    .filter(({ isOpen }) => isGated || isOpen !== false)
    .map(({ id }) => id);
}

/**
 * Where the notice goes without asking: the first channel that is read, else the one in which the admin is. Null where
 * members would not see it there, so that the admin has to choose.
 */
export function plainNoticeChannel(
  channels: readonly ChannelInfo[],
  settings: Choice,
  hereId: PlaceId,
): PlaceId | null {
  const possible = noticeChannels(channels, settings);
  return [...settings.watchedChannelIds, hereId].find((id) => possible.includes(id)) ?? null;
}
