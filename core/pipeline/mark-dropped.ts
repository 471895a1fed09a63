import { attemptLater } from '#core/lib/attempt.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { tombstonesOf, wordlessMark } from '#core/retention/tombstones.ts';
import { type EventOutcome, failed } from './outcome.ts';
import type { Arrival } from './admit.ts';

interface Marked {
  event: Arrival;
  mark: string;
}

/**
 * What was dropped has no row, and two kinds of it may come again and look different then. A mark tells that a message
 * without words was read, when a later version says something; and that a copy was its author's who wants to be left out,
 * when it is read again after an absence and nobody can tell any more whose it is.
 * @returns those that could not be marked, to be given again
 */
export async function markDropped(
  { store, secrets, now }: { store: Store; secrets: Secrets; now: Date },
  outcomes: readonly EventOutcome[],
): Promise<EventOutcome[]> {
  const marked = outcomes.flatMap((outcome) => markOf(secrets, outcome));
  const failures: EventOutcome[] = [];
  for (const [communityId, some] of Map.groupBy(marked, ({ event }) => event.message.communityId)) {
    const marks = some.map(({ mark }) => mark);
    const saved = await attemptLater(() => store.tombstones.save(communityId, marks, now));
    if (!saved.ok) failures.push(...some.map(({ event }) => failed(event, saved.error)));
  }
  return failures;
}

function markOf(secrets: Secrets, { event, because }: EventOutcome): Marked[] {
  if (event.kind !== 'message' && event.kind !== 'edit') return [];
  const { message } = event;
  const { communityId, id } = message;
  if (because === 'noOwnWords') return [{ event, mark: wordlessMark(secrets, message) }];
  const isLeftOut = message.isCopy === true && (because === 'optedOut' || because === 'erased');
  return isLeftOut
    ? tombstonesOf(secrets, { kind: 'delete', communityId, messageIds: [id] }).map((mark) => ({
        event,
        mark,
      }))
    : [];
}
