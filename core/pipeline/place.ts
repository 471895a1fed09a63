import { type Assignment, type Candidate, assign } from '#core/conversation/assign.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import type { Admitted } from './admit.ts';
import type { BatchView } from './batch-view.ts';

/** More open conversations than this in one channel at a time are not told apart by the time they were last active. */
const MOST_CANDIDATES = 8;

const BEGINNING = new Date(0);

/** Where a message belongs: an edit keeps the place its first version had, anything else is decided anew. */
export async function place(view: BatchView, admitted: Admitted, draft: MessageRecord): Promise<Assignment> {
  const { existing } = admitted;
  // A bystander's may have been a hostile reply: what an edit made of it is decided anew.
  if (existing !== null && existing.conversationId !== null && existing.role !== 'bystander') {
    const { conversationId, role } = existing;
    return { kind: 'joins', conversationId, role, because: 'edit' };
  }
  const { message, community } = admitted;
  const { communityId, replyToId } = message;
  const windowMs = settingsAt(community.settings, message).conversationWindowMs;
  const since = message.statedRole ? BEGINNING : new Date(message.sentAt.getTime() - windowMs);
  const open = (await view.openIn(message, since)).slice(0, MOST_CANDIDATES);
  return assign(
    {
      replyToId,
      authorKey: admitted.authorKey,
      sentAt: message.sentAt,
      direction: draft.direction,
      sentimentClass: draft.sentimentClass,
      wordCount: countWords(admitted.words.text),
      statedRole: message.statedRole ?? null,
    },
    {
      thread: await threadConversation(view, message),
      repliedTo: replyToId === null ? null : await view.conversationOfMessage(communityId, replyToId),
      open: await Promise.all(open.map((record) => toCandidate(view, record, admitted.authorKey))),
      windowMs,
    },
  );
}

async function threadConversation(view: BatchView, message: Admitted['message']) {
  const { communityId, threadId } = message;
  if (threadId === null) return null;
  const opener = await view.threadOpener(communityId, threadId);
  if (opener?.role !== 'seeker' || opener.conversationId === null) return null;
  const conversation = await view.conversation(communityId, opener.conversationId);
  return conversation?.openingMessageId === opener.id ? conversation : null;
}

async function toCandidate(
  view: BatchView,
  conversation: Candidate['conversation'],
  authorKey: string,
): Promise<Candidate> {
  const messages = await view.messagesOf(conversation.communityId, conversation.id);
  const own = messages.filter((message) => message.authorKey === authorKey);
  const latest = Math.max(...own.map((message) => message.sentAt.getTime()));
  return { conversation, authorLastWroteAt: own.length === 0 ? null : new Date(latest) };
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
