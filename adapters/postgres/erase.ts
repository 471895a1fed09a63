import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from './client.ts';
import { allowAuditChanges } from './audit.ts';
import {
  alerts,
  askedSeekers,
  audit,
  communities,
  conversations,
  diaryEntries,
  howHeavyAnswers,
  members,
  messages,
  nudges,
  outbox,
  reactions,
  seekerPosts,
} from './schema/index.ts';
import { answersOf, diaryOf } from './care.ts';
import { firstRow } from './rows.ts';
import { openedBy, type Person, writtenBy } from './person.ts';
import { seekerRow } from './seekers.ts';
import { forgetFew } from './weeks/week-moves.ts';

/** Rows about the person's messages: found by the message, so they go before it does. */
async function eraseAboutMessages(tx: Executor, person: Person): Promise<number> {
  const about = tx.select({ id: messages.id }).from(messages).where(writtenBy(person));
  let removed = 0;
  for (const table of [nudges, alerts, outbox]) {
    const rows = await tx
      .delete(table)
      .where(and(eq(table.communityId, person.communityId), inArray(table.messageId, about)))
      .returning({ id: table.id });
    removed += rows.length;
  }
  return removed;
}

async function eraseConversations(tx: Executor, person: Person): Promise<number> {
  const { communityId } = person;
  const opened = await tx.select({ id: conversations.id }).from(conversations).where(openedBy(tx, person));
  if (opened.length === 0) return 0;
  const ids = opened.map(({ id }) => id);
  const posts = await tx
    .delete(seekerPosts)
    .where(and(eq(seekerPosts.communityId, communityId), inArray(seekerPosts.conversationId, ids)))
    .returning({ id: seekerPosts.conversationId });
  // Others' replies are theirs: they stay, outside of any conversation.
  await tx
    .update(messages)
    .set({ conversationId: null })
    .where(and(eq(messages.communityId, communityId), inArray(messages.conversationId, ids)));
  await tx
    .delete(conversations)
    .where(and(eq(conversations.communityId, communityId), inArray(conversations.id, ids)));
  return ids.length + posts.length;
}

/** Counted there: of thousands of rows nobody needs one. */
async function eraseMessages(tx: Executor, person: Person): Promise<number> {
  const gone =
    await tx.execute(sql`with gone as (delete from ${messages} where ${writtenBy(person)} returning 1)
    select count(*)::int as count from gone`);
  return Number(firstRow(gone)?.['count'] ?? 0);
}

/** Leaves nothing about the person in any table; in the audit, what they did stays without them. Needs a transaction. */
export async function erasePerson(tx: Executor, person: Person): Promise<number> {
  const { communityId, userId, personKey } = person;
  await forgetFew(tx, communityId);
  let removed =
    (await eraseAboutMessages(tx, person)) +
    (await eraseConversations(tx, person)) +
    (await eraseMessages(tx, person));
  const own = [
    await tx
      .delete(nudges)
      .where(and(eq(nudges.communityId, communityId), eq(nudges.memberId, userId)))
      .returning({ id: nudges.id }),
    await tx
      .delete(outbox)
      .where(and(eq(outbox.communityId, communityId), eq(outbox.recipientKey, personKey)))
      .returning({ id: outbox.id }),
    await tx
      .delete(reactions)
      .where(and(eq(reactions.communityId, communityId), eq(reactions.personKey, personKey)))
      .returning({ id: reactions.messageId }),
    await tx
      .delete(askedSeekers)
      .where(seekerRow(communityId, userId))
      .returning({ id: askedSeekers.userId }),
    await tx
      .delete(howHeavyAnswers)
      .where(answersOf(communityId, personKey))
      .returning({ id: howHeavyAnswers.at }),
    await tx.delete(diaryEntries).where(diaryOf(communityId, userId)).returning({ id: diaryEntries.at }),
    await tx
      .delete(members)
      .where(and(eq(members.communityId, communityId), eq(members.userId, userId)))
      .returning({ id: members.userId }),
  ];
  for (const rows of own) removed += rows.length;
  await tx
    .update(communities)
    .set({ settings: sql`${communities.settings} - 'setUpBy'` })
    .where(and(eq(communities.id, communityId), sql`${communities.settings} ->> 'setUpBy' = ${userId}`));
  await allowAuditChanges(tx);
  await tx
    .update(audit)
    .set({ actorKey: null })
    .where(and(eq(audit.communityId, communityId), eq(audit.actorKey, personKey)));
  return removed;
}
