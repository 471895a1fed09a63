import type { FirstLook } from '#core/analysis/read-alone.ts';
import { type AnsweredPost, answeredPost } from '#core/conversation/answered-post.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Admitted } from './admit.ts';
import type { BatchView } from './batch-view.ts';

/** The seeker's post that a supporter's reply is read against; null for other messages, and where no words are kept. */
export async function seekerPostFor(
  view: BatchView,
  record: MessageRecord,
  { message: { replyToId } }: Admitted,
  { text }: FirstLook,
): Promise<AnsweredPost | null> {
  const { communityId, conversationId, role, scored } = record;
  if (role !== 'supporter' || !scored || conversationId === null) return null;
  return answeredPost(await view.keptWords(communityId, conversationId), { text, replyToId });
}
