import type { Period } from '#core/lib/period.ts';
import type {
  CountedNote,
  EndedConversation,
  FreezeProgress,
  FreezeStart,
  FrozenCounts,
  FrozenWeek,
  SummedCounts,
  WaitingCounts,
  WeekRange,
  WrittenMessage,
} from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';

/** Weeks that are over: what they are counted from, and their counts. */
export interface WeekStore {
  /** Inside a transaction the weeks are then this transaction's: others that ask wait for its end. */
  progress(communityId: CommunityId): Promise<FreezeProgress | null>;
  /** Where the next week of each community begins, in one question. */
  starts(): Promise<ReadonlyMap<CommunityId, FreezeStart>>;
  /** When the earliest message kept of the community was sent. */
  firstSentAt(communityId: CommunityId): Promise<Date | null>;
  /** Messages of the period whose author is still known, in pages and in any order. */
  written(communityId: CommunityId, period: Period): AsyncIterable<readonly WrittenMessage[]>;
  /**
   * Conversations whose seeker is still known, that nobody has written in since the time and that no week has counted, in
   * pages and in any order.
   */
  ended(communityId: CommunityId, idleSince: Date): AsyncIterable<readonly EndedConversation[]>;
  /** Private notes of the period, in any order. */
  notes(communityId: CommunityId, period: Period): Promise<CountedNote[]>;
  waiting(communityId: CommunityId): Promise<WaitingCounts[]>;
  /** Keeps a week for good; it must be the one after the last. */
  save(week: FrozenWeek): Promise<void>;
  /** Each measure of a cut added up over the weeks. */
  sums(communityId: CommunityId, weeks: WeekRange, cut: string | null): Promise<SummedCounts[]>;
  /** One measure of every cut added up over the weeks, by cut. */
  byCut(
    communityId: CommunityId,
    weeks: WeekRange,
    measure: string,
  ): Promise<(SummedCounts & { cut: string | null })[]>;
  /** One measure of a cut, week by week, oldest first. */
  byWeek(
    communityId: CommunityId,
    weeks: WeekRange,
    cut: string | null,
    measure: string,
  ): Promise<(FrozenCounts & { week: string })[]>;
}
