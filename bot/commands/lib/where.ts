import { type Scope, WHOLE_COMMUNITY } from '#core/community/scope.ts';
import { idIn } from '#core/model/community-in-id.ts';
import type { Actor, OptionDefinition, Reply } from '#core/ports/platform.ts';
import { type CommunityId, isPlatformId, platformOf } from '#core/model/ids.ts';
import type { Button } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { CommandDeps } from './command.ts';
import { isButtonId } from './ids.ts';
import { privately } from './reply.ts';
import { sayTo } from './say-to.ts';

/** More buttons than this help nobody. */
const MAX_CHOICES = 10;

/**
 * The community a person means: the one they are in, or in a private chat the only one that keeps an answer of theirs.
 * Of several they choose by buttons, each of which repeats the wish.
 * @param again the wish as a button's id
 */
export async function communityFor(
  deps: CommandDeps,
  actor: Actor,
  again: string,
): Promise<{ community: CommunityRecord } | { reply: Reply }> {
  const say = sayTo(actor);
  const ids = actor.communityId === null ? await communitiesOf(deps, actor) : [actor.communityId];
  const [only, ...others] = ids;
  if (only === undefined) return { reply: privately(sentences(say('community-needed'))) };
  if (others.length > 0) return { reply: await choice(deps, actor, ids, again) };
  const community = await deps.store.communities.get(only);
  if (community === null || community.removedAt !== null)
    return { reply: privately(sentences(say('not-set-up'))) };
  return { community };
}

/**
 * Whether the platform says that the person is surely not in the community: then nothing begins for them there. Where only
 * members can ask, whoever asks there needs no further look.
 */
export async function isOutsider(
  { platform }: Pick<CommandDeps, 'platform'>,
  communityId: CommunityId,
  actor: Actor,
): Promise<boolean> {
  const asksThere =
    platform.capabilities.onlyMembersAsk && !actor.inPrivate && actor.communityId === communityId;
  return !asksThere && (await platform.standing(communityId, actor.userId)).isMember === false;
}

async function communitiesOf({ store }: CommandDeps, actor: Actor): Promise<CommunityId[]> {
  const ids = await store.members.communitiesOf(actor.userId);
  return ids.filter((id) => platformOf(id) === actor.platform);
}

async function choice(
  { platform }: CommandDeps,
  actor: Actor,
  ids: readonly CommunityId[],
  again: string,
): Promise<Reply> {
  const say = sayTo(actor);
  const buttons: Button[] = [];
  for (const [index, communityId] of ids.slice(0, MAX_CHOICES).entries()) {
    const id = idIn(again, communityId);
    const label = (await platform.nameOf(communityId)) ?? say('community-number', { number: index + 1 });
    if (isButtonId(id)) buttons.push({ id, label, style: 'plain' });
  }
  if (buttons.length === 0) return privately(sentences(say('community-needed')));
  return privately({ ...sentences(say('which-community')), buttons: buttons.map((button) => [button]) });
}

/** Narrows a report or list to one place. */
export const placeOption: OptionDefinition = {
  name: 'channel',
  description: about('unanswered', 'channel'),
  required: false,
  kind: 'channel',
};

/** What a report or list about this channel, thread or topic covers; null when it is not the community's. */
export async function scopeOf(
  { platform }: Pick<CommandDeps, 'platform'>,
  communityId: CommunityId,
  chosen: string | null,
): Promise<Scope | null> {
  // Where a community is one channel, that is all of it.
  if (chosen === null || chosen === communityId) return WHOLE_COMMUNITY;
  const place = isPlatformId(chosen) ? await platform.place(communityId, chosen) : null;
  return place === null ? null : { channelId: place.channelId, threadId: place.threadId };
}
