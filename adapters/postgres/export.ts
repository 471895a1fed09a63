import type { CommunityId, ConversationId, MessageId } from '#core/model/ids.ts';
import type { PersonExport } from '#core/ports/store-communities.ts';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Secrets } from '#core/ports/index.ts';
import { toAuditRecord } from './audit.ts';
import type { Executor } from './client.ts';
import { answersOf, entriesOf } from './care.ts';
import { openedBy, writtenBy, type Person } from './person.ts';
import { toMember } from './member-rows.ts';
import { toMessage } from './message-rows.ts';
import { readPayload } from './outgoing-json.ts';
import { seekerRow, toSeeker } from './seekers.ts';
import {
  alerts,
  askedSeekers,
  audit,
  communities,
  conversations,
  howHeavyAnswers,
  members,
  messages,
  nudges,
  outbox,
  reactions,
  seekerPosts,
  thanks,
} from './schema/index.ts';

async function seekerPostsOf(
  db: Executor,
  secrets: Secrets,
  communityId: CommunityId,
  conversationIds: ConversationId[],
) {
  const rows = await db
    .select()
    .from(seekerPosts)
    .where(
      and(eq(seekerPosts.communityId, communityId), inArray(seekerPosts.conversationId, conversationIds)),
    );
  return rows.map(({ conversationId, post, expiresAt }) => ({
    communityId,
    conversationId,
    text: secrets.decrypt(post, ['seekerPosts', communityId, conversationId]),
    expiresAt,
  }));
}

/** Their own reactions, and thanks by or for them. Who reacted to their replies is not theirs to know. */
async function receptionOf(db: Executor, { communityId, personKey }: Person, ownIds: MessageId[]) {
  return {
    reactions: await db
      .select({ messageId: reactions.messageId })
      .from(reactions)
      .where(and(eq(reactions.communityId, communityId), eq(reactions.personKey, personKey)))
      .orderBy(reactions.messageId),
    thanks: await db
      .select({ messageId: thanks.messageId, replyId: thanks.replyId })
      .from(thanks)
      .where(
        and(
          eq(thanks.communityId, communityId),
          or(inArray(thanks.messageId, ownIds), inArray(thanks.replyId, ownIds)),
        ),
      )
      .orderBy(thanks.messageId, thanks.replyId),
  };
}

async function outboxOf(db: Executor, secrets: Secrets, { communityId, personKey }: Person) {
  const rows = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.communityId, communityId), eq(outbox.recipientKey, personKey)))
    .orderBy(outbox.dueAt);
  return rows.map(({ id, kind, dueAt, state, payload }) => ({
    id,
    kind,
    dueAt,
    state,
    message:
      payload === null ? null : readPayload(secrets.decrypt(payload, ['outbox', communityId, id])).message,
  }));
}

/** Everything stored about the person, table by table. */
export async function exportPerson(db: Executor, secrets: Secrets, person: Person): Promise<PersonExport> {
  const { communityId, userId, personKey } = person;
  const own = await db.select().from(messages).where(writtenBy(person)).orderBy(messages.sentAt, messages.id);
  const opened = await db.select().from(conversations).where(openedBy(db, person));
  const membership = await db
    .select()
    .from(members)
    .where(and(eq(members.communityId, communityId), eq(members.userId, userId)));
  const actions = await db
    .select()
    .from(audit)
    .where(and(eq(audit.communityId, communityId), eq(audit.actorKey, personKey)))
    .orderBy(audit.position);
  const ownIds = own.map(({ id }) => id);
  const setUp = await db
    .select({ communityId: communities.id })
    .from(communities)
    .where(and(eq(communities.id, communityId), sql`${communities.settings} ->> 'setUpBy' = ${userId}`));
  return {
    setUp,
    member: membership.map(toMember),
    messages: own.map(toMessage),
    conversations: opened,
    seekerPosts: await seekerPostsOf(
      db,
      secrets,
      communityId,
      opened.map(({ id }) => id),
    ),
    seekers: (await db.select().from(askedSeekers).where(seekerRow(communityId, userId))).map(toSeeker),
    howHeavy: await db
      .select({ at: howHeavyAnswers.at, howHeavy: howHeavyAnswers.howHeavy })
      .from(howHeavyAnswers)
      .where(answersOf(communityId, personKey))
      .orderBy(howHeavyAnswers.at),
    diary: await entriesOf(db, secrets, communityId, userId),
    nudges: await db
      .select()
      .from(nudges)
      .where(and(eq(nudges.communityId, communityId), eq(nudges.memberId, userId)))
      .orderBy(nudges.createdAt),
    alerts: await db
      .select()
      .from(alerts)
      .where(and(eq(alerts.communityId, communityId), inArray(alerts.messageId, ownIds))),
    ...(await receptionOf(db, person, ownIds)),
    outbox: await outboxOf(db, secrets, person),
    audit: actions.map(toAuditRecord),
  };
}
