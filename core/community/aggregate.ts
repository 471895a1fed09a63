import { type Direction, MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import { type Shift, shiftOf } from '#core/conversation/shift.ts';
import { mondayOf } from '#core/lib/local-time.ts';
import type { ConversationRecord, MessageRecord, ReportedMessage, WeekTally } from '#core/model/records.ts';
import { PeopleIndex } from './people.ts';
import { addReception, emptyReception, type ReceptionTotals } from './reception.ts';
import { groupMask } from './technique-groups.ts';

export type LevelCounts = [none: number, weak: number, strong: number];

export interface WeekTotals {
  messages: number;
  notScored: number;
  directions: Record<Direction, number>;
  /** Replies per mechanism and level. */
  empathy: Record<Mechanism, LevelCounts>;
  replies: number;
  reception: ReceptionTotals;
  people: Set<number>;
  supporters: Set<number>;
  /** Counted while authors were known; null for a week without a tally. */
  tally: WeekTally | null;
}

/** Running sums for a least-squares line of level on weeks. */
export interface LineSums {
  n: number;
  x: number;
  xx: number;
  y: Record<Mechanism, number>;
  xy: Record<Mechanism, number>;
  firstWeek: number;
  lastWeek: number;
}

export interface PersonTotals {
  directions: Record<Direction, number>;
  /** Replies of somebody who opted in; null for everybody else. */
  growth: LineSums | null;
}

export interface ConversationFacts {
  week: string;
  seeker: number | null;
  replies: number;
  firstReplyMinutes: number | null;
  shift: Shift | null;
  withEmpathicReply: boolean;
  /** Empathic replies before the seeker's last message, as a share of all replies; 0 without a reply. */
  empathicShare: number;
}

/** Techniques used before the seeker's last message, and those used since. */
export interface TechniqueMasks {
  before: number;
  since: number;
}

/** Everything a community report is made from. Grows with people and conversations, not with messages. */
export interface Aggregate {
  people: PeopleIndex;
  persons: Map<number, PersonTotals>;
  /** By the ISO date of the week's Monday in UTC. */
  weeks: Map<string, WeekTotals>;
  conversations: Map<string, ConversationFacts>;
  techniques: Map<string, TechniqueMasks>;
}

const WEEK_MS = 7 * 86_400_000;

export function emptyAggregate(): Aggregate {
  return {
    people: new PeopleIndex(),
    persons: new Map(),
    weeks: new Map(),
    conversations: new Map(),
    techniques: new Map(),
  };
}

/** Folds a message in (in place). Messages of one conversation must come oldest first. */
export function addMessage(aggregate: Aggregate, message: ReportedMessage): void {
  const person = aggregate.people.numberOf(message);
  addToWeek(weekOf(aggregate, message.sentAt), message, person);
  if (person !== null && message.scored) addToPerson(aggregate, message, person);
  if (message.conversationId !== null) addTechniques(aggregate, message, message.conversationId);
}

/** Folds a conversation in (in place). A second call with the same id replaces the first. */
export function addConversation(aggregate: Aggregate, conversation: ConversationRecord): void {
  const { firstReplyAt, openedAt } = conversation;
  const shift = shiftOf(conversation);
  aggregate.conversations.set(conversation.id, {
    week: mondayOfTime(openedAt),
    seeker: aggregate.people.numberOf({ authorKey: conversation.seekerKey, memberId: null }),
    replies: conversation.replyCount,
    firstReplyMinutes: firstReplyAt === null ? null : (firstReplyAt.getTime() - openedAt.getTime()) / 60_000,
    shift: shift?.shift ?? null,
    withEmpathicReply: shift?.withEmpathicReply ?? false,
    empathicShare: conversation.empathicReplyCount / Math.max(1, conversation.replyCount),
  });
}

/** Adds what is known of a week whose authors are forgotten (in place). The tally must be of the report's own channel. */
export function addTally(aggregate: Aggregate, tally: WeekTally): void {
  weekNamed(aggregate, tally.week).tally = tally;
}

function addToWeek(week: WeekTotals, message: ReportedMessage, person: number | null): void {
  week.messages += 1;
  if (person !== null) week.people.add(person);
  if (!message.scored) {
    week.notScored += 1;
    return;
  }
  week.directions[message.direction] += 1;
  if (message.role !== 'supporter' || message.empathy === null) return;
  week.replies += 1;
  addReception(week.reception, message, person);
  if (person !== null) week.supporters.add(person);
  for (const mechanism of MECHANISMS) week.empathy[mechanism][message.empathy[mechanism].level] += 1;
}

function addToPerson(aggregate: Aggregate, message: MessageRecord, person: number): void {
  let totals = aggregate.persons.get(person);
  if (totals === undefined) {
    totals = { directions: { none: 0, seeking: 0, providing: 0 }, growth: null };
    aggregate.persons.set(person, totals);
  }
  totals.directions[message.direction] += 1;
  if (message.memberId === null || message.role !== 'supporter' || message.empathy === null) return;
  totals.growth ??= emptyLine();
  addToLine(totals.growth, message.sentAt.getTime() / WEEK_MS, message.empathy);
}

function addToLine(line: LineSums, week: number, empathy: NonNullable<MessageRecord['empathy']>): void {
  // Counted from the person's first reply: sums of squares of weeks since 1970 would lose digits.
  if (line.n === 0) line.firstWeek = week;
  const x = week - line.firstWeek;
  line.n += 1;
  line.x += x;
  line.xx += x * x;
  line.lastWeek = Math.max(line.lastWeek, week);
  for (const mechanism of MECHANISMS) {
    line.y[mechanism] += empathy[mechanism].level;
    line.xy[mechanism] += x * empathy[mechanism].level;
  }
}

function addTechniques(aggregate: Aggregate, message: MessageRecord, conversationId: string): void {
  const masks = aggregate.techniques.get(conversationId) ?? { before: 0, since: 0 };
  if (message.role === 'supporter' && message.techniques !== null) {
    masks.since |= groupMask(message.techniques);
  } else if (message.role === 'seeker' && message.sentimentClass !== null) {
    masks.before |= masks.since;
    masks.since = 0;
  } else return;
  aggregate.techniques.set(conversationId, masks);
}

function weekOf(aggregate: Aggregate, at: Date): WeekTotals {
  return weekNamed(aggregate, mondayOfTime(at));
}

function weekNamed(aggregate: Aggregate, monday: string): WeekTotals {
  const present = aggregate.weeks.get(monday);
  if (present !== undefined) return present;
  const fresh: WeekTotals = {
    messages: 0,
    notScored: 0,
    directions: { none: 0, seeking: 0, providing: 0 },
    empathy: { emotionalReactions: [0, 0, 0], interpretations: [0, 0, 0], explorations: [0, 0, 0] },
    replies: 0,
    reception: emptyReception(),
    people: new Set(),
    supporters: new Set(),
    tally: null,
  };
  aggregate.weeks.set(monday, fresh);
  return fresh;
}

function emptyLine(): LineSums {
  const zero = () => ({ emotionalReactions: 0, interpretations: 0, explorations: 0 });
  return { n: 0, x: 0, xx: 0, y: zero(), xy: zero(), firstWeek: 0, lastWeek: Number.NEGATIVE_INFINITY };
}

/** ISO date of the Monday of the week, in UTC. */
export function mondayOfTime(at: Date): string {
  return mondayOf(at.toISOString().slice(0, 10));
}
