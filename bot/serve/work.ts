import { considerNudge } from '#core/coaching/consider-nudge.ts';
import type { HandleDeps } from '#core/pipeline/deps.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { type EventOutcome, settlementOf } from '#core/pipeline/outcome.ts';
import { modelsAfter, readEarly } from '#core/pipeline/read-early.ts';
import type { EventHandler } from '#core/ports/index.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { nameOf } from '#core/lib/error-name.ts';
import type { Log } from '#core/ports/log.ts';
import type { Parts } from './parts.ts';

/** Takes events from the queue, batch by batch, until the queue stops. */
export async function work({
  queue,
  store,
  secrets,
  models,
  language,
  now,
  log,
  counts,
}: Parts): Promise<void> {
  const depsNow = (): HandleDeps => ({
    ...{ store, secrets, models, language, describePlatform, considerNudge },
    now: now(),
  });
  const handle: EventHandler = async (events, early) => {
    const deps = { ...depsNow(), models: modelsAfter(models, secrets, early) };
    const outcomes = await handleEvents(deps, events);
    log('debug', 'batch', {
      events: outcomes.length,
      failed: outcomes.filter(({ outcome }) => outcome === 'failed').length,
    });
    for (const outcome of outcomes) logFailures(outcome, log);
    counts.events.add(outcomes, now());
    return outcomes.map(settlementOf);
  };
  await queue.work(handle, (events) => readEarly(depsNow(), events));
}

/** What a message broke while it was stored all the same. */
function logFailures({ message, failures = [] }: EventOutcome, log: Log): void {
  for (const { analyser, error } of failures)
    log('error', 'not-read', { message: message?.id ?? null, analyser, error: nameOf(error) });
}
