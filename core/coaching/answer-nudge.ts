import type { NudgeId, UserId } from '#core/model/ids.ts';
import { type MemberRecord, NUDGE_ANSWERS, type NudgeAnswer, type NudgeRecord } from '#core/model/records.ts';
import { isOneOf } from '#core/lib/one-of.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { later } from '#core/lib/later.ts';
import { localClock } from '#core/lib/local-time.ts';
import type { Store } from '#core/ports/index.ts';
import type { Locale } from '#core/model/locale.ts';
import { speaking } from '#core/texts/say.ts';
import { dayInWords } from './day-in-words.ts';
import { COOL_DOWN_DAYS, zoneOf } from './nudge-policy.ts';

/** "Pause for a week". */
const PAUSE_DAYS = 7;

/** Reads a button id `nudge:<answer>:<nudgeId>`; null when it is another button. */
export function parseNudgeButton(buttonId: string): { answer: NudgeAnswer; nudgeId: NudgeId } | null {
  const [prefix, answer, nudgeId, ...rest] = buttonId.split(':');
  if (prefix !== 'nudge' || answer === undefined || !nudgeId || rest.length > 0) return null;
  return isOneOf(NUDGE_ANSWERS, answer) ? { answer, nudgeId } : null;
}

/**
 * Stores what a person says of a nudge and returns the sentence to show. The first answer counts; "pause" works at any time.
 * A nudge that was written to somebody else is not found.
 */
export async function answerNudge(
  deps: { store: Store; now: Date },
  input: { userId: UserId; nudgeId: NudgeId; answer: NudgeAnswer; locale: Locale },
): Promise<string> {
  const say = speaking(input.locale);
  return deps.store.transaction(async (store) => {
    const found = await store.nudges.find(input.userId, input.nudgeId);
    if (found === null) return say('note-not-found');
    await store.communities.hold([found.communityId]);
    // Until then another answer, a no or an erasure may have come first.
    const nudge = await store.nudges.find(input.userId, input.nudgeId);
    if (nudge === null) return say('note-not-found');
    const isFirst = nudge.answer === null;
    if (!isFirst && input.answer !== 'pause') return say('note-already-answered');
    if (isFirst) await store.nudges.answer(nudge.communityId, nudge.id, input.answer, deps.now);
    const days = input.answer === 'pause' ? PAUSE_DAYS : COOL_DOWN_DAYS;
    const until = new Date(deps.now.getTime() + days * DAY_MS);
    if (input.answer === 'pause') await pause(store, nudge, until);
    if (input.answer === 'helpful') return say('note-helpful');
    return say(`note-${input.answer}`, { day: await localDate(store, nudge, until, input.locale) });
  });
}

async function pause(store: Store, nudge: NudgeRecord, until: Date): Promise<void> {
  const member = await store.members.get(nudge.communityId, nudge.memberId);
  if (member !== null) await store.members.save(pausedUntil(member, until));
}

/** A longer pause that the person chose before stays. */
function pausedUntil(member: MemberRecord, until: Date): MemberRecord {
  const { coaching } = member;
  return { ...member, coaching: { ...coaching, pausedUntil: later(coaching.pausedUntil, until) } };
}

async function localDate(store: Store, nudge: NudgeRecord, at: Date, locale: Locale): Promise<string> {
  const community = await store.communities.get(nudge.communityId);
  const member = await store.members.get(nudge.communityId, nudge.memberId);
  const zone = community === null || member === null ? 'UTC' : zoneOf(community, member);
  return dayInWords(localClock(zone)(at).day, locale);
}
