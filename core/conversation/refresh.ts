import { piecesOf } from '#core/lib/pieces.ts';
import type { Store } from '#core/ports/index.ts';
import type { BatchStore, OfCommunity } from '#core/ports/store-batches.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { ConversationRecord } from '#core/model/records.ts';
import { expiryOf, keptOf, parseKept, writeKept } from './kept-words.ts';
import { summarise } from './summarise.ts';

/** Conversations that are read with their messages at a time. */
const AT_ONCE = 2000;

/**
 * Brings conversations, and what is kept of words in them, in line with the messages that are left of them, or removes those whose
 * seeker's messages are gone.
 */
export async function refreshConversations(
  deps: { store: Store; now: Date },
  communityId: CommunityId,
  conversationIds: readonly ConversationId[],
): Promise<void> {
  for (const piece of piecesOf(conversationIds, AT_ONCE)) await refresh(deps, communityId, piece);
}

async function refresh(
  { store, now }: { store: Store; now: Date },
  communityId: CommunityId,
  conversationIds: readonly ConversationId[],
): Promise<void> {
  const { conversations, messages } = store;
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
  const open = kept.filter(({ closedAt }) => closedAt === null).map(({ id }) => ({ communityId, id }));
  if (open.length > 0) await forgetGone(store.batches, open, now);
}

/** With a message goes what is kept of it: of a question after danger, that it was asked. */
async function forgetGone(
  batches: BatchStore,
  open: readonly OfCommunity<ConversationId>[],
  now: Date,
): Promise<void> {
  const found = await batches.find({ people: [], messages: [], marks: [], conversations: open });
  const posts = found.conversations.flatMap(
    ({ record: { communityId, id: conversationId }, messages, post }) => {
      const kept = parseKept(post);
      const left = keptOf(kept, messages);
      return left.length === kept.length
        ? []
        : [{ communityId, conversationId, text: writeKept(left), expiresAt: expiryOf(left, now) }];
    },
  );
  if (posts.length > 0) await batches.save({ conversations: [], messages: [], posts, thanks: [] });
}
