import { hasOwnWords, type OwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import { mayBeScored } from '#core/consent/policy.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import type { Known } from './known.ts';

/** A message that may be analysed, with what is known about where and by whom it was written. */
export interface Admitted {
  message: ChatMessage;
  /** What its author wrote to people; everything that reads the message reads these. */
  words: OwnWords;
  community: CommunityRecord;
  member: MemberRecord | null;
  existing: MessageRecord | null;
  authorKey: string;
  textDigest: string;
}

export interface Refusal {
  outcome: 'dropped' | 'unchanged';
  because: string;
}

export type Admission = { kind: 'admitted'; admitted: Admitted } | ({ kind: 'refused' } & Refusal);

/** Whether a message may be looked at: the community wants it, the author did not object, and its words are new. */
export function admit(message: ChatMessage, isEdit: boolean, known: Known, secrets: Secrets): Admission {
  const community = known.community(message);
  if (community === null) return refuse('unknownCommunity');
  if (community.removedAt !== null) return refuse('removedCommunity');
  if (!settingsAt(community.settings, message).isRead) return refuse('unwatchedChannel');
  const textDigest = secrets.digest('text', message.communityId, message.id, message.text);
  const refusal = refusalNow(message, isEdit, textDigest, known);
  if (refusal !== null) return { kind: 'refused', ...refusal };
  const words = ownWords(message.text, message.notOwn);
  // An edit that took all own words away is stored: the row must not keep what its first version said.
  if (!hasOwnWords(words) && known.earlier(message) === null) return refuse('noOwnWords');
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
  return existing?.textDigest === textDigest ? { outcome: 'unchanged', because: 'sameWords' } : null;
}

function refuse(because: string): Admission {
  return { kind: 'refused', outcome: 'dropped', because };
}
