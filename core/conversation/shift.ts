import type { ConversationRecord } from '#core/model/records.ts';

export const SHIFTS = ['positive', 'none', 'negative'] as const;
export type Shift = (typeof SHIFTS)[number];

export interface ConversationShift {
  shift: Shift;
  /** Whether an empathic reply came before the seeker's last message. */
  withEmpathicReply: boolean;
}

/**
 * How the seeker's sentiment class moved from the first post to their last message after a reply. Null when the seeker
 * did not come back, nobody replied, or a message could not be scored.
 */
export function shiftOf(
  conversation: Pick<ConversationRecord, 'firstSentiment' | 'lastSentiment' | 'empathicReplyCount'>,
): ConversationShift | null {
  const { firstSentiment, lastSentiment } = conversation;
  if (firstSentiment === null || lastSentiment === null) return null;
  return {
    shift: compare(firstSentiment, lastSentiment),
    withEmpathicReply: conversation.empathicReplyCount > 0,
  };
}

function compare(first: number, last: number): Shift {
  if (last > first) return 'positive';
  return last < first ? 'negative' : 'none';
}
