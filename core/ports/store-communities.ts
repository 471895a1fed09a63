import type {
  AuditRecord,
  CommunityRecord,
  CommunitySettings,
  MemberRecord,
  MessageRecord,
} from '#core/model/records.ts';

export interface CommunityStore {
  get(communityId: string): Promise<CommunityRecord | null>;
  /** Creates the community with these settings if it is new; returns what is stored. */
  ensure(communityId: string, settings: CommunitySettings, now: Date): Promise<CommunityRecord>;
  list(): Promise<CommunityRecord[]>;
  /**
   * Inside a transaction, as its first step: until its end, others that hold one of these communities wait. Whatever
   * stores something about people, or removes it, holds their community, so that a no never meets a write half done.
   */
  hold(communityIds: readonly string[]): Promise<void>;
  saveSettings(communityId: string, settings: CommunitySettings): Promise<void>;
  markRemoved(communityId: string, at: Date | null): Promise<void>;
  /** Removes the community and every row that belongs to it. */
  purge(communityId: string): Promise<void>;
  /**
   * Telegram group → supergroup: every row moves to the new id in one transaction. Keyed hashes are bound to the old id
   * and could not be recomputed for an erasure, so they are dropped, with seeker texts, and open conversations close.
   */
  rekey(from: string, to: string): Promise<void>;
  /**
   * The id that a community has now, for one that it may have had before: buttons, links and files keep that for good. Any
   * other id stays as it is. Forgotten with the community.
   */
  currentId(id: string): Promise<string>;
  /** Ids it had before. */
  formerIds(communityId: string): Promise<string[]>;
}

export interface MemberStore {
  get(communityId: string, userId: string): Promise<MemberRecord | null>;
  list(communityId: string): Promise<MemberRecord[]>;
  /** Ids of the communities that keep a yes or no of the person, their wish to be asked, or an entry of their diary, in order of the ids. For private chats. */
  communitiesOf(userId: string): Promise<string[]>;
  save(member: MemberRecord): Promise<void>;
  /** Leaves zero rows about the person (their messages, nudges, outbox, conversations they opened). Returns rows removed. */
  erase(communityId: string, userId: string, personKey: string): Promise<number>;
  /** Their messages, as far as it is still known that they are theirs, in any order. */
  written(communityId: string, userId: string, personKey: string): Promise<WrittenBy[]>;
  /** Everything stored about the person, for `/privacy export`. */
  export(communityId: string, userId: string, personKey: string): Promise<PersonExport>;
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
  list(communityId: string, limit: number): Promise<AuditRecord[]>;
  /** The newest of one kind; null when there is none. */
  latest(communityId: string, action: AuditRecord['action']): Promise<AuditRecord | null>;
}
