import { type CommunityId, isPlatformId, type PlatformId } from '#core/model/ids.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { Actor, Interaction } from '#core/ports/platform.ts';
import { idMoved } from '#core/settings/setup.ts';
import type { CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'store'>;

/** The id that a community has now. Where nothing can be looked up the given one has to do, so that help is still shown. */
export const currentId = ({ store }: Deps, communityId: CommunityId): Promise<CommunityId> =>
  store.communities.currentId(communityId).catch(() => communityId);

async function currentActor(deps: Deps, actor: Actor): Promise<Actor> {
  const { communityId, channelId, threadId } = actor;
  if (communityId === null) return actor;
  const now = await currentId(deps, communityId);
  if (now === communityId) return actor;
  return {
    ...actor,
    communityId: now,
    channelId: idMoved(channelId, communityId, now),
    threadId: threadId === null ? null : idMoved(threadId, communityId, now),
  };
}

/** What a person does, under the id that the community has now: a button may stand in a group from before. */
export async function atCurrentIds<T extends Interaction>(deps: Deps, interaction: T): Promise<T> {
  return { ...interaction, actor: await currentActor(deps, interaction.actor) };
}

/** Settings as somebody types them or kept them in a file, with ids of today. */
export async function withCurrentIds(
  { store }: Deps,
  communityId: CommunityId,
  change: Partial<CommunitySettings>,
): Promise<Partial<CommunitySettings>> {
  const former = await store.communities.formerIds(communityId);
  const renamed = (id: PlatformId): PlatformId =>
    former.reduce<PlatformId>((now, old) => idMoved(now, old, communityId), id);
  const { staffChannelId, watchedChannelIds, byChannel } = change;
  return {
    ...change,
    ...(typeof staffChannelId === 'string' && { staffChannelId: renamed(staffChannelId) }),
    ...(watchedChannelIds !== undefined && { watchedChannelIds: watchedChannelIds.map(renamed) }),
    ...(byChannel !== undefined && {
      byChannel: Object.fromEntries(
        Object.entries(byChannel).map(([id, own]) => [isPlatformId(id) ? renamed(id) : id, own]),
      ),
    }),
  };
}
