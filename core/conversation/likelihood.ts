import { boundedLogit, logistic } from '#core/lib/statistics.ts';
import type { Candidate, NewMessage } from './assignment.ts';

/** Above so many shared words more of them say no more. */
const MAX_SHARED_WORDS = 4;
/** Probabilities nearer to 0 or 1 than this are no more certain. */
const LEAST_DOUBT = 0.003;

/**
 * Weights of a logistic regression over 16,835 pairs of a message and an open request of four development communities: does
 * the one answer the other? Log-odds of what the reader says of the message beside the request and by itself, shared words,
 * and whether nobody has answered yet (its weight was set, not fitted: how soon people answer differs). How it was fitted:
 * models/training/EXPERIMENTS.md, M13.
 */
const WEIGHTS = {
  answers: 0.58,
  gives: 0.51,
  asks: -0.23,
  asksAlone: 0.49,
  sharedWord: 1.04,
  waits: 3,
  isShort: -1.01,
  always: -3.79,
} as const;

/** A request that waits draws a reply, but which of several it is for is told by words first. */
const WAITS_AMONG_REQUESTS = 2;

const logOdds = (probability: number): number => boundedLogit(probability, LEAST_DOUBT);

export const waits = ({ conversation }: Candidate): boolean => conversation.replyCount === 0;
const shared = ({ sharedWords }: Candidate): number => Math.min(sharedWords, MAX_SHARED_WORDS);

/** The probability that a message which nothing ties to a request answers it; 0 where the request's words are not kept. */
export function answerLikelihood({ alone, isShort }: NewMessage, candidate: Candidate): number {
  const { beside = null } = candidate;
  if (beside === null) return 0;
  const sum =
    WEIGHTS.always +
    WEIGHTS.answers * logOdds(beside.answers) +
    WEIGHTS.gives * logOdds(beside.gives) +
    WEIGHTS.asks * logOdds(beside.asks) +
    WEIGHTS.asksAlone * logOdds(alone?.asks ?? 0) +
    WEIGHTS.sharedWord * shared(candidate) +
    WEIGHTS.waits * Number(waits(candidate)) +
    WEIGHTS.isShort * Number(isShort);
  return logistic(sum);
}

/** How well a message fits a request among others, in log-odds: what is the same beside all of them is left out. */
export function fitOf(candidate: Candidate): number {
  const { beside = null } = candidate;
  if (beside === null) return Number.NEGATIVE_INFINITY;
  return (
    WEIGHTS.answers * logOdds(beside.answers) +
    WEIGHTS.sharedWord * shared(candidate) +
    WAITS_AMONG_REQUESTS * Number(waits(candidate))
  );
}

/** How well a message could fit a request at most, whatever the reader would say of it beside the request. */
export function bestPossibleFit(candidate: Candidate): number {
  return fitOf({ ...candidate, beside: { asks: 0, gives: 1, answers: 1 } });
}
