import { addConversation, addMessage, addTally, emptyAggregate } from './aggregate.ts';
import { PeopleGroups } from './groups.ts';
import { recentWeeks, startOfWeek, untilNow, wholeWeeks, type Period } from './period.ts';
import { buildReport, withheldReport } from './report.ts';
import type { CommunityReport } from './report-types.ts';
import { outerScopes, Rest } from './rest.ts';
import { isInScope, type Scope, tallyPlace, WHOLE_COMMUNITY } from './scope.ts';
import type { Store } from '#core/ports/index.ts';

export interface ReportRequest {
  communityId: string;
  /** Widened to whole weeks, Monday to Monday in UTC. Absent: the running week and the four before it. */
  period?: Period;
  /** Absent: the whole community. */
  scope?: Scope;
}

/**
 * The community's report from stored rows, read as a stream. Of the running week it covers what groups of at least five
 * people have written so far.
 */
export async function buildCommunityReport(
  { store, now }: { store: Store; now: Date },
  { communityId, period: wanted, scope = WHOLE_COMMUNITY }: ReportRequest,
): Promise<CommunityReport> {
  const period = wanted === undefined ? recentWeeks(now) : wholeWeeks(wanted);
  const about = { ...scope, period: untilNow(period, now), protection: 'standing' } as const;
  const runningSince = startOfWeek(now);
  const aggregate = emptyAggregate();
  const groups = new PeopleGroups(aggregate.people, (message) => {
    addMessage(aggregate, message);
  });
  const tallies = await store.tallies.inPeriod(communityId, period);
  for (const tally of tallies) if (tally.channelId === tallyPlace(scope)) addTally(aggregate, tally);
  const rests = outerScopes(scope).map((outer) => new Rest(outer, scope));
  for await (const message of store.messages.inPeriod(communityId, period, null)) {
    if (!isInScope(scope, message)) for (const rest of rests) rest.add(message);
    else if (message.sentAt < runningSince) addMessage(aggregate, message);
    else groups.add(message);
  }
  if (rests.some((rest) => rest.isFew(tallies))) return withheldReport(about);
  for await (const conversation of store.messages.conversationsInPeriod(
    communityId,
    period,
    scope.channelId,
  )) {
    if (!isInScope(scope, conversation)) continue;
    if (conversation.openedAt >= runningSince && !groups.covers(conversation.openedAt)) continue;
    addConversation(aggregate, conversation);
  }
  return buildReport(aggregate, about);
}
