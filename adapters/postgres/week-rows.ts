// Long because: two queries whose columns have to fit.
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import { type Level, TECHNIQUES } from '#core/model/analysis.ts';
import type { ConversationTurn, EndedConversation, WrittenMessage } from '#core/model/frozen-week.ts';
import type { CommunityId, ConversationId, MessageId } from '#core/model/ids.ts';
import type { Period } from '#core/lib/period.ts';
import type { Executor } from './client.ts';
import { toConversation } from './conversations.ts';
import { countsOf } from './message-rows.ts';
import { conversations, messages, reactions, thanks } from './schema/index.ts';

const PAGE_ROWS = 5000;
/** Their messages are read with them. */
const PAGE_CONVERSATIONS = 500;

const columns = {
  id: messages.id,
  sentAt: messages.sentAt,
  channelId: messages.channelId,
  threadId: messages.threadId,
  authorKey: messages.authorKey,
  memberId: messages.memberId,
  role: messages.role,
  scored: messages.scored,
  direction: messages.direction,
  emotionalReactions: messages.emotionalReactionsLevel,
  interpretations: messages.interpretationsLevel,
  explorations: messages.explorationsLevel,
};

const writtenIn = (communityId: CommunityId, { from, to }: Period) =>
  and(eq(messages.communityId, communityId), gte(messages.sentAt, from), lt(messages.sentAt, to));

/** Ids of the period's messages that got a reaction or thanks: asked once, not for each row. */
async function acknowledgedIn(db: Executor, communityId: CommunityId, period: Period): Promise<Set<string>> {
  const reacted = await db
    .selectDistinct({ id: messages.id })
    .from(messages)
    .innerJoin(
      reactions,
      and(eq(reactions.communityId, messages.communityId), eq(reactions.messageId, messages.id)),
    )
    .where(writtenIn(communityId, period));
  const thanked = await db
    .selectDistinct({ id: messages.id })
    .from(messages)
    .innerJoin(thanks, and(eq(thanks.communityId, messages.communityId), eq(thanks.replyId, messages.id)))
    .where(writtenIn(communityId, period));
  return new Set([...reacted, ...thanked].map(({ id }) => id));
}

/** What is counted of a week's messages, in pages of narrow rows. */
export async function* streamWritten(
  db: Executor,
  communityId: CommunityId,
  period: Period,
): AsyncGenerator<WrittenMessage> {
  const acknowledged = await acknowledgedIn(db, communityId, period);
  let after: { sentAt: Date; id: MessageId } | null = null;
  for (;;) {
    const later: ReturnType<typeof sql> | undefined =
      after === null
        ? undefined
        : sql`(${messages.sentAt}, ${messages.id}) > (${sql.param(after.sentAt, messages.sentAt)}, ${after.id})`;
    const rows = await db
      .select(columns)
      .from(messages)
      .where(
        and(
          writtenIn(communityId, period),
          or(isNotNull(messages.authorKey), isNotNull(messages.memberId)),
          later,
        ),
      )
      .orderBy(asc(messages.sentAt), asc(messages.id))
      .limit(PAGE_ROWS);
    for (const { id, sentAt: _sentAt, emotionalReactions, interpretations, explorations, ...row } of rows) {
      const levels = levelsOf(emotionalReactions, interpretations, explorations);
      yield { ...row, levels, acknowledged: acknowledged.has(id) };
    }
    if (rows.length < PAGE_ROWS) return;
    after = rows.at(-1) ?? null;
  }
}

function levelsOf(
  emotionalReactions: Level | null,
  interpretations: Level | null,
  explorations: Level | null,
): WrittenMessage['levels'] {
  return emotionalReactions === null || interpretations === null || explorations === null
    ? null
    : { emotionalReactions, interpretations, explorations };
}

/** Conversations to be counted, with what is counted of their messages. */
export async function* streamEnded(
  db: Executor,
  communityId: CommunityId,
  idleSince: Date,
): AsyncGenerator<EndedConversation> {
  let after: ConversationId | null = null;
  for (;;) {
    const rows = await db
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.communityId, communityId),
          isNull(conversations.closedAt),
          isNotNull(conversations.seekerKey),
          isNull(conversations.countedIn),
          lt(conversations.lastActivityAt, idleSince),
          after === null ? undefined : gt(conversations.id, after),
        ),
      )
      .orderBy(asc(conversations.id))
      .limit(PAGE_CONVERSATIONS);
    const turns = await turnsOf(
      db,
      communityId,
      rows.map(({ id }) => id),
    );
    for (const row of rows) yield { conversation: toConversation(row), turns: turns.get(row.id) ?? [] };
    if (rows.length < PAGE_CONVERSATIONS) return;
    after = rows.at(-1)?.id ?? after;
  }
}

async function turnsOf(
  db: Executor,
  communityId: CommunityId,
  ids: readonly ConversationId[],
): Promise<Map<string | null, ConversationTurn[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      conversationId: messages.conversationId,
      role: messages.role,
      sentimentClass: messages.sentimentClass,
      techniques: messages.techniques,
      emotionalReactions: messages.emotionalReactionsLevel,
      interpretations: messages.interpretationsLevel,
      explorations: messages.explorationsLevel,
    })
    .from(messages)
    .where(and(eq(messages.communityId, communityId), inArray(messages.conversationId, [...ids])))
    .orderBy(asc(messages.sentAt), asc(messages.id));
  const turns = new Map<string | null, ConversationTurn[]>();
  for (const { conversationId, role, sentimentClass, techniques, ...row } of rows) {
    const own = turns.get(conversationId) ?? [];
    const levels = levelsOf(row.emotionalReactions, row.interpretations, row.explorations);
    own.push({
      role,
      sentimentClass,
      techniques: techniques === null ? null : countsOf(TECHNIQUES, techniques),
      empathy: levels && mapMechanisms((mechanism) => ({ level: levels[mechanism] })),
    });
    turns.set(conversationId, own);
  }
  return turns;
}
