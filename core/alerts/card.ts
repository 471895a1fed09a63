import type { Store } from '#core/ports/index.ts';
import type { Links } from '#core/ports/platform-description.ts';
import type { UserId } from '#core/model/ids.ts';
import type { AlertRecord, CommunityRecord, MessageRecord } from '#core/model/records.ts';
import type { AlertCard, AlertedMessage } from '#core/texts/alert-card.ts';

export const isResolved = ({ state }: AlertRecord): boolean => state === 'handled' || state === 'false_alarm';

const oldestFirst = (a: AlertRecord, b: AlertRecord): number => a.createdAt.getTime() - b.createdAt.getTime();

/** Alerts of the kind that wait in the message's conversation, oldest first. */
export async function waitingBeside(
  store: Store,
  message: Pick<MessageRecord, 'communityId' | 'conversationId'> | null,
  kind: AlertRecord['kind'],
): Promise<AlertRecord[]> {
  if (message === null || message.conversationId === null) return [];
  const all = await store.alerts.ofConversation(message.communityId, message.conversationId);
  return all.filter((one) => one.kind === kind && !isResolved(one)).sort(oldestFirst);
}

/** The alert with what waits beside it, oldest first. */
export async function together(
  store: Store,
  alert: AlertRecord,
  message: Pick<MessageRecord, 'communityId' | 'conversationId'> | null,
): Promise<AlertRecord[]> {
  const waiting = await waitingBeside(store, message, alert.kind);
  return [...waiting.filter(({ id }) => id !== alert.id), alert].sort(oldestFirst);
}

/**
 * Whether the card that has the one's buttons shows the other: it holds what was opened before, and of one conversation no two
 * are opened at the same moment. Of rows from before that was so, which may be, a card counts as showing its own alone.
 */
export const isShownBy = (card: AlertRecord, alert: AlertRecord): boolean =>
  alert.id === card.id || alert.createdAt.getTime() < card.createdAt.getTime();

/** @param alerts those that stand in the card; absent: what waits with the alert */
export async function cardOf(
  { store, links }: { store: Store; links: Links },
  alert: AlertRecord,
  community: CommunityRecord | null,
  { alerts, by = null }: { alerts?: readonly AlertRecord[]; by?: UserId | null } = {},
): Promise<AlertCard> {
  const own = await store.messages.get(alert.communityId, alert.messageId);
  const messages: AlertedMessage[] = [];
  for (const one of alerts ?? (await together(store, alert, own))) {
    const message =
      one.messageId === alert.messageId ? own : await store.messages.get(one.communityId, one.messageId);
    const threadId = message?.threadId ?? null;
    messages.push({ alert: one, threadId, link: links.message({ ...one, threadId }) });
  }
  const { timeZone = 'UTC', locale = 'en', alertRole = null } = community?.settings ?? {};
  return { alert, messages, timeZone, locale, role: alertRole, by };
}
