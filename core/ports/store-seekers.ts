import type { AskedSeeker } from '#core/model/own-word.ts';

/** Who asked to be asked. They go with everything else about a person. */
export interface SeekerStore {
  get(communityId: string, userId: string): Promise<AskedSeeker | null>;
  /** In order of the ids. */
  list(communityId: string): Promise<AskedSeeker[]>;
  /** For a button in a private chat, where the community is not known. */
  ofPerson(userId: string): Promise<AskedSeeker[]>;
  save(seeker: AskedSeeker): Promise<void>;
  /** Whether there was one. */
  remove(communityId: string, userId: string): Promise<boolean>;
}
