import { refreshConversation } from '#core/conversation/refresh.ts';
import type { Store } from '#core/ports.ts';
import type { MessageRecord } from '#core/records.ts';

/**
 * Removes every row about a person and brings the conversations they replied in up to date, so that no count still holds
 * their replies. To be called inside a transaction.
 * @returns how many rows went.
 */
export async function removePerson(
  store: Store,
  { communityId, userId }: { communityId: string; userId: string },
  personKey: string,
): Promise<number> {
  const { messages = [] } = await store.members.export(communityId, userId, personKey);
  const conversations = new Set(
    (messages as Pick<MessageRecord, 'conversationId'>[]).flatMap(
      ({ conversationId }) => conversationId ?? [],
    ),
  );
  const rows = await store.members.erase(communityId, userId, personKey);
  for (const id of conversations) await refreshConversation(store, communityId, id);
  return rows;
}
