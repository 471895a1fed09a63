import { TURNS_BY } from './assign.ts';
import type { Candidate, NewMessage, Surroundings } from './assignment.ts';
import { activeAround, isOneTalk, isSeeker, latestAnswered, names, takesMessages } from './candidates.ts';
import { bestPossibleFit, fitOf } from './likelihood.ts';

/**
 * Below this sum of asking and giving, read alone, the words of somebody who stands in none of the conversations around are
 * small talk. In four development communities no message changed its place by it up to .04; at .05 the first answers were lost.
 */
export const SURELY_SMALL_TALK_BELOW = 0.03;

/**
 * The conversations that a message has to be read beside next, before {@link assign} can say where it belongs; empty once enough
 * is read. What ties it to one conversation leaves the others out; those that it could turn to from the one its writer stands in
 * are read once that is known; and a stranger's plain small talk is read beside none.
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
  if (standing === null) return isSurelySmallTalk(message) ? [] : active;
  if (standing.beside === undefined) return [standing];
  return others.filter((candidate) => bestPossibleFit(candidate) - fitOf(standing) >= TURNS_BY);
}

const isSurelySmallTalk = ({ alone }: NewMessage): boolean =>
  alone !== null && alone.asks + alone.gives < SURELY_SMALL_TALK_BELOW;
