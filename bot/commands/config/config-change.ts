import { own } from '#core/lib/own.ts';
import {
  CHANNEL_SETTINGS,
  isChannelKey,
  MAX_CHANNELS,
  withChannel,
  withoutChannel,
} from '#core/settings/channel-settings.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { Place } from '#core/model/message.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { BY_CHANNEL, parseSetting, wrongChannelKey } from '#core/settings/settings-file.ts';
import { DEFAULT_SETTINGS, isSettingKey, SETTINGS } from '#core/settings/settings.ts';
import { afterStart, changeSettings, isStarted } from '#core/settings/setup.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import { changeCommunity, channelNames, openCommunity } from '#bot/commands/lib/community-change.ts';
import { withCurrentIds } from '#bot/commands/lib/current-ids.ts';
import { privately } from '#bot/commands/lib/reply.ts';

const texts = textsFor('en').commands.config;
export type Admin = Actor & { communityId: string };

/** What members were told depends on these. */
const TOLD_KEYS: readonly string[] = [
  'mode',
  'ask-seekers',
  'check-in',
  'channels',
  'retention',
  'read',
  BY_CHANNEL,
];

/** A channel, thread or topic of the community that can have settings of its own: not one that is the whole community. */
export async function ownPlace(
  { platform }: Pick<CommandDeps, 'platform'>,
  communityId: string,
  channelId: string,
): Promise<(Place & { id: string }) | null> {
  const place = await platform.place(communityId, channelId);
  if (place === null || (place.threadId === null && place.channelId === communityId)) return null;
  return { ...place, id: place.threadId ?? place.channelId };
}

export const refused = (...why: readonly string[]): Reply =>
  privately(sentences(...why, texts.nothingChanged));

/** Channels that the change adds must be the community's own; null when they are, else the reason in words. */
async function foreign(
  deps: CommandDeps,
  { communityId, at }: Admin,
  change: Partial<CommunitySettings>,
): Promise<string | null> {
  const { settings } = await openCommunity(deps, communityId, at);
  const { staffChannelId = null, watchedChannelIds = [], byChannel = {} } = change;
  if (staffChannelId !== null && staffChannelId !== settings.staffChannelId)
    if ((await deps.platform.place(communityId, staffChannelId)) === null)
      return texts.notHere('staff-channel');
  const known = afterStart(settings).byChannel ?? {};
  for (const id of Object.keys(byChannel))
    if (own(known, id) === undefined && (await ownPlace(deps, communityId, id)) === null)
      return texts.notOurs(id);
  // What is read already may have been deleted since; it stays until an admin takes it out.
  const present = afterStart(settings).watchedChannelIds;
  for (const id of watchedChannelIds)
    if (!present.includes(id) && (await deps.platform.place(communityId, id)) === null)
      return texts.notHere('channels');
  return null;
}

/** Changes the whole community's settings; `keys` say which. */
export async function change(
  deps: CommandDeps,
  admin: Admin,
  typed: Partial<CommunitySettings>,
  keys: readonly string[],
): Promise<Reply> {
  const part = await withCurrentIds(deps, admin.communityId, typed);
  const because = await foreign(deps, admin, part);
  if (because !== null) return refused(because);
  const detail = { setting: keys.join(' '), by: 'config' };
  const settings = await changeCommunity(deps, admin, detail, (now) => changeSettings(now, part));
  const [only = '', ...others] = keys;
  const said =
    isSettingKey(only) && others.length === 0
      ? texts.changed(only, SETTINGS[only].print(afterStart(settings)))
      : texts.imported(keys.length);
  return privately(sentences(said, ...hints(settings, keys)));
}

function hints(settings: CommunitySettings, keys: readonly string[]): string[] {
  if (!keys.some((key) => TOLD_KEYS.includes(key))) return [];
  return [isStarted(settings) ? texts.tellMembers : texts.wait];
}

/** One setting, of the community or of one place in it. Without a value it goes back. */
export async function changeOne(
  deps: CommandDeps,
  admin: Admin,
  wish: { key: string; value: string | null; channelId: string | null },
): Promise<Reply> {
  const { key, value, channelId } = wish;
  if (channelId !== null) return changeThere(deps, admin, { key, value, channelId });
  const first = isSettingKey(key) ? SETTINGS[key].print(DEFAULT_SETTINGS) : '';
  const parsed = parseSetting(key, value ?? first, deps.platform.idsIn(admin.communityId));
  return 'fault' in parsed ? refused(texts.fault(parsed.fault)) : change(deps, admin, parsed.change, [key]);
}

async function changeThere(
  deps: CommandDeps,
  admin: Admin,
  { key, value, channelId }: { key: string; value: string | null; channelId: string },
): Promise<Reply> {
  const place = await ownPlace(deps, admin.communityId, channelId);
  if (place === null) return refused(texts.notOneChannel);
  if (!isChannelKey(key)) return refused(texts.fault(wrongChannelKey(key, null)));
  const { parse, print } = CHANNEL_SETTINGS[key];
  const part = value === null ? null : parse(value.trim());
  if (value !== null && part === null) return refused(texts.fault({ kind: 'bad-value', channel: null, key }));
  const { settings: before } = await openCommunity(deps, admin.communityId, admin.at);
  const known = afterStart(before).byChannel ?? {};
  if (part !== null && own(known, place.id) === undefined && Object.keys(known).length >= MAX_CHANNELS)
    return refused(texts.fault({ kind: 'too-many-channels', channel: null }));
  const detail = { setting: key, channel: place.id, by: 'config' };
  const settings = await changeCommunity(deps, admin, detail, (now) => {
    const all = afterStart(now).byChannel ?? {};
    const byChannel = part === null ? withoutChannel(all, place.id, key) : withChannel(all, place.id, part);
    return changeSettings(now, { byChannel });
  });
  const nameOf = await channelNames(deps, admin.communityId, [place.id]);
  const there = print({ ...settingsAt(afterStart(settings), place), ...part });
  const say = part === null ? texts.resetThere : texts.changedThere;
  return privately(sentences(say(key, nameOf(place.id), there), ...hints(settings, [key])));
}
