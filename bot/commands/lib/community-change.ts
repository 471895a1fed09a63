import type { Actor } from '#core/ports/platform.ts';
import { type CommunityId, lastPart, type PlaceId } from '#core/model/ids.ts';
import type { AuditRecord } from '#core/model/audit.ts';
import type { CommunityRecord, CommunitySettings } from '#core/model/records.ts';
import { takeBack } from '#core/retention/take-back.ts';
import { withReadTimes } from '#core/settings/reading.ts';
import { DEFAULT_SETTINGS } from '#core/settings/settings.ts';
import type { CommandDeps } from './command.ts';

export type Admin = Actor & { communityId: CommunityId };

/** The community of an admin, made with the defaults when it is new, and no longer counted as left. */
export async function openCommunity(
  { store }: Pick<CommandDeps, 'store'>,
  communityId: CommunityId,
  now: Date,
): Promise<CommunityRecord> {
  const community = await store.communities.ensure(communityId, DEFAULT_SETTINGS, now);
  if (community.removedAt === null) return community;
  await takeBack(store, communityId, now);
  return (await store.communities.get(communityId)) ?? community;
}

/**
 * Changes settings on what is stored at that moment, so that two admins do not undo each other, and writes into the audit
 * which setting it was.
 */
export function changeCommunity(
  { store, secrets }: Pick<CommandDeps, 'store' | 'secrets'>,
  actor: Admin,
  detail: AuditRecord['detail'],
  change: (settings: CommunitySettings) => CommunitySettings,
): Promise<CommunitySettings> {
  const { communityId, userId, at } = actor;
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const { settings } = await openCommunity({ store: within }, communityId, at);
    const changed = withReadTimes(settings, change(settings), at);
    await within.communities.saveSettings(communityId, changed);
    await within.audit.append({
      communityId,
      at,
      actorKey: secrets.personKey(communityId, userId),
      action: 'config',
      detail,
    });
    return changed;
  });
}

/**
 * Names of channels for people; the number where a name is not known.
 * @param threads ids that may be of threads, whose names are asked for one by one
 */
export async function channelNames(
  { platform }: Pick<CommandDeps, 'platform'>,
  communityId: CommunityId,
  threads: readonly PlaceId[] = [],
): Promise<(id: string) => string> {
  const channels = await platform.channels(communityId);
  const names = new Map<string, string>(
    channels.map(({ id, name, kind }) => [id, kind === 'general' ? name : `#${name}`]),
  );
  for (const id of threads) {
    const place = names.has(id) ? null : await platform.place(communityId, id);
    if (typeof place?.name === 'string') names.set(id, `#${place.name}`);
  }
  return (id) => names.get(id) ?? `#${lastPart(id)}`;
}
