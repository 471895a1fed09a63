import { sql, type SQL } from 'drizzle-orm';
import { keyOf } from '#core/lib/key-of.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { StoredConversation } from '#core/ports/store-batches.ts';
import { type JsonRow, rowsFromJson } from './json-rows.ts';
import { toMessage } from './message-rows.ts';
import { conversations, messages } from './schema/index.ts';
import { bytesFromJson, unpack } from './schema/packed.ts';

const conversationsFrom = rowsFromJson(conversations);
const messagesFrom = rowsFromJson(messages);

/** Rows of several questions beside one another, as JSON: a statement of its own for each would be a trip of its own. */
export const inOneRow = (parts: Readonly<Record<string, SQL>>): SQL =>
  sql.join(
    Object.entries(parts).map(
      ([name, part]) => sql`(select json_agg(part) from (${part}) as part) as ${sql.identifier(name)}`,
    ),
    sql`, `,
  );

export interface ConversationParts {
  conversations: JsonRow[] | null;
  turns: JsonRow[] | null;
  posts: { community_id: string; conversation_id: string; post: string }[] | null;
}

/** Everything about the conversations of `present`, which a `with` before them has to name. */
export const aboutPresent: Readonly<Record<keyof ConversationParts, SQL>> = {
  conversations: sql`select * from present`,
  turns: sql`select messages.* from messages join present
      on messages.community_id = present.community_id and messages.conversation_id = present.id
    order by messages.sent_at, messages.id`,
  posts: sql`select seeker_posts.community_id, conversation_id, post from seeker_posts join present
      on seeker_posts.community_id = present.community_id and conversation_id = present.id`,
};

export const toMessages = (rows: readonly JsonRow[] | null) => messagesFrom(rows).map(toMessage);

export function toStored(secrets: Secrets, row: ConversationParts): StoredConversation[] {
  const turns = Map.groupBy(toMessages(row.turns), ({ communityId, conversationId }) =>
    keyOf(communityId, conversationId),
  );
  const posts = new Map(
    row.posts?.map(({ community_id, conversation_id, post }) => {
      const [communityId, id] = [unpack(community_id), unpack(conversation_id)];
      return [keyOf(communityId, id), secrets.decrypt(bytesFromJson(post), ['seekerPosts', communityId, id])];
    }),
  );
  return conversationsFrom(row.conversations).map((found) => {
    const key = keyOf(found.communityId, found.id);
    return { record: found, messages: turns.get(key) ?? [], post: posts.get(key) ?? null };
  });
}
