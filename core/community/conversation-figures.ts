import { SHIFTS, type Shift } from '#core/conversation/shift.ts';
import {
  cohensH,
  differenceOfShares,
  mean,
  medianWithInterval,
  quantile,
  type Estimate,
  wilson,
} from '#core/lib/statistics.ts';
import type { Aggregate, ConversationFacts } from './aggregate.ts';
import type {
  Comparison,
  Figure,
  FirstReply,
  RepliesPerSeeker,
  ShiftGroup,
  Unanswered,
} from './report-types.ts';
import {
  FEWEST_PEOPLE,
  hundredths,
  type Protection,
  shownCount,
  shownEstimate,
  unlessFew,
} from './suppression.ts';
import { includesGroup, type TechniqueGroup } from './technique-groups.ts';

/** Replies that each request got; somebody who asks twice counts once for each request. */
export function repliesPerSeeker(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
): Figure<RepliesPerSeeker> {
  const replies = conversations.map((conversation) => conversation.replies).sort(ascending);
  const people = seekers(aggregate, conversations);
  return unlessFew(people, () => ({
    n: shownCount(replies.length, protection),
    people: shownCount(people, protection),
    mean: hundredths(mean(replies)),
    lowerQuartile: quantile(replies, 0.25),
    median: quantile(replies, 0.5),
    upperQuartile: quantile(replies, 0.75),
  }));
}

/** Minutes from the request to the first reply, of requests that got one. */
export function firstReply(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
): Figure<FirstReply> {
  const answered = conversations.filter(({ firstReplyMinutes }) => firstReplyMinutes !== null);
  const minutes = answered.flatMap(({ firstReplyMinutes }) => firstReplyMinutes ?? []).sort(ascending);
  const people = seekers(aggregate, answered);
  return unlessFew(people, () => ({
    n: shownCount(minutes.length, protection),
    people: shownCount(people, protection),
    median: wholeMinutes(medianWithInterval(minutes)),
    lowerQuartile: Math.round(quantile(minutes, 0.25)),
    upperQuartile: Math.round(quantile(minutes, 0.75)),
  }));
}

export function unanswered(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
): Figure<Unanswered> {
  const count = conversations.filter(({ replies }) => replies === 0).length;
  const people = seekers(aggregate, conversations);
  return unlessFew(people, () => ({
    n: shownCount(conversations.length, protection),
    people: shownCount(people, protection),
    count: shownCount(count, protection),
    share: shownEstimate(wilson(count, conversations.length)),
  }));
}

export function shiftOverall(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
): Figure<ShiftGroup> {
  const known = conversations.filter(({ shift }) => shift !== null);
  return unlessFew(seekers(aggregate, known), () => shiftGroup(aggregate, known, protection));
}

/** Sentiment shift with and without an empathic reply. */
export function shiftByEmpathy(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
): Figure<Comparison> {
  return compare(aggregate, conversations, protection, ({ withEmpathicReply }) => withEmpathicReply);
}

/**
 * Sentiment shift where a larger share of the replies was empathic than in the median conversation, against the rest.
 * Tells something where hardly any conversation goes without an empathic reply.
 */
export function shiftByEmpathicShare(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
): Figure<Comparison> {
  const known = conversations.filter(({ shift }) => shift !== null);
  if (known.length === 0) return { suppressed: true };
  const median = quantile(
    known.map(({ empathicShare }) => empathicShare).sort((a, b) => a - b),
    0.5,
  );
  return compare(aggregate, known, protection, ({ empathicShare }) => empathicShare > median);
}

/** Sentiment shift with and without a technique before the seeker's last message. */
export function shiftByTechnique(
  aggregate: Aggregate,
  conversations: ReadonlyMap<string, ConversationFacts>,
  group: TechniqueGroup,
  protection: Protection,
): Figure<Comparison> {
  const used = new Set<ConversationFacts>();
  for (const [id, facts] of conversations) {
    if (includesGroup(aggregate.techniques.get(id)?.before ?? 0, group)) used.add(facts);
  }
  return compare(aggregate, [...conversations.values()], protection, (facts) => used.has(facts));
}

function compare(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
  belongs: (facts: ConversationFacts) => boolean,
): Figure<Comparison> {
  const known = conversations.filter(({ shift }) => shift !== null);
  const having = known.filter(belongs);
  const lacking = known.filter((facts) => !belongs(facts));
  const fewest = Math.min(seekers(aggregate, having), seekers(aggregate, lacking));
  if (fewest < FEWEST_PEOPLE) return { suppressed: true };
  const first = { successes: countShift(having, 'positive'), n: having.length };
  const second = { successes: countShift(lacking, 'positive'), n: lacking.length };
  return {
    suppressed: false,
    with: shiftGroup(aggregate, having, protection),
    without: shiftGroup(aggregate, lacking, protection),
    difference: shownEstimate(differenceOfShares(first, second)),
    cohensH: hundredths(cohensH(first.successes / first.n, second.successes / second.n)),
  };
}

function shiftGroup(
  aggregate: Aggregate,
  conversations: readonly ConversationFacts[],
  protection: Protection,
): ShiftGroup {
  const [positive, none, negative] = SHIFTS.map((shift) =>
    shownEstimate(wilson(countShift(conversations, shift), conversations.length)),
  );
  if (!positive || !none || !negative) throw new RangeError('There are three shifts.');
  return {
    n: shownCount(conversations.length, protection),
    people: shownCount(seekers(aggregate, conversations), protection),
    shares: { positive, none, negative },
  };
}

function countShift(conversations: readonly ConversationFacts[], wanted: Shift): number {
  return conversations.filter(({ shift }) => shift === wanted).length;
}

/**
 * The least number of distinct seekers: those still known, or what a tallied week allows. Of S seekers with C
 * conversations, any c of the conversations were opened by at least S − (C − c) people.
 */
function seekers(aggregate: Aggregate, conversations: readonly ConversationFacts[]): number {
  const known = aggregate.people.count(conversations.flatMap(({ seeker }) => seeker ?? []));
  const byWeek = countByWeek(conversations);
  if ([...byWeek.keys()].every((week) => !aggregate.weeks.get(week)?.tally)) return known;
  const present = countByWeek(aggregate.conversations.values());
  const allowed = [...byWeek].map(([week, count]) => {
    const tally = aggregate.weeks.get(week)?.tally;
    if (!tally) return 0;
    const later = Math.max(0, (present.get(week) ?? 0) - tally.conversations);
    return tally.seekers - (tally.conversations - (count - later));
  });
  return Math.max(known, ...allowed);
}

function countByWeek(conversations: Iterable<ConversationFacts>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { week } of conversations) counts.set(week, (counts.get(week) ?? 0) + 1);
  return counts;
}

function wholeMinutes({ value, low, high }: Estimate): Estimate {
  return { value: Math.round(value), low: Math.round(low), high: Math.round(high) };
}

function ascending(first: number, second: number): number {
  return first - second;
}
