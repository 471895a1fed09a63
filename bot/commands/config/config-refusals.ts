import { own } from '#core/lib/own.ts';
import { type CommunityId, isPlatformId, onlyChannelOf, type PlaceId } from '#core/model/ids.ts';
import type { Place } from '#core/model/message.ts';
import type { CommunityRecord, CommunitySettings } from '#core/model/records.ts';
import { afterStart } from '#core/settings/setup.ts';
import type { Say } from '#core/texts/say.ts';
import { isRunning, retentionDaysOf } from '#core/trial/days.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';

/** A channel, thread or topic of the community that can have settings of its own: not one that is the whole community. */
export async function ownPlace(
  { platform }: Pick<CommandDeps, 'platform'>,
  communityId: CommunityId,
  chosen: string,
): Promise<(Place & { id: PlaceId }) | null> {
  const place = isPlatformId(chosen) ? await platform.place(communityId, chosen) : null;
  if (place === null || (place.threadId === null && place.channelId === onlyChannelOf(communityId)))
    return null;
  return { ...place, id: place.threadId ?? place.channelId };
}

/**
 * What a running trial needs is not thrown away, since nothing brings it back.
 * @param to for how many days messages are kept from now on
 * @returns the reason in words; null where nothing is lost
 */
function takesFromTrial({ trial, retentionDays }: CommunitySettings, to: number, say: Say): string | null {
  if (!isRunning(trial) || to >= retentionDays) return null;
  const days = retentionDaysOf(trial);
  return to < days ? say('config-trial-keeps', { days }) : null;
}

/** Channels that the change adds must be the community's own; null when they are, else the reason in words. */
async function foreign(
  deps: CommandDeps,
  { settings, id: communityId }: CommunityRecord,
  change: Partial<CommunitySettings>,
  say: Say,
): Promise<string | null> {
  const { staffChannelId = null, watchedChannelIds = [], byChannel = {} } = change;
  if (staffChannelId !== null && staffChannelId !== settings.staffChannelId)
    if ((await deps.platform.place(communityId, staffChannelId)) === null)
      return say('config-not-here', { key: 'staff-channel' });
  const known = afterStart(settings).byChannel ?? {};
  for (const id of Object.keys(byChannel))
    if (own(known, id) === undefined && (await ownPlace(deps, communityId, id)) === null)
      return say('config-not-ours', { channel: id });
  // What is read already may have been deleted since; it stays until an admin takes it out.
  const present = afterStart(settings).watchedChannelIds;
  for (const id of watchedChannelIds)
    if (!present.includes(id) && (await deps.platform.place(communityId, id)) === null)
      return say('config-not-here', { key: 'channels' });
  return null;
}

/** Why a change of the whole community's settings is refused, in words; null where it is not. */
export async function whyRefused(
  deps: CommandDeps,
  community: CommunityRecord,
  change: Partial<CommunitySettings>,
  say: Say,
): Promise<string | null> {
  const { settings } = community;
  const { retentionDays = settings.retentionDays } = change;
  return takesFromTrial(settings, retentionDays, say) ?? foreign(deps, community, change, say);
}
