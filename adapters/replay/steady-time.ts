import { DAY_MS } from '#core/lib/durations.ts';
import type { LeftOut } from './left-out.ts';
import type { ImportedMessage } from './replay-import.ts';

/** A message may stand at most this much before an earlier one. */
const DISORDER_MS = DAY_MS;

/** A message with its place in the file. */
export interface Placed extends ImportedMessage {
  record: number;
}

const timeOf = ({ message }: Placed): number => message.sentAt.getTime();

const isBefore = (one: Placed, other: Placed): boolean => timeOf(one) < timeOf(other) - DISORDER_MS;

/**
 * Passes on what runs forward in time, chat by chat. One message whose time lies far from those on both sides of it is
 * handed to `onStrange`, for it would end every conversation and stretch the report to its year.
 * @throws what `onBackwards` gives, where messages run from new to old
 */
async function* steadyTime(
  messages: AsyncIterable<Placed>,
  onStrange: (one: Placed) => void,
  onBackwards: (one: Placed) => Error,
): AsyncGenerator<Placed> {
  /** Not passed on yet, oldest in the file first: at most two. */
  let held: Placed[] = [];
  let last: Placed | null = null;
  for await (const next of messages) {
    const channelId = held[0]?.message.channelId ?? last?.message.channelId;
    if (channelId !== undefined && channelId !== next.message.channelId) {
      yield* settled(last, held, onStrange);
      [held, last] = [[next], null];
      continue;
    }
    const [first, second] = held;
    if (first === undefined || second === undefined) {
      held.push(next);
      continue;
    }
    const before: Placed | null = last;
    if (runsBack(before, first, second, next)) throw onBackwards(second);
    if (isFarFrom(before, first, second, next)) {
      onStrange(first);
    } else {
      last = first;
      yield first;
    }
    held = [second, next];
  }
  const [first, second] = held;
  if (last === null && first !== undefined && second !== undefined && isBefore(second, first))
    throw onBackwards(second);
  yield* settled(last, held, onStrange);
}

/** Three in a row, each before the one above it: at the beginning of a chat by any time, later by more than the disorder there may be. */
function runsBack(before: Placed | null, first: Placed, second: Placed, third: Placed): boolean {
  if (before === null) return timeOf(third) < timeOf(second) && timeOf(second) < timeOf(first);
  return isBefore(second, before) && isBefore(second, first) && isBefore(third, second);
}

/** Its neighbours agree with each other, and not with it. At the beginning of a chat the two after it have to agree. */
function isFarFrom(before: Placed | null, one: Placed, after: Placed, later: Placed): boolean {
  if (before === null) return isBefore(after, one) && isBefore(later, one) && !isBefore(later, after);
  return (isBefore(one, before) || isBefore(after, one)) && !isBefore(after, before);
}

/** The end of a chat: the last message alone cannot be compared with a later one. */
function* settled(
  last: Placed | null,
  held: readonly Placed[],
  onStrange: (one: Placed) => void,
): Generator<Placed> {
  let before = last;
  for (const one of held) {
    if (before !== null && isBefore(one, before)) {
      onStrange(one);
      continue;
    }
    before = one;
    yield one;
  }
}

/** {@link steadyTime} of one file, as an importer gives it: a message with a strange time is left out and named. */
export async function* inSteadyTime(
  { path, leftOut }: { path: string; leftOut: LeftOut },
  messages: AsyncIterable<Placed>,
  onBackwards: (one: Placed) => Error,
): AsyncGenerator<ImportedMessage> {
  const onStrange = ({ record }: Placed): null =>
    leftOut.addStrange(path, `message ${record}`, 'its time lies far from those around it');
  for await (const { record: _, ...imported } of steadyTime(messages, onStrange, onBackwards)) yield imported;
}
