import { cardOf, isShownBy, together } from './card.ts';
import { tellStaff } from './tell-staff.ts';
import type { AlertId, CommunityId, UserId } from '#core/model/ids.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { Links } from '#core/ports/platform-description.ts';
import type { AlertRecord } from '#core/model/records.ts';
import { alertGoneMessage, alertMessage } from '#core/texts/alerts.ts';
import type { AlertAnswer } from '#core/model/alert-buttons.ts';

export interface AnsweredAlert {
  /** Null when the alert is not stored in this community. */
  alert: AlertRecord | null;
  /** What the staff channel shows in place of the alert. */
  message: OutgoingMessage;
}

/**
 * Records what staff say about an alert and what its card showed; every change is audited. What came later stays open, and
 * gets a card if it has none. Whoever calls has checked that the person is staff. "Seen" after "handled" or "false alarm"
 * changes nothing: the stronger word stays.
 */
export function answerAlert(
  deps: { store: Store; secrets: Secrets; links: Links; now: Date },
  request: { communityId: CommunityId; alertId: AlertId; answer: AlertAnswer; actorId: UserId },
): Promise<AnsweredAlert> {
  return deps.store.transaction(async (store) => {
    const { communityId, alertId, answer, actorId } = request;
    // What opens meanwhile waits for the end, and is told by itself.
    await store.communities.hold([communityId]);
    const present = await store.alerts.get(communityId, alertId);
    const community = await store.communities.get(communityId);
    if (present === null)
      return { alert: null, message: alertGoneMessage(community?.settings.locale ?? 'en') };
    const message = await store.messages.get(communityId, present.messageId);
    const waiting = await together(store, present, message);
    const changed: AlertRecord[] = [];
    for (const one of waiting.filter((other) => isShownBy(present, other))) {
      const changes = one.state !== answer && !(answer === 'seen' && one.state !== 'open');
      changed.push(changes ? await changeState({ ...deps, store }, one, request) : one);
    }
    const alert = changed.find(({ id }) => id === alertId) ?? present;
    const by = alert.state === answer ? actorId : null;
    const card = await cardOf({ ...deps, store }, alert, community, { alerts: changed, by });
    const later = waiting.filter((other) => other.state === 'open' && !isShownBy(present, other));
    const newest = later.at(-1);
    if (newest !== undefined && community !== null)
      await tellStaff({ ...deps, store, dueAt: deps.now }, newest, community, later);
    return { alert, message: alertMessage(card) };
  });
}

async function changeState(
  { store, secrets, now }: { store: Store; secrets: Secrets; now: Date },
  alert: AlertRecord,
  { communityId, answer, actorId }: { communityId: CommunityId; answer: AlertAnswer; actorId: UserId },
): Promise<AlertRecord> {
  await store.alerts.setState(communityId, alert.id, answer, now);
  await store.audit.append({
    communityId,
    at: now,
    actorKey: secrets.personKey(communityId, actorId),
    action: 'alert',
    detail: { alertId: alert.id, from: alert.state, to: answer },
  });
  return { ...alert, state: answer, stateChangedAt: now };
}
