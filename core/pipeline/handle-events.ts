import { admit, type Admitted } from './admit.ts';
import type { EventOutcome, HandleDeps } from './deps.ts';
import { Known } from './known.ts';
import { plan } from './plan.ts';
import type { MessageEvent } from './planned.ts';
import { handleReaction, type Reaction } from './react.ts';
import { handleRemoval, type Removal } from './remove.ts';
import { failure } from './failure.ts';
import { storeMessages } from './store-messages.ts';
import type { ChatEvent } from '#core/model/message.ts';

export type { ConsiderNudge, EventOutcome, HandleDeps } from './deps.ts';

/**
 * The way of a message: from a batch of events to derived rows, alerts and nudges. Safe to call again with the same
 * events. Resolves with one outcome for each event, in order; a message that fails does not touch the others. What one
 * message breaks is left out of it, and never its alert. While the models are away, what the rules find is told and all
 * else fails with the code `model`, to be given again. Rejects when the store cannot be used at all.
 */
export async function handleEvents(deps: HandleDeps, events: readonly ChatEvent[]): Promise<EventOutcome[]> {
  const outcomes: EventOutcome[] = [];
  let messages: MessageEvent[] = [];
  for (const event of events) {
    if (event.kind === 'message' || event.kind === 'edit') {
      messages.push(event);
      continue;
    }
    outcomes.push(...(await handleMessages(deps, messages)), await attempt(event, deps));
    messages = [];
  }
  return [...outcomes, ...(await handleMessages(deps, messages))];
}

/**
 * For a queue that gives a rejected batch out again.
 * @throws AggregateError with the causes when an event failed; all other events are stored by then.
 */
export function throwIfFailed(outcomes: readonly EventOutcome[]): void {
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return;
  throw new AggregateError(
    failed.map(({ error }) => error),
    `${failed.length} of ${outcomes.length} events could not be handled.`,
  );
}

async function handleMessages(deps: HandleDeps, events: readonly MessageEvent[]): Promise<EventOutcome[]> {
  const known = await Known.about(
    deps,
    events.map(({ message }) => message),
  );
  const outcomes = new Map<ChatEvent, EventOutcome>();
  const admitted: { event: MessageEvent; admitted: Admitted }[] = [];
  for (const { event, isFirst } of latestVersions(events, outcomes)) {
    const admission = admit({ ...deps, known }, event, isFirst);
    if (admission.kind === 'admitted') admitted.push({ event, admitted: admission.admitted });
    else outcomes.set(event, { event, outcome: admission.outcome, because: admission.because });
  }
  const { planned, failed } = await plan(deps, admitted);
  for (const outcome of [...failed, ...(await storeMessages(deps, planned))]) {
    outcomes.set(outcome.event, outcome);
  }
  return events.flatMap((event) => outcomes.get(event) ?? []);
}

interface Version {
  event: MessageEvent;
  /** Its first version came in the same batch, so that it is not stored yet. */
  isFirst: boolean;
}

/** Of several versions of one message in a batch only the last is analysed. */
function latestVersions(events: readonly MessageEvent[], outcomes: Map<ChatEvent, EventOutcome>): Version[] {
  const latest = new Map<string, Version>();
  for (const event of events) {
    const key = `${event.message.communityId}\n${event.message.id}`;
    const earlier = latest.get(key);
    const isFirst = event.kind === 'message' || earlier?.isFirst === true;
    if (earlier === undefined) {
      latest.set(key, { event, isFirst });
      continue;
    }
    const stale = event.kind === 'edit' ? earlier.event : event;
    outcomes.set(stale, { event: stale, outcome: 'unchanged', because: 'laterVersion' });
    latest.set(key, { event: event.kind === 'edit' ? event : earlier.event, isFirst });
  }
  return [...latest.values()];
}

async function attempt(event: Removal | Reaction, deps: HandleDeps): Promise<EventOutcome> {
  const handled =
    event.kind === 'reaction' || event.kind === 'reactionsCleared'
      ? handleReaction(deps, event)
      : handleRemoval(deps, event);
  return handled.catch((error: unknown) => failure(event, error));
}
