import { DAY_MS, MINUTE_MS } from '#core/lib/durations.ts';
import type { Candidate, NewMessage, Surroundings } from './assignment.ts';
import { fitOf } from './likelihood.ts';

/** A supporter's next message often carries no support of its own ("and one more thing"); this long it still belongs. */
export const FOLLOW_UP_MS = 10 * MINUTE_MS;

/** How much better a message has to fit one request than the one that was active last, in log-odds: nearly one shared word. */
const FITS_BETTER_BY = 1;

/** The request that was active last, unless a message fits another far better. */
export function bestFit(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (best, candidate) => (best === null || fitsBetter(candidate, best) ? candidate : best),
    null,
  );
}

export function fitsBetter(candidate: Candidate, than: Candidate, by = FITS_BETTER_BY): boolean {
  return fitOf(candidate) - fitOf(than) >= by;
}

/** The request that the author answered last. */
export function latestAnswered(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (latest, candidate) =>
      candidate.authorLastWroteAt !== null &&
      (latest?.authorLastWroteAt ?? new Date(0)) < candidate.authorLastWroteAt
        ? candidate
        : latest,
    null,
  );
}

/** A thread belongs to the request that opened it for so long. A topic that lives on for weeks is a channel by then. */
export const THREAD_IS_ITS_OPENERS_MS = 7 * DAY_MS;

/**
 * Whether a thread is about the request that opened it and nothing else: while that is young, and no second seeker's own
 * conversation is active in it. Otherwise it is read as a flat channel.
 */
export function isOneTalk(thread: Candidate, message: NewMessage, around: Surroundings): boolean {
  const isYoung =
    message.sentAt.getTime() - thread.conversation.openedAt.getTime() <= THREAD_IS_ITS_OPENERS_MS;
  return isYoung && !anotherIsActive(thread, message, around);
}

function anotherIsActive(thread: Candidate, message: NewMessage, around: Surroundings): boolean {
  return activeAround(message, around).some(({ conversation }) => conversation.id !== thread.conversation.id);
}

export function takesMessages(candidate: Candidate | null, message: NewMessage): boolean {
  return candidate?.conversation.closedAt === null && candidate.conversation.openedAt <= message.sentAt;
}

export function isActive({ conversation }: Candidate, message: NewMessage, windowMs: number): boolean {
  return message.sentAt.getTime() - conversation.lastActivityAt.getTime() <= windowMs;
}

export function isSeeker({ conversation }: Candidate, message: NewMessage): boolean {
  return conversation.seekerKey === message.authorKey;
}

export function wroteLately({ authorLastWroteAt: last }: Candidate, message: NewMessage): boolean {
  return last !== null && message.sentAt.getTime() - last.getTime() <= FOLLOW_UP_MS;
}

/** The conversations around that it may belong to by its place alone. */
export function activeAround(message: NewMessage, around: Surroundings): readonly Candidate[] {
  return around.open.filter(
    (candidate) => takesMessages(candidate, message) && isActive(candidate, message, around.windowMs),
  );
}

/** Whether the message names the person who asked. */
export function names(message: NewMessage, { conversation: { seekerKey } }: Candidate): boolean {
  return message.namedKeys.some((key) => key === seekerKey);
}
