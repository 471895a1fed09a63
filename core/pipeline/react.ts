import { countsAsReaction } from '#core/analysis/reactions.ts';
import { mayBeScored } from '#core/consent/policy.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { personTombstone } from '#core/retention/tombstones.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import type { DropReason, EventOutcome } from './outcome.ts';

export type Reaction = Extract<ChatEvent, { kind: 'reaction' | 'reactionsCleared' }>;

interface Deps {
  store: Store;
  secrets: Secrets;
}

/**
 * Notes that somebody reacted to a reply, or took a reaction back. Only replies in open conversations count, and who
 * reacts must not have said no, nor be the reply's author. A reaction to a message that is not known is dropped for good.
 * A second call with the same event changes nothing.
 */
export function handleReaction({ store, secrets }: Deps, event: Reaction): Promise<EventOutcome> {
  return store.transaction(async (within) => {
    await within.communities.hold([event.communityId]);
    const reply = await within.messages.get(event.communityId, event.messageId);
    if (reply === null) return { event, outcome: 'dropped', because: 'unknownMessage' };
    if (event.kind === 'reactionsCleared') {
      const mark =
        event.emoji === null
          ? null
          : secrets.digest('emoji', event.communityId, event.messageId, event.emoji);
      await within.reception.clearReactions(event.communityId, event.messageId, mark);
      return { event, outcome: 'removed', because: event.kind };
    }
    const refusal = await note({ store: within, secrets }, event, reply);
    return refusal === null
      ? { event, outcome: 'stored', because: event.kind }
      : { event, outcome: 'dropped', because: refusal };
  });
}

/** @returns why nothing was noted, or null */
async function note(
  { store, secrets }: Deps,
  event: Extract<Reaction, { kind: 'reaction' }>,
  reply: MessageRecord,
): Promise<DropReason | null> {
  const { communityId, messageId, personId } = event;
  const community = await store.communities.get(communityId);
  if (community === null || community.removedAt !== null) return 'removedCommunity';
  if (!settingsAt(community.settings, reply).isRead) return 'unwatchedChannel';
  if (reply.role !== 'supporter' || reply.conversationId === null) return 'notAReply';
  if (!mayBeScored(await store.members.get(communityId, personId))) return 'optedOut';
  const [erased] = await store.tombstones.among(communityId, [
    personTombstone(secrets, communityId, personId),
  ]);
  if (erased !== undefined && event.at < erased.at) return 'erased';
  const personKey = secrets.personKey(communityId, personId);
  if (reply.authorKey === personKey || reply.memberId === personId) return 'ownReply';
  // Read last, because it holds the conversation open: a closed one takes no more hashes.
  const conversation = await store.conversations.get(communityId, reply.conversationId);
  if (conversation === null || conversation.closedAt !== null) return 'closed';
  const reaction = (emoji: string) => ({
    communityId,
    messageId,
    personKey,
    mark: secrets.digest('emoji', communityId, messageId, emoji),
  });
  for (const emoji of event.removed) await store.reception.removeReaction(reaction(emoji));
  for (const emoji of event.added)
    if (countsAsReaction(emoji)) await store.reception.addReaction(reaction(emoji));
  return null;
}
