import { GRACE_MS, OVER_AFTER_MS } from '#core/community/week-clock.ts';
import { DAY_MS, WEEK_MS } from '#core/lib/durations.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';
import type { ConversationRecord } from '#core/model/records.ts';

/** Nobody has written for this long: the conversation has come to rest. */
const AT_REST_MS = DAY_MS;
/** Later no answer is kept. */
export const ASKED_WITHIN_MS = 4 * DAY_MS;
/** Later nobody is asked any more: an answer could come when the week in which it would count is made. */
const ASKED_UNTIL_MS = OVER_AFTER_MS + GRACE_MS - ASKED_WITHIN_MS;
/** At most one question in this time. */
const BETWEEN_QUESTIONS_MS = WEEK_MS;

export type AskVerdict =
  | { ask: true; about: ConversationRecord }
  | { ask: false; because: 'paused' | 'asked-lately' | 'risk' | 'nothing-at-rest' };

/**
 * Whether somebody is asked now, and about which conversation.
 * @param conversations all that are known to be theirs
 * @param elsewhere what they asked for in other communities: they are one person, who is asked once a week
 */
export function askVerdict(
  seeker: AskedSeeker,
  conversations: readonly ConversationRecord[],
  now: Date,
  elsewhere: readonly AskedSeeker[] = [],
): AskVerdict {
  const refuse = (because: Extract<AskVerdict, { ask: false }>['because']): AskVerdict => ({
    ask: false,
    because,
  });
  if (isPaused(seeker, now)) return refuse('paused');
  const isLately = ({ asked }: AskedSeeker): boolean =>
    asked !== null && age(asked.at, now) < BETWEEN_QUESTIONS_MS;
  if ([seeker, ...elsewhere].some(isLately)) return refuse('asked-lately');
  // A sign of danger in one conversation is about the person, not about that conversation.
  if (conversations.some(({ hasRisk }) => hasRisk)) return refuse('risk');
  const [about] = conversations
    .filter((one) => isAtRest(one, now) && one.openedAt >= seeker.since && one.replyCount > 0)
    .sort((a, b) => b.lastActivityAt.getTime() - a.lastActivityAt.getTime());
  return about === undefined ? refuse('nothing-at-rest') : { ask: true, about };
}

export const isPaused = ({ pausedUntil, offDutyUntil }: AskedSeeker, now: Date): boolean =>
  [pausedUntil, offDutyUntil].some((until) => until !== null && now < until);

const age = (at: Date, now: Date): number => now.getTime() - at.getTime();

const isAtRest = ({ lastActivityAt, ownWord }: ConversationRecord, now: Date): boolean =>
  ownWord === null && age(lastActivityAt, now) >= AT_REST_MS && age(lastActivityAt, now) < ASKED_UNTIL_MS;
