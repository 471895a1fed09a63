import type { ChatMessage } from '#core/message.ts';
import type { Secrets, Store } from '#core/ports.ts';
import type { CommunityRecord, MemberRecord, MessageRecord } from '#core/records.ts';

/** A message that may be analysed, with what is known about where and by whom it was written. */
export interface Admitted {
  message: ChatMessage;
  community: CommunityRecord;
  /** The author's consent; null for somebody who was never asked or never answered. */
  member: MemberRecord | null;
  /** The row of an earlier version of the message. */
  existing: MessageRecord | null;
  authorKey: string;
  textDigest: string;
}

export type Admission =
  | { kind: 'admitted'; admitted: Admitted }
  | { kind: 'refused'; outcome: 'dropped' | 'unchanged'; because: string };

/** Looks people and communities up once a batch. */
export class Gate {
  readonly #store: Store;
  readonly #secrets: Secrets;
  readonly #communities = new Map<string, Promise<CommunityRecord | null>>();
  readonly #members = new Map<string, Promise<MemberRecord | null>>();

  constructor(store: Store, secrets: Secrets) {
    this.#store = store;
    this.#secrets = secrets;
  }

  /** Whether a message may be looked at: the community wants it, the author did not object, and its words are new. */
  async admit(message: ChatMessage, isEdit: boolean): Promise<Admission> {
    const community = await this.#community(message.communityId);
    if (community === null) return refuse('unknownCommunity');
    if (community.removedAt !== null) return refuse('removedCommunity');
    if (!isWatched(community, message)) return refuse('unwatchedChannel');
    const member = await this.#member(message);
    if (member?.status === 'opted_out') return refuse('optedOut');
    const existing = await this.#store.messages.get(message.communityId, message.id);
    // The first version may be delivered again after an edit was stored: it must not win over the edit.
    if (existing !== null && !isEdit)
      return { kind: 'refused', outcome: 'unchanged', because: 'knownMessage' };
    const textDigest = this.#secrets.digest(message.text);
    if (existing?.textDigest === textDigest) {
      return { kind: 'refused', outcome: 'unchanged', because: 'sameWords' };
    }
    const authorKey = this.#secrets.personKey(message.communityId, message.authorId);
    return { kind: 'admitted', admitted: { message, community, member, existing, authorKey, textDigest } };
  }

  #community(id: string): Promise<CommunityRecord | null> {
    return remember(this.#communities, id, () => this.#store.communities.get(id));
  }

  #member({ communityId, authorId }: ChatMessage): Promise<MemberRecord | null> {
    const key = `${communityId}\n${authorId}`;
    return remember(this.#members, key, () => this.#store.members.get(communityId, authorId));
  }
}

/** Channels and topics are named in the settings by their id; a watched channel includes its threads. */
export function isWatched(community: CommunityRecord, message: ChatMessage): boolean {
  const { watchesAllChannels, watchedChannelIds } = community.settings;
  if (watchesAllChannels || watchedChannelIds.includes(message.channelId)) return true;
  return message.threadId !== null && watchedChannelIds.includes(message.threadId);
}

function refuse(because: string): Admission {
  return { kind: 'refused', outcome: 'dropped', because };
}

function remember<T>(known: Map<string, T>, key: string, find: () => T): T {
  const present = known.get(key);
  if (present !== undefined) return present;
  const found = find();
  known.set(key, found);
  return found;
}
