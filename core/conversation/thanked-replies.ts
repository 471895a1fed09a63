import type { MessageId } from '#core/model/ids.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { bySentAt } from './summarise.ts';

/**
 * Ids of the replies that a seeker's thanks are for: the one they answer, or else those that came since the seeker wrote
 * before. A seeker who answers their own words thanks everybody; thanks that answer anything else, such as words that
 * nobody may read, are for none of the replies here.
 * @param messages all of the conversation, in any order
 */
export function thankedReplies(
  thanks: MessageRecord,
  answeredId: MessageId | null,
  messages: readonly MessageRecord[],
): MessageId[] {
  if (thanks.role !== 'seeker') return [];
  const earlier = messages.filter((message) => bySentAt(message, thanks) < 0).sort(bySentAt);
  const answered = earlier.find(({ id }) => id === answeredId);
  if (answeredId !== null && answered?.role !== 'seeker')
    return answered?.role === 'supporter' ? [answeredId] : [];
  const lastReply = earlier.findLastIndex(({ role }) => role === 'supporter');
  const before = earlier.slice(0, lastReply + 1).findLastIndex(({ role }) => role === 'seeker');
  return earlier.slice(before + 1).flatMap(({ id, role }) => (role === 'supporter' ? [id] : []));
}
