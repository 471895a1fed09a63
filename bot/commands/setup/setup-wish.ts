import { type CommunityId, isPlatformId, onlyChannelOf, type PlaceId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { CommunityMode } from '#core/model/setting-values.ts';
import { SETTINGS } from '#core/settings/settings.ts';
import { prepare, preparedOf } from '#core/settings/setup.ts';
import type { CommandDeps, FollowUp } from '#bot/commands/lib/command.ts';
import { STEPS } from './setup-steps.ts';

/** What a press or choice means, and the step that follows. */
export interface Wish {
  change: (settings: CommunitySettings) => CommunitySettings;
  setting: string;
  /** A channel that has to belong to the community. */
  channels?: readonly PlaceId[];
  next: number;
}

/** Reads what was pressed; null for a button of an older version. */
export function wishOf(
  { platform }: Pick<CommandDeps, 'platform'>,
  communityId: CommunityId,
  interaction: FollowUp,
  { action, argument, topic }: { action: string; argument: string; topic: string | null },
): Wish | null {
  const values = interaction.kind === 'choice' ? interaction.values : [];
  const [value = ''] = values;
  const ids = platform.idsIn(communityId);
  const watch = (watchedChannelIds: readonly PlaceId[], watchesAllChannels = false): Wish => ({
    setting: 'channels',
    channels: watchedChannelIds,
    change: (settings) => prepare(settings, { watchedChannelIds, watchesAllChannels }),
    next: 3,
  });
  const set = (key: keyof typeof SETTINGS, text: string, next: number): Wish | null => {
    const part = SETTINGS[key].parse(text, ids);
    return part === null ? null : { setting: key, change: (settings) => ({ ...settings, ...part }), next };
  };
  switch (action) {
    case 'country':
      return set('country', value, 2);
    case 'nocountry':
      return set('country', 'none', 2);
    case 'channels':
      return values.length > 0 && values.every(isPlatformId) ? watch(values) : null;
    case 'all':
      return watch([], true);
    case 'group':
      return watch([onlyChannelOf(communityId)]);
    case 'topic':
      return addTopic(communityId, topic === null ? null : ids.channel(topic));
    case 'staff':
      return isPlatformId(value) ? setStaff(value) : null;
    case 'nostaff':
      return set('staff-channel', 'none', 4);
    case 'quiet':
      return set('quiet-hours', value, 5);
    case 'zone':
      return set('time-zone', value, 6);
    case 'language':
      return set('language', argument, STEPS);
    case 'mode':
      return argument === 'observe' || argument === 'coach' ? setMode(argument) : null;
    default:
      return null;
  }
}

const setStaff = (channelId: PlaceId): Wish => ({
  setting: 'staff-channel',
  channels: [channelId],
  change: (settings) => ({ ...settings, staffChannelId: channelId }),
  next: 4,
});

const setMode = (mode: CommunityMode): Wish => ({
  setting: 'mode',
  change: (settings) => prepare(settings, { mode }),
  next: STEPS,
});

/** Topics are chosen one by one, each from inside; the whole group gives way to them. */
function addTopic(communityId: CommunityId, topic: PlaceId | null): Wish | null {
  if (topic === null) return null;
  const change = (settings: CommunitySettings): CommunitySettings => {
    const topics = preparedOf(settings).watchedChannelIds.filter((id) => id !== onlyChannelOf(communityId));
    const watchedChannelIds = [...new Set([...topics, topic])];
    return prepare(settings, { watchedChannelIds, watchesAllChannels: false });
  };
  return { setting: 'channels', change, next: 3 };
}
