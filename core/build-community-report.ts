import { addConversation, addMessage, type Aggregate, emptyAggregate } from '#core/community/aggregate.ts';
import { PeopleIndex } from '#core/community/people.ts';
import { lastWholeWeeks, wholeWeeks } from '#core/community/period.ts';
import { buildReport, withheldReport } from '#core/community/report.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import { FEWEST_PEOPLE } from '#core/community/suppression.ts';
import type { Period, Store } from '#core/ports.ts';

export interface ReportRequest {
  communityId: string;
  /** Widened to whole weeks. Absent: the last four weeks that are over. */
  period?: Period;
  /** One channel alone; null or absent for the whole community. */
  channelId?: string | null;
  /**
   * The running week counts too. Only where the report goes to somebody who can see every message anyway, as in the
   * sample community: day by day, its differences would show single people.
   */
  withRunningWeek?: boolean;
}

/** The community's report from stored rows, read as a stream. */
export async function buildCommunityReport(
  { store, now }: { store: Store; now: Date },
  { communityId, period, channelId = null, withRunningWeek = false }: ReportRequest,
): Promise<CommunityReport> {
  const wanted = period === undefined ? lastWholeWeeks(now) : wholeWeeks(period);
  const thisMonday = lastWholeWeeks(now).to;
  const covered = withRunningWeek || wanted.to <= thisMonday ? wanted : { ...wanted, to: thisMonday };
  const aggregate = emptyAggregate();
  const elsewhere = await foldMessages(store, { communityId, period: covered, channelId }, aggregate);
  // A channel's figures could be subtracted from the community's; what is left must not be about one or two people.
  if (elsewhere !== null && elsewhere < FEWEST_PEOPLE) return withheldReport({ period: covered, channelId });
  for await (const conversation of store.messages.conversationsInPeriod(communityId, covered, channelId)) {
    addConversation(aggregate, conversation);
  }
  return buildReport(aggregate, { period: covered, channelId, protection: 'standing' });
}

/** Resolves with how many people are known to have written outside of the channel; null when nobody wrote there. */
async function foldMessages(
  store: Store,
  { communityId, period, channelId }: { communityId: string; period: Period; channelId: string | null },
  aggregate: Aggregate,
): Promise<number | null> {
  const others = new PeopleIndex();
  const numbers = new Set<number>();
  let messagesElsewhere = 0;
  for await (const message of store.messages.inPeriod(communityId, period, null)) {
    if (channelId === null || message.channelId === channelId) {
      addMessage(aggregate, message);
      continue;
    }
    messagesElsewhere += 1;
    const number = others.numberOf(message);
    if (number !== null) numbers.add(number);
  }
  return messagesElsewhere === 0 ? null : others.count(numbers);
}
