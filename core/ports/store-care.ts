import type { DiaryEntry, HowHeavyAnswer } from '#core/model/care.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { CommunityPeriod } from '#core/model/frozen-week.ts';

/** What people who help say of themselves. All of it goes with everything else about a person. */
export interface CareStore {
  saveAnswer(answer: HowHeavyAnswer): Promise<void>;
  /** In any order. */
  answers(periods: readonly CommunityPeriod[]): Promise<HowHeavyAnswer[]>;
  /** Forgets the answers of all communities from before the time. Returns how many. */
  removeAnswersBefore(before: Date): Promise<number>;
  /** An entry of the same person, kind and moment is replaced. */
  saveEntry(entry: DiaryEntry): Promise<void>;
  /** Oldest first. */
  entries(communityId: CommunityId, userId: UserId): Promise<DiaryEntry[]>;
  /** Forgets the person's entries of a kind. Returns how many. */
  removeEntries(communityId: CommunityId, userId: UserId, kind: DiaryEntry['kind']): Promise<number>;
  /** Forgets the community's entries from before the time. Returns how many. */
  removeEntriesBefore(communityId: CommunityId, before: Date): Promise<number>;
}
