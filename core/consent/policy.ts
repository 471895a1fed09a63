import { DAY_MS } from '#core/lib/durations.ts';
import { notesFrom } from '#core/trial/days.ts';
import type { UserId } from '#core/model/ids.ts';
import type { MemberRecord, MessageRecord } from '#core/model/records.ts';

/** A question to a person that has not left by then is asked no more: longer than any quiet hours. */
export const QUESTION_WAITS_MS = 2 * DAY_MS;

export type ContactRefusal = 'not-opted-in' | 'coaching-off' | 'paused' | 'trial' | 'unreachable';

/** A message is read unless its author said no. `null`: somebody who was never asked or never answered. */
export function mayBeScored(author: MemberRecord | null): boolean {
  return author?.status !== 'opted_out';
}

/**
 * The platform id that may stand beside what is derived from a message: only that of somebody who had said yes when
 * they wrote it. An edit links nothing that the stored version did not.
 */
export function storedAuthor(
  author: MemberRecord | null,
  sentAt: Date,
  stored: Pick<MessageRecord, 'memberId'> | null,
): UserId | null {
  if (author?.status !== 'opted_in' || sentAt < author.decidedAt) return null;
  return stored === null || stored.memberId === author.userId ? author.userId : null;
}

/** Whether staff may open this person's own page. Sums over five people or more need no such leave. */
export function mayBeShownToStaff(member: MemberRecord | null): boolean {
  return member?.status === 'opted_in' && member.coaching.sharesWithStaff;
}

/** Why this person gets no uninvited message now; null when they may get one. */
export function contactRefusal(member: MemberRecord, now: Date): ContactRefusal | null {
  const isAhead = (date: Date | null): boolean => date !== null && now.getTime() < date.getTime();
  if (member.status !== 'opted_in') return 'not-opted-in';
  if (!member.coaching.enabled) return 'coaching-off';
  if (isAhead(member.coaching.pausedUntil) || isAhead(member.offDutyUntil)) return 'paused';
  if (isAhead(notesFrom(member.lot))) return 'trial';
  return isAhead(member.unreachableUntil) ? 'unreachable' : null;
}
