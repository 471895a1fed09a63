import type {
  CommunityPeriod,
  CountedNote,
  EndedConversation,
  FreezeProgress,
  FreezeStart,
  FrozenCounts,
  FrozenWeek,
  RowsOf,
  SummedCounts,
  WaitingCounts,
  WeekRange,
  WrittenMessage,
} from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';

/** Weeks that are over: what they are counted from, and their counts. */
export interface WeekStore {
  progress(communityId: CommunityId): Promise<FreezeProgress | null>;
  /**
   * How far those of the communities are that are there. Inside a transaction their weeks are then this transaction's: others
   * that hold them wait for its end.
   */
  hold(communityIds: readonly CommunityId[]): Promise<ReadonlyMap<CommunityId, FreezeProgress | null>>;
  /** Where the next week of each community begins, in one question. */
  starts(): Promise<ReadonlyMap<CommunityId, FreezeStart>>;
  /** When the earliest message kept of the community was sent. */
  firstSentAt(communityId: CommunityId): Promise<Date | null>;
  /** How many messages there are of each period; a community without any may be missing. */
  sizes(periods: readonly CommunityPeriod[]): Promise<ReadonlyMap<CommunityId, number>>;
  /** Messages of the periods whose author is still known, in pages and in any order. */
  written(periods: readonly CommunityPeriod[]): AsyncIterable<RowsOf<WrittenMessage>>;
  /**
   * Conversations whose seeker is still known, that nobody has written in since the time and that no week has counted, in
   * pages and in any order.
   */
  ended(
    quiet: readonly { communityId: CommunityId; idleSince: Date }[],
  ): AsyncIterable<RowsOf<EndedConversation>>;
  /** Private notes of the periods, in any order. */
  notes(periods: readonly CommunityPeriod[]): Promise<(CountedNote & { communityId: CommunityId })[]>;
  /** A community where nothing waits may be missing. */
  waiting(communityIds: readonly CommunityId[]): Promise<ReadonlyMap<CommunityId, readonly WaitingCounts[]>>;
  /** Keeps weeks of different communities for good, all or none; each must be the one after the last. */
  save(weeks: readonly FrozenWeek[]): Promise<void>;
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
