import { DAY_MS } from '#core/lib/durations.ts';
import { later } from '#core/lib/later.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/** No question for so long after words of somebody sounded as if a life could be in danger, whatever becomes of the words. */
const NO_QUESTION_DAYS = 14;
/** Nor what one writes to supporters: on such a day nobody is told what to try. They may help again soon, and ask for it earlier. */
const NO_NOTE_DAYS = 2;

export const askedAgainFrom = (danger: Date): Date => new Date(danger.getTime() + NO_QUESTION_DAYS * DAY_MS);
export const notesAgainFrom = (danger: Date): Date => new Date(danger.getTime() + NO_NOTE_DAYS * DAY_MS);

/** Words of the person sounded as if a life could be in danger: what they asked for in this community rests, unless longer already. */
export async function restAfterDanger(
  store: Store,
  { communityId, userId }: { communityId: CommunityId; userId: UserId },
  saidAt: Date,
): Promise<void> {
  await store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const seeker = await within.seekers.get(communityId, userId);
    const member = await within.members.get(communityId, userId);
    if (seeker !== null)
      await within.seekers.save({
        ...seeker,
        pausedUntil: later(seeker.pausedUntil, askedAgainFrom(saidAt)),
      });
    if (member?.status !== 'opted_in') return;
    const { coaching } = member;
    const pausedUntil = later(coaching.pausedUntil, notesAgainFrom(saidAt));
    await within.members.save({ ...member, coaching: { ...coaching, pausedUntil } });
  });
}
