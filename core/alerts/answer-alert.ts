import { messageLink } from '#core/model/links.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { AlertRecord } from '#core/model/records.ts';
import { textsFor } from '#core/texts/index.ts';
import type { AlertAnswer } from './buttons.ts';

export interface AnsweredAlert {
  /** Null when the alert is not stored in this community. */
  alert: AlertRecord | null;
  /** What the staff channel shows in place of the alert. */
  message: OutgoingMessage;
}

/**
 * Records what staff say about an alert; every change is audited. Whoever calls has checked that the person is staff.
 * "Seen" after "handled" or "false alarm" changes nothing: the stronger word stays.
 */
export function answerAlert(
  deps: { store: Store; secrets: Secrets; now: Date },
  request: { communityId: string; alertId: string; answer: AlertAnswer; actorId: string },
): Promise<AnsweredAlert> {
  return deps.store.transaction(async (store) => {
    const { communityId, alertId, answer } = request;
    const present = await store.alerts.get(communityId, alertId);
    const community = await store.communities.get(communityId);
    const texts = textsFor(community?.settings.locale ?? 'en').alerts;
    if (present === null) return { alert: null, message: texts.alertGoneMessage() };
    const changes = present.state !== answer && !(answer === 'seen' && present.state !== 'open');
    if (changes) {
      await store.alerts.setState(communityId, alertId, answer, deps.now);
      await store.audit.append({
        communityId,
        at: deps.now,
        actorKey: deps.secrets.personKey(communityId, request.actorId),
        action: 'alert',
        detail: { alertId, from: present.state, to: answer },
      });
    }
    const alert = changes ? { ...present, state: answer, stateChangedAt: deps.now } : present;
    return { alert, message: texts.alertMessage(alert, await linkOf(store, alert)) };
  });
}

/** Threads are kept with the message; without it the channel has to do. */
export async function linkOf(store: Store, alert: AlertRecord): Promise<string | null> {
  const message = await store.messages.get(alert.communityId, alert.messageId);
  return messageLink({ ...alert, threadId: message?.threadId ?? null });
}
