import { HOUR_MS } from '#core/lib/durations.ts';
import { gravityOf } from '#core/model/analysis.ts';
import type { AlertRecord, MessageRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';

/** Somebody's later messages in a conversation stand in the cards it has for so long, after that in one of their own. */
const ONE_CARD_MS = HOUR_MS;

/**
 * Whether staff are told of it: of the first alert about somebody's words in a conversation, once more of the second, and
 * whenever one is graver than all before it or comes long after them. The others stand in the card once it is shown again, in
 * its reminder, and in a card that follows an answer. Nobody's words take the place of another's: of an author whom nobody can
 * tell each is news.
 * @param before what waits in the conversation, oldest first
 */
export async function isNews(
  store: Store,
  { alert, message }: { alert: AlertRecord; message: MessageRecord },
  before: readonly AlertRecord[],
): Promise<boolean> {
  if (message.authorKey === null) return true;
  const own: AlertRecord[] = [];
  for (const one of before.toReversed()) {
    const isLongAgo = alert.createdAt.getTime() - one.createdAt.getTime() >= ONE_CARD_MS;
    if (isLongAgo && own.length === 0) return true;
    const about = await store.messages.get(one.communityId, one.messageId);
    if (about?.authorKey !== message.authorKey) continue;
    own.push(one);
    if (own.length >= 2 && own.some(({ label }) => gravityOf(label) >= gravityOf(alert.label))) return false;
  }
  return true;
}
