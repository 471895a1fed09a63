import type { Store } from '#core/ports/index.ts';
import type { Links } from '#core/ports/platform-description.ts';
import type { UserId } from '#core/model/ids.ts';
import type { AlertRecord, CommunityRecord, MessageRecord } from '#core/model/records.ts';
import type { AlertCard, AlertedMessage } from '#core/texts/alert-card.ts';

const isResolved = ({ state }: AlertRecord): boolean => state === 'handled' || state === 'false_alarm';

/** Alerts of the same kind in the same conversation that wait, or stand like this one; the alert itself among them. */
export async function together(
  store: Store,
  alert: AlertRecord,
  message: Pick<MessageRecord, 'conversationId'> | null,
): Promise<AlertRecord[]> {
  const conversationId = message?.conversationId ?? null;
  if (conversationId === null) return [alert];
  const all = await store.alerts.ofConversation(alert.communityId, conversationId);
  const others = all.filter(({ id, kind }) => kind === alert.kind && id !== alert.id);
  return [...others.filter((one) => !isResolved(one)), alert].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime(),
  );
}

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
