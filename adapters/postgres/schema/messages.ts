// Long because: tables that refer to one another.
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { Direction, KeptRisk, Level } from '#core/model/analysis.ts';
import type { ChannelId, ConversationId, MessageId, PersonKey, ThreadId, UserId } from '#core/model/ids.ts';
import type { OwnWord } from '#core/model/own-word.ts';
import type { Role } from '#core/model/records.ts';
import { coded } from './coded.ts';
import { communityId, dayOf, moment, sealed } from './columns.ts';
import { communities, members, ofCommunity } from './communities.ts';
import { packed } from './packed.ts';
import { countsColumn, shownColumn } from './scores.ts';

export const conversations = pgTable(
  'conversations',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    id: packed().$type<ConversationId>().notNull(),
    channelId: packed().$type<ChannelId>().notNull(),
    threadId: packed().$type<ThreadId>(),
    openingMessageId: packed().$type<MessageId>().notNull(),
    seekerKey: packed().$type<PersonKey>(),
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
    ownWordAfterEmpathy: boolean(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.id] }),
    index('conversations_by_time').on(table.communityId, table.openedAt),
    index('conversations_open_in_place')
      .on(table.communityId, table.channelId, table.threadId, table.lastActivityAt)
      .where(sql`${table.closedAt} is null`),
    index('conversations_by_seeker')
      .on(table.communityId, table.seekerKey)
      .where(sql`${table.seekerKey} is not null`),
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
    conversationId: packed().$type<ConversationId>().notNull(),
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
export const ROLES: readonly Role[] = ['bystander', 'seeker', 'supporter'];
export const DIRECTIONS: readonly Direction[] = ['none', 'seeking', 'providing'];
export const RISKS: readonly KeptRisk[] = ['none', 'concern', 'crisis', 'unread', 'past'];

/** Derived values of one message; never its words. */
export const messages = pgTable(
  'messages',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    id: packed().$type<MessageId>().notNull(),
    channelId: packed().$type<ChannelId>().notNull(),
    threadId: packed().$type<ThreadId>(),
    conversationId: packed().$type<ConversationId>(),
    sentAt: moment().notNull(),
    role: coded(ROLES).notNull(),
    authorKey: packed().$type<PersonKey>(),
    memberId: packed().$type<UserId>(),
    textDigest: packed().notNull(),
    language: text(),
    scored: boolean().notNull(),
    direction: coded(DIRECTIONS).notNull(),
    sentenceCount: smallint().notNull(),
    seekingCount: smallint().notNull(),
    providingCount: smallint().notNull(),
    sentimentClass: smallint(),
    sentimentScore: doublePrecision(),
    emotionalReactionsLevel: mechanism(),
    interpretationsLevel: mechanism(),
    explorationsLevel: mechanism(),
    shown: shownColumn(),
    /** Counts of sentences, per technique and per sure family in one: their names differ. */
    techniques: countsColumn(),
    risk: coded(RISKS).notNull(),
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
    index('messages_by_day').on(table.communityId, dayOf(table.sentAt)),
    index('messages_by_thread')
      .on(table.threadId, dayOf(table.sentAt))
      .where(sql`${table.threadId} is not null`),
    index('messages_by_conversation')
      .on(table.communityId, table.conversationId)
      .where(sql`${table.conversationId} is not null`),
    index('messages_by_member')
      .on(table.communityId, table.memberId)
      .where(sql`${table.memberId} is not null`),
    index('messages_by_author')
      .on(table.communityId, table.authorKey)
      .where(sql`${table.authorKey} is not null`),
    index('messages_unread')
      .on(table.sentAt)
      .where(sql`${table.risk} = 3`),
    index('messages_with_author')
      .on(table.sentAt)
      .where(sql`${table.authorKey} is not null`),
    check('messages_role', sql`${table.role} between 0 and 2`),
    check('messages_direction', sql`${table.direction} between 0 and 2`),
    check('messages_risk', sql`${table.risk} between 0 and 4`),
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
      sql`num_nonnulls(${table.emotionalReactionsLevel}, ${table.interpretationsLevel}, ${table.explorationsLevel},
        ${table.shown}) in (0, 4)`,
    ),
  ],
);
