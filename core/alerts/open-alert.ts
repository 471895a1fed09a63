import { gravityOf, toldOf } from '#core/model/analysis.ts';
import { isResolved, waitingBeside } from './card.ts';
import { isNews } from './is-news.ts';
import { tellStaff } from './tell-staff.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import type { AlertRecord, CommunityRecord, MessageRecord } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';

/** Long enough to be unique in an installation, short enough for a button of every platform. */
const ID_LENGTH = 24;

type Deps = { store: Store; secrets: Secrets; describePlatform: DescribePlatform; now: Date };

/**
 * Opens an alert for a message with a risk signal and leaves word for the staff channel, if one is set. A message has at
 * most one such alert: what an edit made graver has a new one in its place. A channel may be one in which only explicit words
 * alarm. Needs a transaction that holds the community.
 * @param earlier the message as it was stored before; null for a new one, which has no alert yet
 * @returns the id of the alert when this call opened it, else null
 */
export function openAlert(
  deps: Deps,
  community: CommunityRecord,
  message: MessageRecord,
  earlier: MessageRecord | null = null,
): Promise<string | null> {
  const label = toldOf(message.risk);
  const isBelow = label === 'concern' && settingsAt(community.settings, message).alertFrom === 'crisis';
  return label === 'none' || isBelow
    ? Promise.resolve(null)
    : open(deps, community, { message, earlier }, { kind: 'risk', label });
}

/** The same for words that may hurt somebody, where a community wants to hear of them and has a staff channel. */
export function openHostileAlert(
  deps: Deps,
  community: CommunityRecord,
  message: MessageRecord,
  earlier: MessageRecord | null = null,
): Promise<string | null> {
  const { tellHostile = true, staffChannelId } = community.settings;
  return tellHostile && staffChannelId !== null
    ? open(deps, community, { message, earlier }, { kind: 'hostile', label: 'none' })
    : Promise.resolve(null);
}

/** A message, and what it was before an edit. */
interface Versions {
  message: MessageRecord;
  earlier: MessageRecord | null;
}

type About = Pick<AlertRecord, 'kind' | 'label'>;

/**
 * What staff are told anew because of an edit, null where what they know stays: of words that are graver, and of others in
 * place of those that they called a false alarm. In another conversation no card shows it, unless it gets one there.
 */
function renewed(present: AlertRecord, about: About, { message, earlier }: Versions): About | null {
  const more = gravityOf(about.label) - gravityOf(present.label);
  if (more > 0 || (more === 0 && present.state === 'false_alarm')) return about;
  const isMoved = earlier !== null && earlier.conversationId !== message.conversationId;
  return isMoved && !isResolved(present) ? { ...about, label: present.label } : null;
}

/** Follows from the message, so that a repeated delivery cannot make a second one; a button of an earlier one finds nothing. */
function idOf(
  secrets: Secrets,
  message: MessageRecord,
  { kind }: About,
  present: AlertRecord | null,
): string {
  const parts =
    present === null
      ? [message.communityId, message.id, ...(kind === 'risk' ? [] : [kind])]
      : [present.id, message.textDigest];
  return secrets.digest('alert', ...parts).slice(0, ID_LENGTH);
}

/** No two that wait in a conversation are opened at one moment: a card shows what was opened before its own. */
const openedAt = (before: readonly AlertRecord[], now: Date): Date =>
  new Date(Math.max(now.getTime(), ...before.map(({ createdAt }) => createdAt.getTime() + 1)));

async function open(
  { store, secrets, describePlatform, now }: Deps,
  community: CommunityRecord,
  versions: Versions,
  about: About,
): Promise<string | null> {
  const { message, earlier } = versions;
  const { id: messageId, communityId, channelId } = message;
  const known = earlier === null ? [] : await store.alerts.ofMessage(communityId, messageId);
  const present = known.find(({ kind }) => kind === about.kind) ?? null;
  const told = present === null ? about : renewed(present, about, versions);
  if (told === null) return null;
  if (present !== null) await store.alerts.remove(communityId, present.id);
  const before = await waitingBeside(store, message, about.kind);
  const alert: AlertRecord = {
    id: idOf(secrets, message, about, present),
    ...{ communityId, channelId, messageId },
    ...told,
    createdAt: openedAt(before, now),
    state: 'open',
    stateChangedAt: null,
    escalatedAt: null,
  };
  if (!(await store.alerts.open(alert))) return null;
  if (present !== null || (await isNews(store, { alert, message }, before))) {
    const { links, capabilities } = describePlatform(communityId);
    // A message may still be on its way to its last place: one alert goes out and links to that.
    const dueAt = new Date(now.getTime() + capabilities.repostsWithinMs);
    await tellStaff({ store, links, dueAt }, alert, community, [...before, alert]);
  }
  return alert.id;
}
