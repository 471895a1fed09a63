import { attemptLater } from '#core/lib/attempt.ts';
import type { AnalysisFailure } from '#core/model/analysis.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { restAfterDanger } from '#core/seekers/rest-after-danger.ts';
import type { Admitted } from './admit.ts';
import type { EventOutcome } from './outcome.ts';

/** Whoever sounded in danger is not asked how it is, and gets no notes for a while. One stand-in is there for many people. */
export async function letRest(
  store: Store,
  { message: { authorId: userId, isNameless, sentAt } }: Admitted,
  { communityId, risk }: MessageRecord,
  failures: AnalysisFailure[],
): Promise<void> {
  if (risk === 'none' || isNameless === true) return;
  const rested = await attemptLater(() => restAfterDanger(store, { communityId, userId }, sentAt));
  if (!rested.ok) failures.push({ analyser: 'rest', error: rested.error });
}

/** The same in the other communities of that person, each held by itself. */
export async function letRestElsewhere(
  store: Store,
  outcomes: readonly EventOutcome[],
): Promise<EventOutcome[]> {
  const rested: EventOutcome[] = [];
  for (const outcome of outcomes) {
    const done = await attemptLater(() => restElsewhere(store, outcome));
    const failures = [
      ...(outcome.failures ?? []),
      ...(done.ok ? [] : [{ analyser: 'rest' as const, error: done.error }]),
    ];
    rested.push(failures.length === 0 ? outcome : { ...outcome, failures });
  }
  return rested;
}

async function restElsewhere(store: Store, { outcome, event, message }: EventOutcome): Promise<void> {
  if (outcome !== 'stored' || message === undefined || message.risk === 'none') return;
  if ((event.kind !== 'message' && event.kind !== 'edit') || event.message.isNameless === true) return;
  const { authorId: userId, communityId: here, sentAt } = event.message;
  for (const communityId of await store.members.communitiesOf(userId))
    if (communityId !== here) await restAfterDanger(store, { communityId, userId }, sentAt);
}
