import { DAY_MS } from '#core/lib/durations.ts';
import { later } from '#core/lib/later.ts';
import { isTimeZone } from '#core/lib/local-time.ts';
import type { Store } from '#core/ports/index.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { MemberRecord } from '#core/model/records.ts';

type Coaching = MemberRecord['coaching'];

/** Bounds of what a person can choose; more would break the promise of few messages. */
const MAX_PER_DAY = 3;
const MAX_PER_WEEK = 7;

export type CoachingFault = keyof Coaching;

/** The settings that a change would leave out of bounds; empty when all is well. */
export function coachingFaults(coaching: Coaching): CoachingFault[] {
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const isHour = (value: number): boolean => within(value, 0, 23);
  const { quietHours, timeZone } = coaching;
  const checks: readonly (readonly [CoachingFault, boolean])[] = [
    ['maxPerDay', within(coaching.maxPerDay, 1, MAX_PER_DAY)],
    ['maxPerWeek', within(coaching.maxPerWeek, 1, MAX_PER_WEEK)],
    ['timeZone', timeZone === null || isTimeZone(timeZone)],
    ['quietHours', quietHours === null || (isHour(quietHours.startHour) && isHour(quietHours.endHour))],
    ['reportWeekday', within(coaching.reportWeekday, 1, 7)],
    ['reportHour', isHour(coaching.reportHour)],
  ];
  return checks.flatMap(([name, isFine]) => (isFine ? [] : [name]));
}

export type CoachingChange =
  | { kind: 'changed'; member: MemberRecord }
  | { kind: 'not-opted-in' }
  | { kind: 'faults'; faults: readonly CoachingFault[] };

/** Changes a person's own settings; nothing is stored when one of them is out of bounds. */
export async function changeCoaching(
  store: Store,
  who: { communityId: CommunityId; userId: UserId },
  change: Partial<Coaching> | ((before: Coaching) => Partial<Coaching>),
): Promise<CoachingChange> {
  return store.transaction(async (within) => {
    await within.communities.hold([who.communityId]);
    const before = await within.members.get(who.communityId, who.userId);
    if (before?.status !== 'opted_in') return { kind: 'not-opted-in' };
    const changed = typeof change === 'function' ? change(before.coaching) : change;
    const coaching = { ...before.coaching, ...changed };
    const faults = coachingFaults(coaching);
    if (faults.length > 0) return { kind: 'faults', faults };
    const member = { ...before, coaching };
    await within.members.save(member);
    return { kind: 'changed', member };
  });
}

/** Nothing uninvited for this many days, or for longer where the person asked for that before. */
export function pauseCoaching(
  deps: { store: Store; now: Date },
  who: { communityId: CommunityId; userId: UserId },
  days: number,
): Promise<CoachingChange> {
  const until = new Date(deps.now.getTime() + days * DAY_MS);
  return changeCoaching(deps.store, who, ({ pausedUntil }) => ({ pausedUntil: later(pausedUntil, until) }));
}
