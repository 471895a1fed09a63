import {
  addConversation,
  addMessage,
  addTally,
  type Aggregate,
  emptyAggregate,
} from '#core/community/aggregate.ts';
import { PeopleGroups } from '#core/community/groups.ts';
import { PeopleIndex } from '#core/community/people.ts';
import { recentWeeks, startOfWeek, wholeWeeks } from '#core/community/period.ts';
import { buildReport, withheldReport } from '#core/community/report.ts';
import type { CommunityReport } from '#core/community/report-types.ts';
import { FEWEST_PEOPLE } from '#core/community/suppression.ts';
import type { Period, Store } from '#core/ports.ts';

export interface ReportRequest {
  communityId: string;
  /** Widened to whole weeks, Monday to Monday in UTC. Absent: the running week and the four before it. */
  period?: Period;
  /** One channel alone; null or absent for the whole community. */
  channelId?: string | null;
}

/**
 * The community's report from stored rows, read as a stream. Of the running week it covers what groups of at least five
 * people have written so far.
 */
export async function buildCommunityReport(
  { store, now }: { store: Store; now: Date },
  { communityId, period: wanted, channelId = null }: ReportRequest,
): Promise<CommunityReport> {
  const period = wanted === undefined ? recentWeeks(now) : wholeWeeks(wanted);
  const scope = { communityId, period, channelId };
  const runningSince = startOfWeek(now);
  const aggregate = emptyAggregate();
  const groups = new PeopleGroups(aggregate.people, (message) => {
    addMessage(aggregate, message);
  });
  const tallies = await store.tallies.inPeriod(communityId, period);
  for (const tally of tallies) if (tally.channelId === channelId) addTally(aggregate, tally);
  const others = tallies.filter((tally) => tally.channelId !== null && tally.channelId !== channelId);
  const elsewhere = await foldMessages(store, scope, aggregate, { groups, runningSince });
  // A channel's figures could be subtracted from the community's; what is left must not be about one or two people.
  if (elsewhere !== null && Math.max(elsewhere, ...others.map(({ people }) => people)) < FEWEST_PEOPLE)
    return withheldReport({ ...scope, protection: 'standing' });
  for await (const conversation of store.messages.conversationsInPeriod(communityId, period, channelId)) {
    if (conversation.openedAt >= runningSince && !groups.covers(conversation.openedAt)) continue;
    addConversation(aggregate, conversation);
  }
  return buildReport(aggregate, { period, channelId, protection: 'standing' });
}

/** Resolves with how many people are known to have written outside of the channel; null when nobody wrote there. */
async function foldMessages(
  store: Store,
  { communityId, period, channelId }: { communityId: string; period: Period; channelId: string | null },
  aggregate: Aggregate,
  { groups, runningSince }: { groups: PeopleGroups; runningSince: Date },
): Promise<number | null> {
  const others = new PeopleIndex();
  const numbers = new Set<number>();
  let messagesElsewhere = 0;
  for await (const message of store.messages.inPeriod(communityId, period, null)) {
    if (channelId === null || message.channelId === channelId) {
      if (message.sentAt < runningSince) addMessage(aggregate, message);
      else groups.add(message);
      continue;
    }
    messagesElsewhere += 1;
    const number = others.numberOf(message);
    if (number !== null) numbers.add(number);
  }
  return messagesElsewhere === 0 ? null : others.count(numbers);
}
