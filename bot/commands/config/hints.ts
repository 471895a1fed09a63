import type { CommunitySettings } from '#core/model/records.ts';
import { BY_CHANNEL } from '#core/settings/settings-file.ts';
import { isStarted } from '#core/settings/setup.ts';
import { isRunning } from '#core/trial/days.ts';
import type { Say } from '#core/texts/say.ts';
import { roleFindings } from '#bot/commands/lib/check-role.ts';
import type { CommandDeps } from '#bot/commands/lib/command.ts';
import type { Admin } from '#bot/commands/lib/community-change.ts';

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

/** The figure of a trial rests on these. */
const TRIAL_KEYS: readonly string[] = ['mode', 'channels', 'read', BY_CHANNEL];

/** Whether a role is rung depends on these. */
const RINGING_KEYS: readonly string[] = ['alert-role', 'staff-channel'];

/** What an admin should know after a change. */
export function hints(
  deps: Pick<CommandDeps, 'platform'>,
  { communityId, locale }: Admin,
  { settings, keys, say }: { settings: CommunitySettings; keys: readonly string[]; say: Say },
): string[] {
  const isAmong = (those: readonly string[]): boolean => keys.some((key) => those.includes(key));
  const silent = isAmong(RINGING_KEYS) ? roleFindings(deps, communityId, settings, locale) : [];
  return [
    ...(isRunning(settings.trial) && isAmong(TRIAL_KEYS) ? [say('config-trial-runs')] : []),
    ...(isAmong(TOLD_KEYS) ? [say(isStarted(settings) ? 'config-tell-members' : 'config-wait')] : []),
    ...silent.map(({ message }) => message),
  ];
}
