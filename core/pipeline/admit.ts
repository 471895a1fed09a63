import { hasOwnWords, type OwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import { mayBeScored } from '#core/consent/policy.ts';
import type { PersonKey } from '#core/model/ids.ts';
import type { ChatEvent, ChatMessage } from '#core/model/message.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { isBeforeReading } from '#core/settings/reading.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import type { Known } from './known.ts';
import type { DropReason, UnchangedReason } from './outcome.ts';

/** A message that may be analysed, with what is known about where and by whom it was written. */
export interface Admitted {
  message: ChatMessage;
  /** What its author wrote to people; everything that reads the message reads these. */
  words: OwnWords;
  community: CommunityRecord;
  member: MemberRecord | null;
  existing: MessageRecord | null;
  authorKey: PersonKey;
  textDigest: string;
}

const DIGEST_LENGTH = 32;

export type Refusal =
  { outcome: 'dropped'; because: DropReason } | { outcome: 'unchanged'; because: UnchangedReason };

export type Admission = { kind: 'admitted'; admitted: Admitted } | { kind: 'refused'; refusal: Refusal };

/** A message or a new version of one, as it arrived. */
export type Arrival = Extract<ChatEvent, { kind: 'message' | 'edit' }>;

interface AdmitDeps {
  known: Known;
  secrets: Secrets;
  now: Date;
  readsHistory?: true;
}

/**
 * Whether a message may be looked at: the community wants it, the author did not object, and its words are new.
 * @param isFirst whether no earlier version of it can have been stored by now
 */
export function admit(deps: AdmitDeps, event: Arrival, isFirst: boolean): Admission {
  const { known, secrets } = deps;
  const { message } = event;
  const community = known.community(message);
  if (community === null) return refuse('unknownCommunity');
  if (community.removedAt !== null) return refuse('removedCommunity');
  if (!settingsAt(community.settings, message).isRead) return refuse('unwatchedChannel');
  const textDigest = digestOf(secrets, message);
  const refusal =
    refusalNow(message, event.kind === 'edit', textDigest, known) ??
    refusalByTime(deps, event, isFirst, community);
  if (refusal !== null) return { kind: 'refused', refusal };
  const words = ownWords(message.text, message.notOwn);
  // An edit that took all own words away is stored: the row must not keep what its first version said.
  const isEmpty = !hasOwnWords({ text: words.withPasted });
  if (isEmpty && known.earlier(message) === null) return refuse('noOwnWords');
  const authorKey = secrets.personKey(message.communityId, message.authorId);
  const admitted = {
    message,
    words,
    community,
    member: known.author(message),
    existing: known.earlier(message),
    authorKey,
    textDigest,
  };
  return { kind: 'admitted', admitted };
}

/**
 * Platforms send updates for messages of any age that nobody touched, when one is pinned, gets a preview or its first
 * reaction. What was written before the community's reading is none of its business, nor is a version of what was never
 * read. Words that an author changed now, in a message that was read, count as of now.
 */
function refusalByTime(
  { known, now, readsHistory }: AdmitDeps,
  event: Arrival,
  isFirst: boolean,
  { settings }: CommunityRecord,
): Refusal | null {
  const { message } = event;
  const isKnown = known.earlier(message) !== null || known.wasWordless(message);
  const isNewToUs = event.kind === 'message' || isFirst || event.mayBeNew === true;
  if (!isKnown && !isNewToUs) return { outcome: 'dropped', because: 'neverRead' };
  if (readsHistory === true) return null;
  const writtenAt = event.kind === 'edit' && isKnown ? (event.editedAt ?? now) : message.sentAt;
  const isOld = isBeforeReading(settings, message, writtenAt, now);
  return isOld ? { outcome: 'dropped', because: 'beforeReading' } : null;
}

/** Tells two versions of a message apart; half of the hash does so as well as all of it, in half the room. */
const digestOf = (secrets: Secrets, { communityId, id, text }: ChatMessage): string =>
  secrets.digest('text', communityId, id, text).slice(0, DIGEST_LENGTH);

/** The part of the decision that can change while the models work: consent, and what is stored of the message. */
export function refusalNow(
  message: ChatMessage,
  isEdit: boolean,
  textDigest: string,
  known: Known,
): Refusal | null {
  if (known.isDeleted(message)) return { outcome: 'dropped', because: 'deleted' };
  if (!mayBeScored(known.author(message))) return { outcome: 'dropped', because: 'optedOut' };
  if (known.isErased(message)) return { outcome: 'dropped', because: 'erased' };
  const existing = known.earlier(message);
  // The first version may be delivered again after an edit was stored: it must not win over the edit.
  if (existing !== null && !isEdit) return { outcome: 'unchanged', because: 'knownMessage' };
  // Rows of earlier versions hold all of it.
  return existing?.textDigest.startsWith(textDigest) === true
    ? { outcome: 'unchanged', because: 'sameWords' }
    : null;
}

function refuse(because: DropReason): Admission {
  return { kind: 'refused', refusal: { outcome: 'dropped', because } };
}
