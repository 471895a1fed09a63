import { MINUTE_MS } from '#core/lib/durations.ts';
import type { Candidate, NewMessage, Surroundings } from './assignment.ts';
import { fitOf } from './likelihood.ts';

/** A supporter's next message often carries no support of its own ("and one more thing"); this long it still belongs. */
export const FOLLOW_UP_MS = 10 * MINUTE_MS;

/** How much better a message has to fit one request than the one that was active last, in log-odds: nearly one shared word. */
export const FITS_BETTER_BY = 1;

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

/** A second seeker's own conversation inside a thread makes it a flat channel for as long as that one is active. */
export function anotherIsActive(thread: Candidate, message: NewMessage, around: Surroundings): boolean {
  return around.open.some(
    (candidate) =>
      candidate.conversation.id !== thread.conversation.id &&
      takesMessages(candidate, message) &&
      isActive(candidate, message, around.windowMs),
  );
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
