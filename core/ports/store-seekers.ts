import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';

/** Who asked to be asked. They go with everything else about a person. */
export interface SeekerStore {
  get(communityId: CommunityId, userId: UserId): Promise<AskedSeeker | null>;
  /** In order of the ids. */
  list(communityId: CommunityId): Promise<AskedSeeker[]>;
  /** For a button in a private chat, where the community is not known. */
  ofPerson(userId: UserId): Promise<AskedSeeker[]>;
  save(seeker: AskedSeeker): Promise<void>;
  /** Whether there was one. */
  remove(communityId: CommunityId, userId: UserId): Promise<boolean>;
}
