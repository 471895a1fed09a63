import { own } from '#core/lib/own.ts';
import {
  CHANNEL_SETTINGS,
  isChannelKey,
  MAX_CHANNELS,
  withChannel,
  withoutChannel,
} from '#core/settings/channel-settings.ts';
import type { Reply } from '#core/ports/platform.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { parseSetting, wrongChannelKey } from '#core/settings/settings-file.ts';
import { DEFAULT_SETTINGS, isSettingKey, SETTINGS } from '#core/settings/settings.ts';
import { afterStart, changeSettings } from '#core/settings/setup.ts';
import { sentences } from '#core/texts/blocks.ts';
import { settingFault } from '#core/texts/settings.ts';
import type { Say } from '#core/texts/say.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import {
  type Admin,
  changeCommunity,
  channelNames,
  openCommunity,
} from '#bot/commands/lib/community-change.ts';
import { withCurrentIds } from '#bot/commands/lib/current-ids.ts';
import { privately } from '#bot/commands/lib/reply.ts';
import { sayTo } from '#bot/commands/lib/say-to.ts';
import { ownPlace, whyRefused } from './config-refusals.ts';
import { hints } from './hints.ts';

export const refused = (say: Say, ...why: readonly string[]): Reply =>
  privately(sentences(...why, say('config-nothing-changed')));

/** Changes the whole community's settings; `keys` say which. */
export async function change(
  deps: CommandDeps,
  admin: Admin,
  typed: Partial<CommunitySettings>,
  keys: readonly string[],
): Promise<Reply> {
  const part = await withCurrentIds(deps, admin.communityId, typed);
  const community = await openCommunity(deps, admin.communityId, admin.at);
  const because = await whyRefused(deps, community, part, sayTo(admin));
  if (because !== null) return refused(sayTo(admin), because);
  const detail = { setting: keys.join(' '), by: 'config' };
  const settings = await changeCommunity(deps, admin, detail, (now) => changeSettings(now, part));
  // Whoever is answered in the community's language reads the first sentence of a new one.
  const say = sayTo(admin.speaksAsCommunity === true ? settings : admin);
  const [only = '', ...others] = keys;
  const said =
    isSettingKey(only) && others.length === 0
      ? say('config-changed', { key: only, value: SETTINGS[only].print(afterStart(settings)) })
      : say('config-imported', { count: keys.length });
  return privately(sentences(said, ...hints(deps, admin, { settings, keys, say })));
}

/** One setting, of the community or of one place in it. Without a value it goes back. */
export async function changeOne(
  deps: CommandDeps,
  admin: Admin,
  wish: { key: string; value: string | null; chosen: string | null },
): Promise<Reply> {
  const { key, value, chosen } = wish;
  if (chosen !== null) return changeThere(deps, admin, { key, value, chosen });
  const first = isSettingKey(key) ? SETTINGS[key].print(DEFAULT_SETTINGS) : '';
  const parsed = parseSetting(key, value ?? first, deps.platform.idsIn(admin.communityId));
  if (!('fault' in parsed)) return change(deps, admin, parsed.change, [key]);
  const say = sayTo(admin);
  return refused(say, settingFault(parsed.fault, say));
}

async function changeThere(
  deps: CommandDeps,
  admin: Admin,
  { key, value, chosen }: { key: string; value: string | null; chosen: string },
): Promise<Reply> {
  const say = sayTo(admin);
  const place = await ownPlace(deps, admin.communityId, chosen);
  if (place === null) return refused(say, say('config-not-one-channel'));
  if (!isChannelKey(key)) return refused(say, settingFault(wrongChannelKey(key, null), say));
  const { parse, print } = CHANNEL_SETTINGS[key];
  const part = value === null ? null : parse(value.trim());
  if (value !== null && part === null)
    return refused(say, settingFault({ kind: 'bad-value', channel: null, key }, say));
  const { settings: before } = await openCommunity(deps, admin.communityId, admin.at);
  const known = afterStart(before).byChannel ?? {};
  if (part !== null && own(known, place.id) === undefined && Object.keys(known).length >= MAX_CHANNELS)
    return refused(say, settingFault({ kind: 'too-many-channels', channel: null }, say));
  const detail = { setting: key, channel: place.id, by: 'config' };
  const settings = await changeCommunity(deps, admin, detail, (now) => {
    const all = afterStart(now).byChannel ?? {};
    const byChannel = part === null ? withoutChannel(all, place.id, key) : withChannel(all, place.id, part);
    return changeSettings(now, { byChannel });
  });
  const nameOf = await channelNames(deps, admin.communityId, [place.id]);
  const there = print({ ...settingsAt(afterStart(settings), place), ...part });
  const said = part === null ? 'config-reset-there' : 'config-changed-there';
  return privately(
    sentences(
      say(said, { key, name: nameOf(place.id), value: there }),
      ...hints(deps, admin, { settings, keys: [key], say }),
    ),
  );
}
