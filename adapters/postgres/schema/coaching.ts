import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { RiskSignal } from '#core/model/analysis.ts';
import type {
  AlertId,
  ChannelId,
  MessageId,
  NudgeId,
  OutboxEntryId,
  PersonKey,
  UserId,
} from '#core/model/ids.ts';
import type { OutboxKind } from '#core/model/outgoing.ts';
import type { AlertKind, AlertState, NudgeAnswer, NudgeKind } from '#core/model/records.ts';
import { communityId, moment, sealed } from './columns.ts';
import { communities, members, ofCommunity } from './communities.ts';
import { messages } from './messages.ts';

export const nudges = pgTable(
  'nudges',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    id: text().$type<NudgeId>().notNull(),
    memberId: text().$type<UserId>().notNull(),
    messageId: text().$type<MessageId>().notNull(),
    kind: text().$type<NudgeKind>().notNull(),
    topic: text().notNull(),
    createdAt: moment().notNull(),
    answer: text().$type<NudgeAnswer>(),
    answeredAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.id] }),
    foreignKey({
      name: 'nudges_member',
      columns: [table.communityId, table.memberId],
      foreignColumns: [members.communityId, members.userId],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      name: 'nudges_message',
      columns: [table.communityId, table.messageId],
      foreignColumns: [messages.communityId, messages.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('nudges_by_member').on(table.communityId, table.memberId, table.createdAt),
    index('nudges_by_message').on(table.communityId, table.messageId),
    index('nudges_by_id').on(table.id),
    check('nudges_kind', sql`${table.kind} in ('encouraging', 'improving')`),
    check('nudges_answer', sql`${table.answer} in ('helpful', 'not_helpful', 'wrong', 'pause')`),
  ],
);

export const alerts = pgTable(
  'alerts',
  {
    communityId: communityId().references(() => communities.id, ofCommunity),
    id: text().$type<AlertId>().notNull(),
    channelId: text().$type<ChannelId>().notNull(),
    messageId: text().$type<MessageId>().notNull(),
    kind: text().$type<AlertKind>().notNull().default('risk'),
    label: text().$type<RiskSignal>().notNull(),
    createdAt: moment().notNull(),
    state: text().$type<AlertState>().notNull(),
    stateChangedAt: moment(),
    escalatedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.id] }),
    foreignKey({
      name: 'alerts_message',
      columns: [table.communityId, table.messageId],
      foreignColumns: [messages.communityId, messages.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    uniqueIndex('alerts_one_a_message').on(table.communityId, table.messageId, table.kind),
    index('alerts_unseen')
      .on(table.createdAt)
      .where(sql`${table.state} = 'open'`),
    check('alerts_kind', sql`${table.kind} in ('risk', 'hostile')`),
    check('alerts_label', sql`${table.label} in ('none', 'concern', 'crisis', 'unread')`),
    check('alerts_state', sql`${table.state} in ('open', 'seen', 'false_alarm', 'handled')`),
  ],
);

export type OutboxState = 'waiting' | 'claimed' | 'sent' | 'unreachable' | 'uncertain';

/** What is to be sent. People appear as keyed hashes; recipient and words are encrypted and go when the entry ends. */
export const outbox = pgTable(
  'outbox',
  {
    id: text().$type<OutboxEntryId>().primaryKey(),
    communityId: communityId().references(() => communities.id, ofCommunity),
    kind: text().$type<OutboxKind>().notNull(),
    dedupeHash: text().notNull(),
    messageId: text().$type<MessageId>(),
    recipientKey: text().$type<PersonKey>(),
    payload: sealed(),
    dueAt: moment().notNull(),
    /** Stays when the entry is put back for later; null in rows of an older Attune. */
    firstDueAt: moment(),
    state: text().$type<OutboxState>().notNull(),
    changedAt: moment(),
  },
  (table) => [
    uniqueIndex('outbox_dedupe').on(table.dedupeHash),
    index('outbox_due')
      .on(table.dueAt, table.id)
      .where(sql`${table.state} = 'waiting'`),
    index('outbox_by_state')
      .on(table.state, table.changedAt)
      .where(sql`${table.state} <> 'waiting'`),
    index('outbox_by_recipient').on(table.communityId, table.recipientKey),
    index('outbox_by_message').on(table.communityId, table.messageId),
    check(
      'outbox_kind',
      sql`${table.kind} in ('nudge', 'weekly_report', 'own_word', 'how_heavy', 'alert', 'asks_staff', 'notice')`,
    ),
    check('outbox_state', sql`${table.state} in ('waiting', 'claimed', 'sent', 'unreachable', 'uncertain')`),
    check(
      'outbox_payload_only_while_needed',
      sql`${table.state} = 'uncertain' or (${table.payload} is not null) = (${table.state} in ('waiting', 'claimed'))`,
    ),
  ],
);
