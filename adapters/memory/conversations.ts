import type { ConversationStore } from '#core/ports/store-conversations.ts';
import type { ConversationRecord, MessageRecord, ReportedMessage } from '#core/model/records.ts';
import type { ConversationIdentity } from '#core/model/summarised-message.ts';
import { byTime } from './by-time.ts';
import { forgetReactors, forgetReception, reported } from './reception.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { View } from './tables.ts';
import { forgetMarks } from './tombstones.ts';

/**
 * Takes over a closed conversation with its messages, or one message outside of any conversation; the store forgets
 * them afterwards, and marks from before that time. Hashes are still there.
 */
export type OnClosed = (
  conversation: ConversationRecord | null,
  messages: readonly ReportedMessage[],
) => void;

function forget(view: View, messages: readonly MessageRecord[]): void {
  const { tables, journal } = view;
  for (const { communityId, id } of messages) {
    const key = keyOf(communityId, id);
    tables.messages.delete(key, journal);
    forgetReception(view, communityId, id);
    for (const table of [tables.nudges, tables.alerts, tables.outbox])
      table.deleteWhere('message', key, journal);
  }
}

function close(view: View, conversation: ConversationRecord, now: Date, onClosed: OnClosed | null): void {
  const { tables, journal } = view;
  const key = keyOf(conversation.communityId, conversation.id);
  const closed = { ...conversation, closedAt: now };
  tables.seekerPosts.delete(key, journal);
  if (onClosed === null) {
    tables.conversations.set({ ...closed, seekerKey: null }, journal);
    tables.messages.changeWhere('conversation', key, (row) => ({ ...row, authorKey: null }), journal);
    return;
  }
  const messages = byTime(tables.messages.where('conversation', key));
  onClosed(closed, reported(view, messages));
  forget(view, messages);
  tables.conversations.delete(key, journal);
}

function isOpen({ tables }: View, { communityId, conversationId }: MessageRecord): boolean {
  if (conversationId === null) return false;
  return tables.conversations.get(keyOf(communityId, conversationId))?.closedAt === null;
}

function closeIdle(view: View, before: Date, now: Date, onClosed: OnClosed | null): number {
  const { tables, journal } = view;
  const idle = tables.conversations.where('open', 'yes', (row) => row.lastActivityAt < before);
  for (const conversation of idle) close(view, conversation, now, onClosed);
  const lookup = onClosed === null ? 'authored' : 'outside';
  for (const message of tables.messages.where(lookup, 'yes', (row) => row.sentAt < before)) {
    if (isOpen(view, message)) continue;
    if (onClosed === null) tables.messages.set({ ...message, authorKey: null }, journal);
    else {
      onClosed(null, reported(view, [message]));
      forget(view, [message]);
    }
  }
  if (onClosed !== null) forgetMarks(view, before);
  forgetReactors(view, (message) => isOpen(view, message));
  for (const post of tables.seekerPosts.all())
    if (post.expiresAt <= now)
      tables.seekerPosts.delete(keyOf(post.communityId, post.conversationId), journal);
  return idle.length;
}

const identityOf = (one: ConversationRecord): ConversationIdentity => {
  const { id, communityId, closedAt, hasRisk, ownWord, ownWordAfterEmpathy } = one;
  return { id, communityId, closedAt, hasRisk, ownWord, ownWordAfterEmpathy };
};

export function memoryConversations(view: View, onClosed: OnClosed | null): ConversationStore {
  const { conversations, messages, seekerPosts } = view.tables;
  return {
    get: (communityId, id) => Promise.resolve(conversations.get(keyOf(communityId, id))),
    getMany: (communityId, ids) =>
      Promise.resolve([...new Set(ids)].flatMap((id) => conversations.get(keyOf(communityId, id)) ?? [])),
    identities: (communityId, ids) =>
      Promise.resolve(
        [...new Set(ids)].flatMap((id) => conversations.get(keyOf(communityId, id)) ?? []).map(identityOf),
      ),
    ofMessage(communityId, messageId) {
      const id = messages.get(keyOf(communityId, messageId))?.conversationId ?? null;
      return Promise.resolve(id === null ? null : conversations.get(keyOf(communityId, id)));
    },
    openIn(communityId, { channelId, threadId }, activeSince) {
      const isActive = (row: ConversationRecord): boolean => row.lastActivityAt >= activeSince;
      const open = conversations.where('openPlace', keyOf(communityId, channelId, threadId), isActive);
      return Promise.resolve(open.sort((a, b) => b.lastActivityAt.getTime() - a.lastActivityAt.getTime()));
    },
    ofSeeker: (communityId, seekerKey) =>
      Promise.resolve(conversations.where('seeker', keyOf(communityId, seekerKey))),
    save(...records) {
      for (const record of records) conversations.set(record, view.journal);
      return Promise.resolve();
    },
    remove(communityId, ...ids) {
      for (const key of ids.map((id) => keyOf(communityId, id))) {
        messages.changeWhere('conversation', key, (row) => ({ ...row, conversationId: null }), view.journal);
        seekerPosts.delete(key, view.journal);
        conversations.delete(key, view.journal);
      }
      return Promise.resolve();
    },
    closeIdle: (before, now) => Promise.resolve(closeIdle(view, before, now, onClosed)),
    seekerPost: (communityId, conversationId) =>
      Promise.resolve(seekerPosts.get(keyOf(communityId, conversationId))?.text ?? null),
  };
}
