import {
  CHANNEL_KEYS,
  CHANNEL_SETTINGS,
  printChannel,
  type ChannelKey,
} from '#core/settings/channel-settings.ts';
import type { Reply } from '#core/ports/platform.ts';
import type { Capabilities } from '#core/ports/platform-description.ts';
import { type CommunityId, isPlatformId, isWithin } from '#core/model/ids.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '#core/settings/settings.ts';
import { afterStart } from '#core/settings/setup.ts';
import { bullets, heading, paragraph, sentences, strong } from '#core/texts/blocks.ts';
import { sayRuns, speaking, type Say } from '#core/texts/say.ts';
import { channelKeys } from '#core/texts/settings.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import { type Admin, channelNames, openCommunity } from '#bot/commands/lib/community-change.ts';
import { ownPlace } from './config-refusals.ts';
import { privately } from '#bot/commands/lib/reply.ts';
import { sayTo } from '#bot/commands/lib/say-to.ts';

/** Everything that is set for the community, and where something else holds; or what holds in one place, and why. */
export async function view(deps: CommandDeps, admin: Admin, chosen: string | null): Promise<Reply> {
  const { settings } = await openCommunity(deps, admin.communityId, admin.at);
  const { locale = 'en' } = admin;
  const say = sayTo(admin);
  const shown = afterStart(settings);
  const nameOf = await channelNames(
    deps,
    admin.communityId,
    [...Object.keys(shown.byChannel ?? {}), ...(chosen === null ? [] : [chosen])].filter(isPlatformId),
  );
  const waiting = settings.prepared === undefined ? [] : [paragraph(say('config-waiting'))];
  if (chosen === null)
    return privately({
      blocks: [
        ...wholeCommunity(admin, shown, nameOf, deps.platform.capabilities),
        ...waiting,
        paragraph(say('config-how', { keys: channelKeys })),
      ],
    });
  const place = await ownPlace(deps, admin.communityId, chosen);
  if (place === null) return privately(sentences(say('config-not-one-channel')));
  const there = settingsAt(shown, place);
  const line = (key: ChannelKey): (string | TextRun)[] => {
    const { field, print } = CHANNEL_SETTINGS[key];
    const source = there.from[field];
    const from =
      source === null
        ? say('config-from-community')
        : source === place.id
          ? say('config-from-here')
          : say('config-from-channel', { name: nameOf(source) });
    const values = { key: strong(key), value: print(there), from, about: say(`setting-${key}`) };
    return sayRuns(locale, 'config-line-there', values);
  };
  return privately({
    blocks: [
      heading(say('config-heading-there', { name: nameOf(place.id) })),
      bullets(CHANNEL_KEYS.map(line)),
      ...waiting,
      paragraph(say('config-how-there')),
    ],
  });
}

function wholeCommunity(
  admin: Admin,
  settings: CommunitySettings,
  nameOf: (id: string) => string,
  capabilities: Capabilities,
): Block[] {
  const { communityId, locale = 'en' } = admin;
  const say = speaking(locale);
  const inWords = valuesInWords(communityId, settings, { nameOf, capabilities, say });
  const single = Object.entries(settings.byChannel ?? {}).map(([id, own]) =>
    sayRuns(locale, 'config-single', {
      name: strong(nameOf(id)),
      settings: printChannel(own)
        .map(([key, value]) => `${key} ${value}`)
        .join(', '),
    }),
  );
  return [
    heading(say('config-heading')),
    bullets(
      SETTING_KEYS.map((key) =>
        sayRuns(locale, 'config-line', {
          key: strong(key),
          value: inWords(key),
          about: say(`setting-${key}`),
        }),
      ),
    ),
    ...(single.length === 0 ? [] : [paragraph(say('config-single-heading')), bullets(single)]),
  ];
}

/** Channels by their names; everything else as it is typed. */
function valuesInWords(
  communityId: CommunityId,
  settings: CommunitySettings,
  { nameOf, capabilities, say }: { nameOf: (id: string) => string; capabilities: Capabilities; say: Say },
): (key: SettingKey) => string {
  const { isOneChannel } = capabilities;
  const { watchedChannelIds, watchesAllChannels, staffChannelId } = settings;
  const isElsewhere = isOneChannel && staffChannelId !== null && !isWithin(staffChannelId, communityId);
  return (key) => {
    if (key === 'channels' && !watchesAllChannels && watchedChannelIds.length > 0)
      return watchedChannelIds.map(nameOf).join(', ');
    if (key === 'staff-channel' && staffChannelId !== null)
      return isElsewhere ? say('setup-staff-elsewhere') : nameOf(staffChannelId);
    return SETTINGS[key].print(settings);
  };
}
