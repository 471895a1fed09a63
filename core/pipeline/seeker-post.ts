import type { FirstLook } from '#core/analysis/read-alone.ts';
import { answeredPost } from '#core/conversation/kept-words.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Admitted } from './admit.ts';
import type { BatchView } from './batch-view.ts';

/** The seeker's words that a supporter's reply is read against; null for other messages, and where none are kept. */
export async function seekerPostFor(
  view: BatchView,
  record: MessageRecord,
  { message: { replyToId } }: Admitted,
  { text }: FirstLook,
): Promise<string | null> {
  const { communityId, conversationId, role, scored } = record;
  if (role !== 'supporter' || !scored || conversationId === null) return null;
  return answeredPost(await view.keptWords(communityId, conversationId), { text, replyToId });
}
