import { messageLink } from '#core/model/links.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { AlertRecord, CommunityRecord, MessageRecord } from '#core/model/records.ts';
import { textsFor } from '#core/texts/index.ts';

/** Long enough to be unique in an installation, short enough for a button of every platform. */
const ID_LENGTH = 24;

/**
 * Opens an alert for a message with a risk signal and leaves word for the staff channel, if one is set. A message has at
 * most one alert. Returns its id when this call opened it, else null.
 */
export async function openAlert(
  { store, secrets, now }: { store: Store; secrets: Secrets; now: Date },
  community: CommunityRecord,
  message: MessageRecord,
): Promise<string | null> {
  if (message.risk === 'none') return null;
  const alert: AlertRecord = {
    // Follows from the message, so that a repeated delivery cannot make a second one.
    id: secrets.digest('alert', message.communityId, message.id).slice(0, ID_LENGTH),
    communityId: message.communityId,
    channelId: message.channelId,
    messageId: message.id,
    label: message.risk,
    createdAt: now,
    state: 'open',
    stateChangedAt: null,
    escalatedAt: null,
  };
  if (!(await store.alerts.open(alert))) return null;
  const { staffChannelId } = community.settings;
  if (staffChannelId !== null) {
    await store.outbox.add({
      id: `alert-${alert.id}`,
      communityId: alert.communityId,
      kind: 'alert',
      dedupeKey: `alert:${alert.id}`,
      messageId: alert.messageId,
      recipient: { kind: 'channel', channelId: staffChannelId },
      message: textsFor(community.settings.locale).alerts.alertMessage(
        alert,
        messageLink({ ...message, messageId: message.id }),
      ),
      dueAt: now,
    });
  }
  return alert.id;
}
