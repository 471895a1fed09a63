import { attemptLater } from '#core/lib/attempt.ts';
import type { AnalysisFailure } from '#core/model/analysis.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { restAfterDanger } from '#core/seekers/rest-after-danger.ts';
import type { Admitted } from './admit.ts';
import type { EventOutcome } from './outcome.ts';

/** Where else somebody rests who sounded in danger. */
export interface RestElsewhere {
  userId: UserId;
  saidAt: Date;
  communities: readonly CommunityId[];
}

/** A message that was stored, and the rest that follows once its transaction is over. */
export interface Stored {
  outcome: EventOutcome;
  elsewhere: RestElsewhere | null;
}

/**
 * Whoever sounded in danger is not asked how it is, and gets no notes for a while. One stand-in is there for many people.
 * @returns their other communities, which this transaction does not hold
 */
export async function letRest(
  store: Store,
  { message: { authorId: userId, isNameless, sentAt: saidAt } }: Admitted,
  { communityId, risk }: MessageRecord,
  failures: AnalysisFailure[],
): Promise<RestElsewhere | null> {
  if (risk === 'none' || isNameless === true) return null;
  const rested = await attemptLater(async () => {
    // Few asked for anything, and this comes with every alert: for the others it is one look.
    const communities = await store.members.communitiesOf(userId);
    if (communities.includes(communityId)) await restAfterDanger(store, { communityId, userId }, saidAt);
    return communities.filter((one) => one !== communityId);
  });
  if (rested.ok) return { userId, saidAt, communities: rested.value };
  failures.push({ analyser: 'rest', error: rested.error });
  return null;
}

/** The same in the other communities of each person, each held by itself. */
export async function letRestElsewhere(store: Store, stored: readonly Stored[]): Promise<EventOutcome[]> {
  const outcomes: EventOutcome[] = [];
  for (const { outcome, elsewhere } of stored) {
    const rested = await attemptLater(() => restIn(store, elsewhere));
    outcomes.push(
      rested.ok
        ? outcome
        : { ...outcome, failures: [...(outcome.failures ?? []), { analyser: 'rest', error: rested.error }] },
    );
  }
  return outcomes;
}

async function restIn(store: Store, elsewhere: RestElsewhere | null): Promise<void> {
  if (elsewhere === null) return;
  const { userId, saidAt, communities } = elsewhere;
  for (const communityId of communities) await restAfterDanger(store, { communityId, userId }, saidAt);
}
