import type { CommunityId, PersonKey, UserId } from '#core/model/ids.ts';
import type { AuditRecord } from '#core/model/audit.ts';
import type { CommunityRecord, CommunitySettings, MemberRecord, MessageRecord } from '#core/model/records.ts';

export interface CommunityStore {
  get(communityId: CommunityId): Promise<CommunityRecord | null>;
  /** Creates the community with these settings if it is new; returns what is stored. */
  ensure(communityId: CommunityId, settings: CommunitySettings, now: Date): Promise<CommunityRecord>;
  list(): Promise<CommunityRecord[]>;
  /**
   * Inside a transaction, as its first step: until its end, others that hold one of these communities wait. Whatever
   * stores something about people, or removes it, holds their community, so that a no never meets a write half done.
   */
  hold(communityIds: readonly CommunityId[]): Promise<void>;
  saveSettings(communityId: CommunityId, settings: CommunitySettings): Promise<void>;
  markRemoved(communityId: CommunityId, at: Date | null): Promise<void>;
  /** Removes the community and every row that belongs to it. Of a no stays a bare keyed hash, which tells neither whose nor where it is. */
  purge(communityId: CommunityId): Promise<void>;
  /**
   * Telegram group → supergroup: every row moves to the new id in one transaction. Keyed hashes are bound to the old id
   * and could not be recomputed for an erasure, so they are dropped, with seeker texts, and open conversations close.
   */
  rekey(from: CommunityId, to: CommunityId): Promise<void>;
  /**
   * The id that a community has now, for one that it may have had before: buttons, links and files keep that for good. Any
   * other id stays as it is. Forgotten with the community.
   */
  currentId(id: CommunityId): Promise<CommunityId>;
  /** Ids it had before. */
  formerIds(communityId: CommunityId): Promise<CommunityId[]>;
}

export interface MemberStore {
  /** A no of which only the hash is left is found too, here and in batches, until the person erases it or says yes. */
  get(communityId: CommunityId, userId: UserId): Promise<MemberRecord | null>;
  list(communityId: CommunityId): Promise<MemberRecord[]>;
  /** Ids of the communities that keep a yes or no of the person, their wish to be asked, or an entry of their diary, in order of the ids. For private chats. */
  communitiesOf(userId: UserId): Promise<CommunityId[]>;
  save(member: MemberRecord): Promise<void>;
  /** Leaves zero rows about the person (their messages, nudges, outbox, conversations they opened). Returns rows removed. */
  erase(communityId: CommunityId, userId: UserId, personKey: PersonKey): Promise<number>;
  /** Their messages, as far as it is still known that they are theirs, in any order. */
  written(communityId: CommunityId, userId: UserId, personKey: PersonKey): Promise<WrittenBy[]>;
  /** Everything stored about the person, for `/privacy export`. */
  export(communityId: CommunityId, userId: UserId, personKey: PersonKey): Promise<PersonExport>;
}

/** A message of a person, and where it stands. */
export type WrittenBy = Pick<MessageRecord, 'id' | 'conversationId'>;

/** Rows about a person, by table. */
export interface PersonExport {
  messages: readonly MessageRecord[];
  [table: string]: readonly unknown[];
}

export interface AuditStore {
  append(record: AuditRecord): Promise<void>;
  /** Newest first. */
  list(communityId: CommunityId, limit: number): Promise<AuditRecord[]>;
  /** The newest of one kind; null when there is none. */
  latest(communityId: CommunityId, action: AuditRecord['action']): Promise<AuditRecord | null>;
}
