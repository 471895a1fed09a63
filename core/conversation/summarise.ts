import { endangers, MECHANISMS } from '#core/model/analysis.ts';
import type { ConversationTurn } from '#core/model/frozen-week.ts';
import type { ConversationRecord } from '#core/model/records.ts';
import type { ConversationIdentity, SummarisedMessage } from '#core/model/summarised-message.ts';

type InTime = Pick<SummarisedMessage, 'id' | 'sentAt'>;

/**
 * The conversation as its messages tell it. The same messages give the same record, in whatever order they come.
 * Returns null when no message of a seeker is left: then there is no conversation. A sign of danger stays one when the words
 * are deleted or edited: the person is the same.
 */
export function summarise(
  conversation: Pick<ConversationIdentity, 'id' | 'communityId' | 'closedAt'> & Partial<ConversationIdentity>,
  messages: readonly SummarisedMessage[],
): ConversationRecord | null {
  const inOrder = [...messages].sort(bySentAt);
  const opening = inOrder.find((message) => message.role === 'seeker');
  const last = inOrder.at(-1);
  if (opening === undefined || last === undefined) return null;
  const replies = inOrder.filter((message) => message.role === 'supporter' && !isBefore(message, opening));
  const firstReply = replies[0];
  const after = firstReply === undefined ? undefined : lastScoredSeekerMessage(inOrder, firstReply);
  return {
    id: conversation.id,
    communityId: conversation.communityId,
    channelId: opening.channelId,
    threadId: opening.threadId,
    openingMessageId: opening.id,
    seekerKey: conversation.closedAt === null ? opening.authorKey : null,
    openedAt: opening.sentAt,
    lastActivityAt: last.sentAt,
    closedAt: conversation.closedAt,
    firstSentiment: opening.sentimentClass,
    lastSentiment: after?.sentimentClass ?? null,
    firstReplyAt: firstReply?.sentAt ?? null,
    replyCount: replies.length,
    empathicReplyCount:
      after === undefined ? 0 : replies.filter((reply) => isBefore(reply, after) && isEmpathic(reply)).length,
    ownWord: conversation.ownWord ?? null,
    ownWordAfterEmpathy: conversation.ownWordAfterEmpathy ?? null,
    hasRisk: conversation.hasRisk === true || inOrder.some((message) => endangers(message.risk)),
  };
}

/** True for a reply that shows at least one mechanism at level 1 or 2. */
export function isEmpathic({ empathy }: Pick<ConversationTurn, 'empathy'>): boolean {
  return empathy !== null && MECHANISMS.some((mechanism) => empathy[mechanism].level > 0);
}

function lastScoredSeekerMessage(inOrder: readonly SummarisedMessage[], firstReply: SummarisedMessage) {
  return inOrder.findLast(
    (message) =>
      message.role === 'seeker' && message.sentimentClass !== null && isBefore(firstReply, message),
  );
}

function isBefore(first: InTime, second: InTime): boolean {
  return bySentAt(first, second) < 0;
}

/** Oldest first; equal times by id, so that the order never depends on arrival. */
export function bySentAt(first: InTime, second: InTime): number {
  const difference = first.sentAt.getTime() - second.sentAt.getTime();
  if (difference !== 0) return difference;
  return first.id < second.id ? -1 : Number(first.id > second.id);
}
