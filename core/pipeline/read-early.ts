import type { ChatEvent } from '#core/model/message.ts';
import type { Models, Secrets } from '#core/ports/index.ts';
import { admit, type Admitted, type Arrival } from './admit.ts';
import type { HandleDeps } from './deps.ts';
import { EarlyAnswers } from './early-answers.ts';
import { Known } from './known.ts';
import { plan } from './plan.ts';

/**
 * Reads messages ahead of their turn as if it had come, for the answers of the models alone: what they stand beside may still
 * change, so every decision is made again, by `handleEvents`, in order. Stores nothing.
 * @returns for each event what {@link modelsAfter} takes; empty for what is not read
 */
export async function readEarly(deps: HandleDeps, events: readonly ChatEvent[]): Promise<string[]> {
  const arrivals = events.filter((event) => event.kind === 'message' || event.kind === 'edit');
  const known = await Known.about(
    deps,
    arrivals.map(({ message }) => message),
  );
  const admitted = new Map<ChatEvent, { event: Arrival; admitted: Admitted }>();
  for (const event of arrivals) {
    const admission = admit({ ...deps, known }, event, event.kind === 'message');
    if (admission.kind === 'admitted') admitted.set(event, { event, admitted: admission.admitted });
  }
  const answers = new EarlyAnswers(deps.secrets);
  await plan({ ...deps, models: answers.before(deps.models) }, [...admitted.values()]);
  return events.map((event) => {
    const words = admitted.get(event)?.admitted.words;
    return words === undefined ? '' : answers.about(`${words.text} ${words.withPasted}`);
  });
}

/** Models that are not asked again for what was read early. */
export const modelsAfter = (models: Models, secrets: Secrets, early: readonly string[]): Models =>
  early.length === 0 ? models : new EarlyAnswers(secrets, early).before(models);
