import { admit, type Admitted, type Arrival } from './admit.ts';
import type { HandleDeps } from './deps.ts';
import { Known } from './known.ts';
import { Line } from './line.ts';
import { markDropped } from './mark-dropped.ts';
import { type EventOutcome, failed, released } from './outcome.ts';
import { plan } from './plan.ts';
import { handleReaction, type Reaction } from './react.ts';
import { handleRemoval, type Removal } from './remove.ts';
import { storeMessages } from './store-messages.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { ChatEvent } from '#core/model/message.ts';

/**
 * The way of a message: from a batch of events to derived rows, alerts and nudges. Safe to call again with the same
 * events. Resolves with one outcome for each event, in order; a message that fails does not touch other messages, but
 * what may build on it is released, to come after it again: edits of what is not stored yet, reactions and removals in its
 * community. What one message breaks is left out of it, and never its alert. While the models are away, what the rules find
 * is told and all else fails with the code `model`. Rejects when the store cannot be used at all.
 * @example await queue.work(async (events) => (await handleEvents(deps, events)).map(settlementOf));
 */
export async function handleEvents(deps: HandleDeps, events: readonly ChatEvent[]): Promise<EventOutcome[]> {
  const line = new Line();
  const outcomes: EventOutcome[] = [];
  const take = (handled: readonly EventOutcome[]): void => {
    for (const outcome of handled) line.note(outcome);
    outcomes.push(...handled);
  };
  let messages: Arrival[] = [];
  for (const event of events) {
    if (event.kind === 'message' || event.kind === 'edit') {
      messages.push(event);
      continue;
    }
    take(await handleMessages(deps, messages, line));
    take([line.isBehind(event) ? released(event) : await attempt(event, deps)]);
    messages = [];
  }
  take(await handleMessages(deps, messages, line));
  return outcomes;
}

async function handleMessages(
  deps: HandleDeps,
  events: readonly Arrival[],
  line: Line,
): Promise<EventOutcome[]> {
  const known = await Known.about(
    deps,
    events.map(({ message }) => message),
  );
  const outcomes = new Map<ChatEvent, EventOutcome>();
  const { versions, stale } = latestVersions(events);
  const admitted: { event: Arrival; admitted: Admitted }[] = [];
  for (const { event, isFirst } of versions) {
    const admission = admit({ ...deps, known }, event, isFirst);
    if (admission.kind === 'admitted') admitted.push({ event, admitted: admission.admitted });
    // What it changes may be what failed, and is then stored by its next try.
    else if (event.kind === 'edit' && line.isBehind(event)) outcomes.set(event, released(event));
    else outcomes.set(event, { event, ...admission.refusal });
  }
  const { planned, failed: unplanned } = await plan(deps, admitted);
  for (const outcome of [...unplanned, ...(await storeMessages(deps, planned))])
    outcomes.set(outcome.event, outcome);
  for (const outcome of await markDropped(deps, [...outcomes.values()])) outcomes.set(outcome.event, outcome);
  for (const [event, latest] of stale) outcomes.set(event, staleOutcome(event, outcomes.get(latest)));
  return events.flatMap((event) => outcomes.get(event) ?? []);
}

/** An earlier version is needed as long as the later one is not stored: an edit alone says nothing new of old times. */
function staleOutcome(event: Arrival, latest: EventOutcome | undefined): EventOutcome {
  const isOpen = latest?.outcome === 'failed' || latest?.outcome === 'released';
  return isOpen ? released(event) : { event, outcome: 'unchanged', because: 'laterVersion' };
}

interface Version {
  event: Arrival;
  /** Its first version came in the same batch, so that it is not stored yet. */
  isFirst: boolean;
}

/** Of several versions of one message in a batch only the last is analysed; each other one is mapped to it. */
function latestVersions(events: readonly Arrival[]): {
  versions: Version[];
  stale: Map<Arrival, Arrival>;
} {
  const latest = new Map<string, Version>();
  const keyOfMessage = ({ message }: Arrival): string => keyOf(message.communityId, message.id);
  for (const event of events) {
    const earlier = latest.get(keyOfMessage(event));
    const isFirst = event.kind === 'message' || earlier?.isFirst === true;
    const wins = earlier === undefined || event.kind === 'edit';
    latest.set(keyOfMessage(event), { event: wins ? event : earlier.event, isFirst });
  }
  const stale = new Map<Arrival, Arrival>();
  for (const event of events) {
    const winner = latest.get(keyOfMessage(event))?.event;
    if (winner !== undefined && winner !== event) stale.set(event, winner);
  }
  return { versions: [...latest.values()], stale };
}

async function attempt(event: Removal | Reaction, deps: HandleDeps): Promise<EventOutcome> {
  const handled =
    event.kind === 'reaction' || event.kind === 'reactionsCleared'
      ? handleReaction(deps, event)
      : handleRemoval(deps, event);
  return handled.catch((error: unknown) => failed(event, error));
}
