import { contactRefusal, type ContactRefusal } from '#core/consent/policy.ts';
import { WEEK_MS } from '#core/lib/durations.ts';
import type { MemberRecord } from '#core/model/records.ts';

/** One question in this time at most. */
export const BETWEEN_QUESTIONS_MS = 2 * WEEK_MS;
/** Later an answer is no longer about that question. */
export const ANSWERED_WITHIN_MS = WEEK_MS;

export type HowHeavyRefusal = ContactRefusal | 'not-wanted' | 'asked-lately' | 'has-not-helped';

/** Why a supporter is not asked now how heavy helping was; null when they are. @param hasHelped in the last two weeks */
export function howHeavyRefusal(member: MemberRecord, hasHelped: boolean, now: Date): HowHeavyRefusal | null {
  const contact = contactRefusal(member, now);
  if (contact !== null) return contact;
  if (!member.coaching.asksHowHeavy) return 'not-wanted';
  const { howHeavyAskedAt: last } = member;
  if (last !== null && now.getTime() - last.getTime() < BETWEEN_QUESTIONS_MS) return 'asked-lately';
  return hasHelped ? null : 'has-not-helped';
}
