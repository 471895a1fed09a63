import { mayBeMeantWell } from '#core/analysis/hostility.ts';
import { DAY_MS, HOUR_MS } from '#core/lib/durations.ts';
import { contactRefusal } from '#core/consent/policy.ts';
import { afterQuietHours, localClock } from '#core/lib/local-time.ts';
import type { Hostility } from '#core/model/analysis.ts';
import type { NudgeRefusal } from '#core/model/nudge-refusals.ts';
import type {
  CommunityRecord,
  ConversationRecord,
  MemberRecord,
  MessageRecord,
  NudgeKind,
  NudgeRecord,
} from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import type { TopicChoice } from './choice.ts';

/** The first nudge comes with this scored reply at the earliest. */
export const SCORED_REPLIES_BEFORE_FIRST = 3;
/** Days without nudges after one was called wrong or not helpful. */
export const COOL_DOWN_DAYS = 3;
/** Feedback helps soon after the reply; an older one (after downtime, after an edit) gets none. */
export const FRESH_HOURS = 24;
/** "A week" in the limits is any span of this many days. */
const WEEK_DAYS = 7;

export type NudgeVerdict =
  /** `at`: when it may be sent, `now` or the end of the quiet hours. */
  | { nudge: true; kind: NudgeKind; at: Date; because: 'now' | 'after-quiet-hours' }
  | { nudge: false; because: NudgeRefusal };

export interface Occasion {
  now: Date;
  community: Pick<CommunityRecord, 'settings'>;
  member: MemberRecord;
  reply: Pick<
    MessageRecord,
    'id' | 'memberId' | 'role' | 'scored' | 'risk' | 'sentAt' | 'channelId' | 'threadId'
  >;
  /** Null for a message that belongs to none. */
  conversation: Pick<ConversationRecord, 'hasRisk'> | null;
  /** One that a model takes for hostile answers, though it counts as no support. */
  hostility: Pick<Hostility, 'because'>;
}

export interface PastAndPresent {
  /** The person's nudges in this community, newest first. */
  history: readonly NudgeRecord[];
  /** The person's scored replies, this one included. */
  scoredReplies: number;
  choice: TopicChoice;
}

/** Reasons that need no history: who, where, and what kind of message. */
export function standingRefusal({
  now,
  community,
  member,
  reply,
  conversation,
  hostility,
}: Occasion): NudgeRefusal | null {
  if (settingsAt(community.settings, reply).mode === 'observe') return 'observe';
  const contact = contactRefusal(member, now);
  if (contact !== null) return contact;
  // Written before they said yes.
  if (reply.memberId === null) return 'not-opted-in';
  const answers =
    reply.role === 'supporter' || (mayBeMeantWell(hostility.because) && reply.role === 'bystander');
  if (!answers || conversation === null) return 'not-a-reply';
  if (conversation.hasRisk || reply.risk !== 'none') return 'risk';
  if (!reply.scored) return 'not-scored';
  if (now.getTime() - reply.sentAt.getTime() > FRESH_HOURS * HOUR_MS) return 'stale';
  return null;
}

/**
 * When a message that is ready now may reach the person: the person's own hours and zone, else the community's.
 * @param member null for somebody of whom neither is known
 */
export function contactTime(community: Occasion['community'], member: MemberRecord | null, now: Date): Date {
  return afterQuietHours(
    now,
    zoneOf(community, member),
    member?.coaching.quietHours ?? community.settings.quietHours,
  );
}

export function zoneOf(community: Occasion['community'], member: MemberRecord | null): string {
  return member?.coaching.timeZone ?? community.settings.timeZone;
}

/** Reasons that the person's earlier nudges give against one that would arrive at `at`. */
export function historyRefusal(
  history: readonly NudgeRecord[],
  member: MemberRecord,
  timeZone: string,
  at: Date,
): NudgeRefusal | null {
  const cooledBy = (nudge: NudgeRecord): boolean =>
    (nudge.answer === 'not_helpful' || nudge.answer === 'wrong') &&
    at.getTime() < (nudge.answeredAt ?? nudge.createdAt).getTime() + COOL_DOWN_DAYS * DAY_MS;
  if (history.some(cooledBy)) return 'cool-down';
  const clock = localClock(timeZone);
  const today = clock(at).day;
  const onThisDay = history.filter(({ createdAt }) => clock(createdAt).day === today).length;
  if (onThisDay >= member.coaching.maxPerDay) return 'day-limit';
  const weekAgo = at.getTime() - WEEK_DAYS * DAY_MS;
  const inThisWeek = history.filter(({ createdAt }) => createdAt.getTime() > weekAgo).length;
  return inThisWeek >= member.coaching.maxPerWeek ? 'week-limit' : null;
}

/** Nudge or no nudge by consent, habits and limits, and why. What the reply itself gives to say: `selectTopic`. */
export function nudgeVerdict(
  occasion: Occasion,
  { history, scoredReplies, choice }: PastAndPresent,
): NudgeVerdict {
  const { now, community, member, reply } = occasion;
  const refuse = (because: NudgeRefusal): NudgeVerdict => ({ nudge: false, because });
  const standing = standingRefusal(occasion);
  if (standing !== null) return refuse(standing);
  if (history.some(({ messageId }) => messageId === reply.id)) return refuse('already-nudged');
  if (scoredReplies < SCORED_REPLIES_BEFORE_FIRST) return refuse('too-few-replies');
  const at = contactTime(community, member, now);
  const past = historyRefusal(history, member, zoneOf(community, member), at);
  if (past !== null) return refuse(past);
  if (choice.because !== null) return refuse(choice.because);
  const kind = kindOf(choice, history);
  if (kind === null) return refuse('balance');
  return { nudge: true, kind, at, because: at.getTime() === now.getTime() ? 'now' : 'after-quiet-hours' };
}

/** Improving only if encouraging ones are in the lead, so that they never fall behind. */
function kindOf({ praise, suggestion }: TopicChoice, history: readonly NudgeRecord[]): NudgeKind | null {
  const improving = history.filter(({ kind }) => kind === 'improving').length;
  if (suggestion !== null && history.length - improving > improving) return 'improving';
  return praise === null ? null : 'encouraging';
}
