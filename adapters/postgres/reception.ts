import { and, eq, exists, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { CommunityId, MessageId } from '#core/model/ids.ts';
import type { Written } from '#core/ports/store-batches.ts';
import type { ReceptionStore } from '#core/ports/store-conversations.ts';
import type { Executor } from './client.ts';
import { conversations, messages, reactions, thanks } from './schema/index.ts';
import { packedAsJson } from './schema/packed.ts';

export function receptionStore(db: Executor): ReceptionStore {
  const to = (communityId: CommunityId, messageId: MessageId) =>
    and(eq(reactions.communityId, communityId), eq(reactions.messageId, messageId));
  return {
    async addReaction({ communityId, messageId, personKey, mark }) {
      await db.insert(reactions).values({ communityId, messageId, personKey, mark }).onConflictDoNothing();
    },
    async removeReaction({ communityId, messageId, personKey, mark }) {
      await db
        .delete(reactions)
        .where(and(to(communityId, messageId), eq(reactions.personKey, personKey), eq(reactions.mark, mark)));
    },
    async clearReactions(communityId, messageId, mark) {
      await db
        .delete(reactions)
        .where(and(to(communityId, messageId), mark === null ? undefined : eq(reactions.mark, mark)));
    },
  };
}

/** Steps of a `with` that replace what each message thanks for. */
export function thanksSteps(given: Written['thanks']): SQL[] {
  if (given.length === 0) return [];
  const json = JSON.stringify(
    given.map(({ communityId, messageId, replyIds }) => ({
      place: packedAsJson(communityId),
      message: packedAsJson(messageId),
      replies: replyIds.map(packedAsJson),
    })),
  );
  return [
    sql`given as (
      select place, message, reply
      from json_to_recordset(${json}::text::json) as each (place bytea, message bytea, replies bytea[])
        left join unnest(replies) as reply on true)`,
    sql`taken_back as (
      delete from ${thanks} where (community_id, message_id) in (select place, message from given)
        and (community_id, message_id, reply_id) not in (
          select place, message, reply from given where reply is not null))`,
    sql`thanked as (
      insert into ${thanks} (community_id, message_id, reply_id)
      select distinct place, message, reply from given where reply is not null on conflict do nothing)`,
  ];
}

/** Whether somebody reacted to the message or thanked for it. To be selected beside columns of `messages`. */
export function isAcknowledged(db: Executor) {
  const one = { one: sql`1` };
  return or(
    exists(
      db
        .select(one)
        .from(reactions)
        .where(and(eq(reactions.communityId, messages.communityId), eq(reactions.messageId, messages.id))),
    ),
    exists(
      db
        .select(one)
        .from(thanks)
        .where(and(eq(thanks.communityId, messages.communityId), eq(thanks.replyId, messages.id))),
    ),
  );
}

/** Who reacted is forgotten with the conversation; that somebody did stays. */
export async function forgetReactors(tx: Executor): Promise<void> {
  // A value, not a condition on rows: as one, it is looked up for each reaction, where a join reads all messages there are.
  const isOpen = tx
    .select({ isOpen: isNull(conversations.closedAt) })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.communityId, messages.communityId), eq(conversations.id, messages.conversationId)),
    )
    .where(and(eq(messages.communityId, reactions.communityId), eq(messages.id, reactions.messageId)));
  await tx
    .update(reactions)
    .set({ personKey: null, mark: null })
    .where(and(isNotNull(reactions.personKey), sql`(${isOpen}) is not true`));
}
