import type { CommunitySettings } from '#core/model/records.ts';
import type { ChannelInfo } from '#core/ports/platform.ts';

/**
 * Channels in which members would see a notice: no forum, never the team's own. Where nobody sees anything before they are
 * given a role, every other channel will do, because a closed one is then no sign of a closed circle.
 */
export function noticeChannels(
  channels: readonly ChannelInfo[],
  { staffChannelId }: Pick<CommunitySettings, 'staffChannelId'>,
): string[] {
  const fit = channels.filter(({ id, kind }) => kind === 'text' && id !== staffChannelId);
  const isGated = channels.every(({ isOpen }) => isOpen === false);
  return fit.filter(({ isOpen }) => isGated || isOpen !== false).map(({ id }) => id);
}

/**
 * Where the notice goes without asking: the first channel that is read, else the one in which the admin is. Null where
 * members would not see it there, so that the admin has to choose.
 */
export function plainNoticeChannel(
  channels: readonly ChannelInfo[],
  settings: Pick<CommunitySettings, 'staffChannelId' | 'watchedChannelIds'>,
  hereId: string,
): string | null {
  const possible = noticeChannels(channels, settings);
  return [...settings.watchedChannelIds, hereId].find((id) => possible.includes(id)) ?? null;
}
