import { DAY_MS } from '#core/lib/durations.ts';
import { isInScope, type Scope } from './scope.ts';
import { isEmpathic } from '#core/conversation/summarise.ts';
import type { Store } from '#core/ports/index.ts';
import type { Links } from '#core/ports/platform-description.ts';
import type { ConversationRecord } from '#core/model/records.ts';

export interface UnansweredPost {
  messageId: string;
  channelId: string;
  /** Null where the platform has no links. */
  link: string | null;
  openedAt: Date;
  /** Staff have called an alert about it handled. */
  isHandled: boolean;
}

/** Older requests are no longer waiting for an answer: their conversations are closed. */
const LOOK_BACK_MS = 14 * DAY_MS;

/**
 * Open requests for support that nobody has answered with support yet, oldest first. For staff: where to look, never
 * what was written or by whom.
 */
export async function findUnanswered(
  { store, links, now }: { store: Store; links: Links; now: Date },
  { communityId, limit, scope }: { communityId: string; limit: number; scope: Scope },
): Promise<UnansweredPost[]> {
  const period = { from: new Date(now.getTime() - LOOK_BACK_MS), to: now };
  const found: UnansweredPost[] = [];
  for await (const conversation of store.messages.conversationsInPeriod(
    communityId,
    period,
    scope.channelId,
  )) {
    if (found.length >= limit) break;
    if (!isInScope(scope, conversation)) continue;
    if (conversation.closedAt !== null || (await isAnswered(store, conversation))) continue;
    const { openingMessageId: messageId, channelId, openedAt } = conversation;
    const alerts = await store.alerts.ofConversation(communityId, conversation.id);
    const isHandled = alerts.some(({ kind, state }) => kind === 'risk' && state === 'handled');
    found.push({
      messageId,
      channelId,
      openedAt,
      isHandled,
      link: links.message({ ...conversation, messageId }),
    });
  }
  return found;
}

/** A reply that provides nothing, such as a single word, leaves the person waiting. */
async function isAnswered(store: Store, conversation: ConversationRecord): Promise<boolean> {
  if (conversation.replyCount === 0) return false;
  const messages = await store.messages.ofConversation(conversation.communityId, conversation.id);
  return messages.some(
    (message) =>
      message.role === 'supporter' &&
      (!message.scored || message.direction === 'providing' || isEmpathic(message)),
  );
}
