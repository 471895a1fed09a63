import type { Secrets, Store } from '#core/ports/index.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { TrialLot } from '#core/model/trial.ts';
import { drawsLots } from '#core/trial/days.ts';
import { armAt } from '#core/trial/lots.ts';

/**
 * The lot of somebody who says yes now; null where no trial draws any. To be called while the community is held, so that two
 * people never get one place in the row.
 */
export async function drawLot(
  { store, secrets, now }: { store: Store; secrets: Pick<Secrets, 'digest'>; now: Date },
  communityId: CommunityId,
): Promise<TrialLot | null> {
  const trial = (await store.communities.get(communityId))?.settings.trial;
  if (trial === undefined || !drawsLots(trial, now)) return null;
  const position = (await store.members.list(communityId)).filter(({ lot }) => lot !== null).length;
  const seedOf = (block: number): number =>
    Number.parseInt(secrets.digest('trialLots', communityId, trial.startedAt, String(block)).slice(0, 8), 16);
  return { arm: armAt(position, seedOf), drawnAt: now };
}
