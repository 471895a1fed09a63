import { TURNS_BY } from './assign.ts';
import type { Candidate, NewMessage, Surroundings } from './assignment.ts';
import { activeAround, isOneTalk, isSeeker, latestAnswered, names, takesMessages } from './candidates.ts';
import { bestPossibleFit, fitOf, waits } from './likelihood.ts';

/**
 * A message can be meant for a conversation that its writer does not stand in only from here on: the sum of asking and giving, read
 * alone. In four development communities no message changed its place by it up to .04; at .05 the first answers were lost.
 */
export const MAY_ANSWER_FROM = 0.03;
/**
 * And, where it shares no word with the request and somebody has answered already, only from here on: giving, read alone. No message
 * changed its place by it up to .3; at .5 one did.
 */
export const MAY_GIVE_FROM = 0.3;

/**
 * The conversations that a message has to be read beside next, before {@link assign} can say where it belongs; empty once enough
 * is read. What ties it to one conversation leaves the others out; those that it could turn to from the one its writer stands in
 * are read once that is known; and none is read that it could not answer at all.
 */
export function worthReading(message: NewMessage, around: Surroundings): readonly Candidate[] {
  return deciding(message, around).filter(({ beside }) => beside === undefined);
}

function deciding(message: NewMessage, around: Surroundings): readonly Candidate[] {
  const takes = (candidate: Candidate): boolean => takesMessages(candidate, message);
  const { thread, repliedTo } = around;
  if (message.statedRole !== null) return around.open.filter(takes).slice(0, 1);
  if (thread !== null && takes(thread) && isOneTalk(thread, message, around)) return [thread];
  if (repliedTo !== null && takes(repliedTo)) return [repliedTo];
  if (message.replyToId !== null) return [];
  return decidingInChannel(message, activeAround(message, around));
}

function decidingInChannel(message: NewMessage, active: readonly Candidate[]): readonly Candidate[] {
  const others = active.filter((candidate) => !isSeeker(candidate, message));
  const named = others.find((candidate) => names(message, candidate));
  if (named !== undefined) return [named];
  const standing = active.find((candidate) => isSeeker(candidate, message)) ?? latestAnswered(others);
  if (standing === null) return active.filter((candidate) => couldAnswer(message, candidate));
  if (standing.beside === undefined) return [standing];
  return others.filter(
    (candidate) =>
      couldAnswer(message, candidate) && bestPossibleFit(candidate) - fitOf(standing) >= TURNS_BY,
  );
}

/** Whether it could answer a conversation that its writer does not stand in, as far as that is known before reading. */
function couldAnswer({ alone }: NewMessage, candidate: Candidate): boolean {
  if (alone === null) return true;
  if (alone.asks + alone.gives < MAY_ANSWER_FROM) return false;
  return alone.gives >= MAY_GIVE_FROM || candidate.sharedWords > 0 || waits(candidate);
}
