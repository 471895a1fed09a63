import { piecesOf } from '#core/lib/pieces.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { ConversationRecord } from '#core/model/records.ts';
import { summarise } from './summarise.ts';

/** Conversations that are read with their messages at a time. */
const AT_ONCE = 2000;

/** Brings conversations in line with the messages that are left of them, or removes those whose seeker's messages are gone. */
export async function refreshConversations(
  store: Store,
  communityId: CommunityId,
  conversationIds: readonly ConversationId[],
): Promise<void> {
  for (const piece of piecesOf(conversationIds, AT_ONCE)) await refresh(store, communityId, piece);
}

async function refresh(
  { conversations, messages }: Store,
  communityId: CommunityId,
  conversationIds: readonly ConversationId[],
): Promise<void> {
  const stored = await conversations.identities(communityId, conversationIds);
  const ids = stored.map(({ id }) => id);
  if (ids.length === 0) return;
  const left = Map.groupBy(
    await messages.toSummarise(communityId, ids),
    ({ conversationId }) => conversationId,
  );
  const kept = stored.flatMap(
    (record): ConversationRecord | [] => summarise(record, left.get(record.id) ?? []) ?? [],
  );
  const keptIds = new Set(kept.map(({ id }) => id));
  await conversations.remove(communityId, ...ids.filter((id) => !keptIds.has(id)));
  await conversations.save(...kept);
}
