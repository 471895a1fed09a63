import {
  CHANNEL_KEYS,
  CHANNEL_SETTINGS,
  printChannel,
  type ChannelKey,
} from '#core/settings/channel-settings.ts';
import type { Reply } from '#core/ports/platform.ts';
import type { Capabilities } from '#core/ports/platform-description.ts';
import { isWithin } from '#core/model/ids.ts';
import type { Block } from '#core/model/outgoing.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '#core/settings/settings.ts';
import { afterStart } from '#core/settings/setup.ts';
import { bullets, heading, paragraph, sentences, strong } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import { channelNames, openCommunity } from '#bot/commands/lib/community-change.ts';
import { ownPlace, type Admin } from './config-change.ts';
import { privately } from '#bot/commands/lib/reply.ts';

const all = textsFor('en');
const texts = all.commands.config;

/** Everything that is set for the community, and where something else holds; or what holds in one place, and why. */
export async function view(deps: CommandDeps, admin: Admin, channelId: string | null): Promise<Reply> {
  const { settings } = await openCommunity(deps, admin.communityId, admin.at);
  const shown = afterStart(settings);
  const nameOf = await channelNames(deps, admin.communityId, [
    ...Object.keys(shown.byChannel ?? {}),
    ...(channelId === null ? [] : [channelId]),
  ]);
  const waiting = settings.prepared === undefined ? [] : [paragraph(texts.waiting)];
  if (channelId === null)
    return privately({
      blocks: [
        ...wholeCommunity(admin.communityId, shown, nameOf, deps.platform.capabilities),
        ...waiting,
        paragraph(texts.how),
      ],
    });
  const place = await ownPlace(deps, admin.communityId, channelId);
  if (place === null) return privately(sentences(texts.notOneChannel));
  const there = settingsAt(shown, place);
  const line = (key: ChannelKey): ReturnType<typeof strong>[] => {
    const { field, print } = CHANNEL_SETTINGS[key];
    const source = there.from[field];
    const from =
      source === null
        ? texts.from.community
        : source === place.id
          ? texts.from.here
          : texts.from.channel(nameOf(source));
    return [strong(key), { text: texts.lineThere(key, print(there), from) }];
  };
  return privately({
    blocks: [
      heading(texts.headingThere(nameOf(place.id))),
      bullets(CHANNEL_KEYS.map(line)),
      ...waiting,
      paragraph(texts.howThere),
    ],
  });
}

function wholeCommunity(
  communityId: string,
  settings: CommunitySettings,
  nameOf: (id: string) => string,
  capabilities: Capabilities,
): Block[] {
  const inWords = valuesInWords(communityId, settings, nameOf, capabilities);
  const single = Object.entries(settings.byChannel ?? {}).map(([id, own]) => [
    strong(nameOf(id)),
    texts.single(printChannel(own)),
  ]);
  return [
    heading(texts.heading),
    bullets(SETTING_KEYS.map((key) => [strong(key), texts.line(key, inWords(key))])),
    ...(single.length === 0 ? [] : [paragraph(texts.singleHeading), bullets(single)]),
  ];
}

/** Channels by their names; everything else as it is typed. */
function valuesInWords(
  communityId: string,
  settings: CommunitySettings,
  nameOf: (id: string) => string,
  { isOneChannel }: Capabilities,
): (key: SettingKey) => string {
  const { watchedChannelIds, watchesAllChannels, staffChannelId } = settings;
  const isElsewhere = isOneChannel && staffChannelId !== null && !isWithin(staffChannelId, communityId);
  return (key) => {
    if (key === 'channels' && !watchesAllChannels && watchedChannelIds.length > 0)
      return watchedChannelIds.map(nameOf).join(', ');
    if (key === 'staff-channel' && staffChannelId !== null)
      return isElsewhere ? all.commands.setup.staff.elsewhere : nameOf(staffChannelId);
    return SETTINGS[key].print(settings);
  };
}
