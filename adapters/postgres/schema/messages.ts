// Long because: tables that refer to one another.
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { Direction, Level, RiskSignal, Span, Technique, TechniqueFamily } from '#core/model/analysis.ts';
import type { ChannelId, ConversationId, MessageId, PersonKey, ThreadId, UserId } from '#core/model/ids.ts';
import type { OwnWord } from '#core/model/own-word.ts';
import type { Role } from '#core/model/records.ts';
import { communityId, moment, sealed } from './columns.ts';
import { communities, members, ofCommunity } from './communities.ts';

export const conversations = pgTable(
  'conversations',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    id: text().$type<ConversationId>().notNull(),
    channelId: text().$type<ChannelId>().notNull(),
    threadId: text().$type<ThreadId>(),
    openingMessageId: text().$type<MessageId>().notNull(),
    seekerKey: text().$type<PersonKey>(),
    openedAt: moment().notNull(),
    lastActivityAt: moment().notNull(),
    closedAt: moment(),
    firstSentiment: smallint(),
    lastSentiment: smallint(),
    firstReplyAt: moment(),
    replyCount: integer().notNull(),
    empathicReplyCount: integer().notNull(),
    hasRisk: boolean().notNull(),
    ownWord: smallint().$type<OwnWord>(),
    /** Monday of the frozen week that counted it. */
    countedIn: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.id] }),
    index('conversations_by_time').on(table.communityId, table.openedAt, table.id),
    index('conversations_open_in_place')
      .on(table.communityId, table.channelId, table.threadId, table.lastActivityAt)
      .where(sql`${table.closedAt} is null`),
    index('conversations_idle')
      .on(table.lastActivityAt)
      .where(sql`${table.closedAt} is null`),
    index('conversations_by_seeker')
      .on(table.communityId, table.seekerKey)
      .where(sql`${table.seekerKey} is not null`),
    index('conversations_by_opening').on(table.communityId, table.openingMessageId),
    check(
      'conversations_sentiment',
      sql`${table.firstSentiment} between 0 and 4 and ${table.lastSentiment} between 0 and 4`,
    ),
    check('conversations_own_word', sql`${table.ownWord} between 1 and 5`),
    check('conversations_counts', sql`${table.replyCount} >= 0 and ${table.empathicReplyCount} >= 0`),
    check(
      'conversations_closed_without_person',
      sql`${table.closedAt} is null or ${table.seekerKey} is null`,
    ),
  ],
);

/** A seeker's latest words, encrypted, only while their conversation is open. */
export const seekerPosts = pgTable(
  'seeker_posts',
  {
    communityId: communityId(),
    conversationId: text().$type<ConversationId>().notNull(),
    post: sealed().notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.conversationId] }),
    foreignKey({
      name: 'seeker_posts_conversation',
      columns: [table.communityId, table.conversationId],
      foreignColumns: [conversations.communityId, conversations.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('seeker_posts_expiring').on(table.expiresAt),
  ],
);

const mechanism = () => smallint().$type<Level>();
const spans = () => jsonb().$type<readonly Span[]>();

/** Derived values of one message; never its words. */
export const messages = pgTable(
  'messages',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    id: text().$type<MessageId>().notNull(),
    channelId: text().$type<ChannelId>().notNull(),
    threadId: text().$type<ThreadId>(),
    conversationId: text().$type<ConversationId>(),
    sentAt: moment().notNull(),
    role: text().$type<Role>().notNull(),
    authorKey: text().$type<PersonKey>(),
    memberId: text().$type<UserId>(),
    textDigest: text().notNull(),
    language: text(),
    scored: boolean().notNull(),
    direction: text().$type<Direction>().notNull(),
    sentenceCount: integer().notNull(),
    seekingCount: integer().notNull(),
    providingCount: integer().notNull(),
    sentimentClass: smallint(),
    sentimentScore: doublePrecision(),
    emotionalReactionsLevel: mechanism(),
    emotionalReactionsProbability: doublePrecision(),
    emotionalReactionsRationales: spans(),
    interpretationsLevel: mechanism(),
    interpretationsProbability: doublePrecision(),
    interpretationsRationales: spans(),
    explorationsLevel: mechanism(),
    explorationsProbability: doublePrecision(),
    explorationsRationales: spans(),
    /** Counts of sentences, per technique and per sure family in one: their names differ. */
    techniques: jsonb().$type<Readonly<Partial<Record<Technique | TechniqueFamily, number>>>>(),
    risk: text().$type<RiskSignal>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.id] }),
    foreignKey({
      name: 'messages_conversation',
      columns: [table.communityId, table.conversationId],
      foreignColumns: [conversations.communityId, conversations.id],
    }).onUpdate('cascade'),
    foreignKey({
      name: 'messages_member',
      columns: [table.communityId, table.memberId],
      foreignColumns: [members.communityId, members.userId],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('messages_by_time').on(table.communityId, table.sentAt, table.id),
    index('messages_by_thread')
      .on(table.communityId, table.threadId, table.sentAt)
      .where(sql`${table.threadId} is not null`),
    index('messages_by_conversation')
      .on(table.communityId, table.conversationId)
      .where(sql`${table.conversationId} is not null`),
    index('messages_by_member')
      .on(table.communityId, table.memberId, table.sentAt)
      .where(sql`${table.memberId} is not null`),
    index('messages_by_author')
      .on(table.communityId, table.authorKey)
      .where(sql`${table.authorKey} is not null`),
    index('messages_unread')
      .on(table.sentAt)
      .where(sql`${table.risk} = 'unread'`),
    index('messages_with_author')
      .on(table.sentAt)
      .where(sql`${table.authorKey} is not null`),
    check('messages_role', sql`${table.role} in ('seeker', 'supporter', 'bystander')`),
    check('messages_direction', sql`${table.direction} in ('none', 'seeking', 'providing')`),
    check('messages_risk', sql`${table.risk} in ('none', 'concern', 'crisis', 'unread')`),
    check(
      'messages_sentences',
      sql`${table.seekingCount} >= 0 and ${table.providingCount} >= 0
        and ${table.seekingCount} + ${table.providingCount} <= ${table.sentenceCount}`,
    ),
    check(
      'messages_sentiment',
      sql`${table.sentimentClass} between 0 and 4 and ${table.sentimentScore} between -1 and 1`,
    ),
    check(
      'messages_empathy_levels',
      sql`${table.emotionalReactionsLevel} between 0 and 2 and ${table.interpretationsLevel} between 0 and 2
        and ${table.explorationsLevel} between 0 and 2`,
    ),
    check(
      'messages_empathy_whole',
      sql`num_nonnulls(${table.emotionalReactionsLevel}, ${table.emotionalReactionsProbability},
        ${table.emotionalReactionsRationales}, ${table.interpretationsLevel}, ${table.interpretationsProbability},
        ${table.interpretationsRationales}, ${table.explorationsLevel}, ${table.explorationsProbability},
        ${table.explorationsRationales}) in (0, 9)`,
    ),
  ],
);
