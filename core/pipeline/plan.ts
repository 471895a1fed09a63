import type { Admitted, Arrival } from './admit.ts';
import type { HandleDeps } from './deps.ts';
import type { Plan } from './planned.ts';
import { scoreReplies } from './score-replies.ts';
import { placeAll } from './place-batch.ts';
import { readSentences } from './read-sentences.ts';

/**
 * Decides where each message of the batch belongs and what it says. One cheap look at every message comes first; only
 * those that stand in a conversation are read further. Stores nothing.
 */
export async function plan(
  deps: HandleDeps,
  batch: readonly { event: Arrival; admitted: Admitted }[],
): Promise<Plan> {
  const placed = await placeAll(deps, batch);
  const read = await readSentences(deps, placed.done);
  const scored = await scoreReplies(deps.models, read.done);
  return { planned: scored.planned, failed: [...placed.failed, ...read.failed, ...scored.failed] };
}
