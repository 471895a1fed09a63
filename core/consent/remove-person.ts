import { refreshConversations } from '#core/conversation/refresh.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import { personTombstone, tombstonesOf } from '#core/retention/tombstones.ts';
import type { Secrets, Store } from '#core/ports/index.ts';

/**
 * Removes every row about a person and brings the conversations they replied in up to date, so that no count still holds
 * their replies. Keyed hashes of the ids of their messages, and one of the person with the time, stay for a while, so that
 * none of them comes back and what still waits to be handled is dropped. To be called inside a transaction that holds
 * the community.
 * @returns how many rows went.
 */
export async function removePerson(
  { store, secrets, now }: { store: Store; secrets: Secrets; now: Date },
  { communityId, userId }: { communityId: CommunityId; userId: UserId },
): Promise<number> {
  const personKey = secrets.personKey(communityId, userId);
  // Where the community is gone, nothing can be left but a bare no.
  if ((await store.communities.get(communityId)) === null)
    return store.members.erase(communityId, userId, personKey);
  const messages = await store.members.written(communityId, userId, personKey);
  const conversations = new Set(messages.flatMap(({ conversationId }) => conversationId ?? []));
  const messageIds = messages.map(({ id }) => id);
  const marks = [
    ...tombstonesOf(secrets, { kind: 'delete', communityId, messageIds }),
    personTombstone(secrets, communityId, userId),
  ];
  await store.tombstones.save(communityId, marks, now);
  const rows = await store.members.erase(communityId, userId, personKey);
  await refreshConversations({ store, now }, communityId, [...conversations]);
  return rows;
}
