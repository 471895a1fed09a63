import { memberNotice } from '#core/consent/notices.ts';
import { onlyChannelOf, type PlaceId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { Menu, PlatformCheck, Reply } from '#core/ports/platform.ts';
import { noticeChannels, plainNoticeChannel } from '#core/settings/notice-channel.ts';
import { afterStart, isStarted } from '#core/settings/setup.ts';
import { sentences } from '#core/texts/blocks.ts';
import type { Say } from '#core/texts/say.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import { type Admin, changeCommunity, openCommunity } from '#bot/commands/lib/community-change.ts';
import { inPlace, privately } from '#bot/commands/lib/reply.ts';
import { sayTo } from '#bot/commands/lib/say-to.ts';

/** A second press within this time is the same one. */
const SAME_PRESS_MS = 5000;

/** Where the notice goes; null where the admin has to choose, or chose what members would not see. */
export async function noticeChannel(
  { platform }: Pick<CommandDeps, 'platform'>,
  { communityId, channelId }: Pick<Admin, 'communityId' | 'channelId'>,
  planned: CommunitySettings,
  chosen: PlaceId | null,
): Promise<PlaceId | null> {
  if (platform.capabilities.isOneChannel) return planned.watchedChannelIds[0] ?? onlyChannelOf(communityId);
  const channels = await platform.channels(communityId);
  if (chosen === null) return plainNoticeChannel(channels, planned, channelId);
  return noticeChannels(channels, planned).includes(chosen) ? chosen : null;
}

/** Asks in which channel members would see the notice. */
function askWhere(wasRefused: boolean, say: Say): Reply {
  const source = { kind: 'channels', chosen: [] } as const;
  const menus: Menu[] = [
    { id: 'setup:notice', placeholder: say('setup-where-menu'), source, minimum: 1, maximum: 1 },
  ];
  return inPlace(sentences(...(wasRefused ? [say('setup-where-refused')] : []), say('setup-where')), menus);
}

/** Whether the notice was posted a moment ago. */
async function isJustPosted({ store }: CommandDeps, { communityId, at }: Admin): Promise<boolean> {
  const last = await store.audit.latest(communityId, 'config');
  return last?.detail['setting'] === 'start' && Math.abs(at.getTime() - last.at.getTime()) < SAME_PRESS_MS;
}

async function post(deps: CommandDeps, actor: Admin, chosen: PlaceId | null): Promise<Reply> {
  const { settings } = await openCommunity(deps, actor.communityId, actor.at);
  const say = sayTo(actor);
  const planned = afterStart(settings);
  if (!isStarted(planned)) return privately(sentences(say('setup-ready-no-channels')));
  if (await isJustPosted(deps, actor)) return inPlace(sentences(say('setup-just-posted')));
  const channelId = await noticeChannel(deps, actor, planned, chosen);
  if (channelId === null) return askWhere(chosen !== null, say);
  const { delivery, pinned } = await deps.platform.postNotice(
    actor.communityId,
    channelId,
    memberNotice(planned),
  );
  if (delivery.kind === 'retry')
    return privately(sentences(say('setup-not-posted-yet', { seconds: Math.ceil(delivery.afterMs / 1000) })));
  if (delivery.kind !== 'sent') return privately(sentences(say('setup-not-posted')));
  await changeCommunity(deps, actor, { setting: 'start', mode: planned.mode }, (now) => ({
    ...afterStart(now),
    setUpBy: actor.userId,
  }));
  return inPlace(sentences(say(pinned ? 'setup-done-pinned' : 'setup-done')));
}

/** Beginnings under way, by platform and community: a button is often tapped twice. */
const underWay = new WeakMap<PlatformCheck, Map<string, Promise<Reply>>>();

/**
 * Posts the notice where members see it; only then anything is read.
 * @param chosen the channel the admin chose for it, if they were asked
 */
export function begin(deps: CommandDeps, actor: Admin, chosen: PlaceId | null): Promise<Reply> {
  const running = underWay.get(deps.platform) ?? new Map<string, Promise<Reply>>();
  underWay.set(deps.platform, running);
  const present = running.get(actor.communityId);
  if (present !== undefined) return present;
  const posting = post(deps, actor, chosen).finally(() => running.delete(actor.communityId));
  running.set(actor.communityId, posting);
  return posting;
}
