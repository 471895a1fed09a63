import { and, eq, inArray, or } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/pg-core';
import type { CommunityId, PersonKey, UserId } from '#core/model/ids.ts';
import type { Executor } from './client.ts';
import { conversations, messages } from './schema/index.ts';

export interface Person {
  communityId: CommunityId;
  userId: UserId;
  /** Keyed hash of that user in that community. */
  personKey: PersonKey;
}

/** Messages the person wrote, as far as that is still known. */
export function writtenBy({ communityId, userId, personKey }: Person) {
  return and(
    eq(messages.communityId, communityId),
    or(eq(messages.memberId, userId), eq(messages.authorKey, personKey)),
  );
}

/** Conversations the person opened: two ways to find them, each by an index. */
export function openedBy(db: Executor, person: Person) {
  const { communityId, personKey } = person;
  const own = alias(conversations, 'own');
  const known = db
    .select({ id: own.id })
    .from(own)
    .where(and(eq(own.communityId, communityId), eq(own.seekerKey, personKey)));
  const byOpening = db
    .select({ id: own.id })
    .from(messages)
    .innerJoin(
      own,
      and(
        eq(own.communityId, messages.communityId),
        // The message that opened a conversation is one of its own, and the conversation has its index.
        eq(own.id, messages.conversationId),
        eq(own.openingMessageId, messages.id),
      ),
    )
    .where(writtenBy(person));
  return and(eq(conversations.communityId, communityId), inArray(conversations.id, union(known, byOpening)));
}
