import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { MessageId, PersonKey } from '#core/model/ids.ts';
import { communityId } from './columns.ts';
import { messages } from './messages.ts';

/** Reactions to replies. Once the conversation is closed, a row only says that somebody reacted. */
export const reactions = pgTable(
  'reactions',
  {
    communityId: communityId(),
    messageId: text().$type<MessageId>().notNull(),
    personKey: text().$type<PersonKey>(),
    mark: text(),
  },
  (table) => [
    foreignKey({
      name: 'reactions_message',
      columns: [table.communityId, table.messageId],
      foreignColumns: [messages.communityId, messages.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    uniqueIndex('reactions_once').on(table.communityId, table.messageId, table.personKey, table.mark),
    index('reactions_by_person')
      .on(table.communityId, table.personKey)
      .where(sql`${table.personKey} is not null`),
    check('reactions_whole', sql`(${table.personKey} is null) = (${table.mark} is null)`),
  ],
);

/** Which replies a seeker's message thanks for. */
export const thanks = pgTable(
  'thanks',
  {
    communityId: communityId(),
    messageId: text().$type<MessageId>().notNull(),
    replyId: text().$type<MessageId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.replyId, table.messageId] }),
    foreignKey({
      name: 'thanks_message',
      columns: [table.communityId, table.messageId],
      foreignColumns: [messages.communityId, messages.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      name: 'thanks_reply',
      columns: [table.communityId, table.replyId],
      foreignColumns: [messages.communityId, messages.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('thanks_by_message').on(table.communityId, table.messageId),
  ],
);
