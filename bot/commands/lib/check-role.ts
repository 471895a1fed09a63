import type { CommunityId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { Finding } from '#core/ports/platform.ts';
import type { CommandDeps } from './command.ts';

/** What keeps the role that alerts mention from being rung, if a role is set and something does. */
export function roleFindings(
  { platform }: Pick<CommandDeps, 'platform'>,
  communityId: CommunityId,
  { alertRole = null, staffChannelId }: CommunitySettings,
  locale?: Locale,
): Finding[] {
  if (alertRole === null) return [];
  const finding = platform.checkRole?.(communityId, alertRole, staffChannelId, locale) ?? null;
  return finding === null ? [] : [finding];
}
