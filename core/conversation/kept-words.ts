import { DAY_MS, HOUR_MS } from '#core/lib/durations.ts';
import { z } from 'zod';
import type { MessageRecord } from '#core/model/records.ts';
import { ASKED, type Asked, asksAfterDanger } from '#core/analysis/risk-answers.ts';

/** A message of a conversation's seeker, while its words are kept; or that somebody asked after danger, without a word. */
export interface KeptLine {
  id: string;
  sentAt: Date;
  /** Empty of a question. */
  text: string;
  asks?: Asked | undefined;
}

/** What is kept of a seeker's words: the opening message, where it is not too old, and the latest ones, oldest first. */
export type KeptWords = readonly KeptLine[];

/** Words are kept for at most this long, encrypted, so that replies can be read against them. */
export const KEPT_MS = 48 * HOUR_MS;

/** Words older than this make room when new ones come, so that those are kept for a day at least. */
const TOGETHER_MS = DAY_MS;

/** Later messages that are kept beside the opening one; the message reader was trained on as many. */
const MAX_LATER = 4;

/** Questions after danger that an answer may be to. */
const MAX_QUESTIONS = 3;

/** More of one message is never read. */
const MAX_CHARACTERS = 2_000;

const STORED = z.array(
  z.object({ id: z.string(), sentAt: z.coerce.date(), text: z.string(), asks: z.enum(ASKED).optional() }),
);

export function parseKept(stored: string | null): KeptWords {
  if (stored === null) return [];
  try {
    return STORED.parse(JSON.parse(stored));
  } catch {
    // Kept by an earlier version, as words alone; they are gone within two days.
    return [{ id: '', sentAt: new Date(0), text: stored }];
  }
}

export function writeKept(kept: KeptWords): string {
  return JSON.stringify(kept);
}

/** With one more message, or with the present words of one that is kept already. */
export function keepLine(kept: KeptWords, { id, sentAt, text, asks }: KeptLine): KeptWords {
  const line: KeptLine = { id, sentAt, text: text.slice(0, MAX_CHARACTERS) };
  const lines = [...kept.filter((other) => other.id !== id), asks === undefined ? line : { ...line, asks }]
    .filter((other) => sentAt.getTime() - other.sentAt.getTime() <= TOGETHER_MS)
    .sort((first, second) => first.sentAt.getTime() - second.sentAt.getTime());
  const words = wordsOf(lines);
  const stays = new Set([
    ...words.slice(0, 1),
    ...words.slice(-MAX_LATER),
    ...questionsOf(lines).slice(-MAX_QUESTIONS),
  ]);
  return lines.filter((one) => stays.has(one));
}

/** Without the questions. */
export const wordsOf = (kept: KeptWords): KeptWords => kept.filter(({ asks }) => asks === undefined);
const questionsOf = (kept: KeptWords): KeptWords => kept.filter(({ asks }) => asks !== undefined);

/** What is kept of a message as it reads now: the words of a seeker's, of another's that it asks after danger; null: nothing. */
export function lineOf(
  { id, sentAt, role, scored }: Pick<MessageRecord, 'id' | 'sentAt' | 'role' | 'scored'>,
  text: string,
): KeptLine | null {
  if (role === 'seeker') return scored ? { id, sentAt, text } : null;
  const asks = asksAfterDanger(text);
  return asks === null ? null : { id, sentAt, text: '', asks };
}

/** With what a message of the conversation says now. */
export function keptAfter(
  kept: KeptWords,
  message: Pick<MessageRecord, 'id' | 'sentAt' | 'role' | 'scored'>,
  text: string,
): KeptWords {
  const line = lineOf(message, text);
  return line === null ? withoutLine(kept, message.id) : keepLine(kept, line);
}

/** Without a message, which was taken back or says nothing any more. */
export function withoutLine(kept: KeptWords, id: string): KeptWords {
  return kept.filter((line) => line.id !== id);
}

/** Of these messages alone. */
export function keptOf(kept: KeptWords, messages: readonly Pick<MessageRecord, 'id'>[]): KeptWords {
  const ids = new Set<string>(messages.map(({ id }) => id));
  return kept.filter(({ id }) => ids.has(id));
}

/** When the oldest of the words have been kept for long enough. */
export function expiryOf(kept: KeptWords, now: Date): Date {
  const oldest = Math.min(now.getTime(), ...kept.map(({ sentAt }) => sentAt.getTime()));
  return new Date(oldest + KEPT_MS);
}

/** What a message is read beside: the newest words first, for a long text is cut at its end. */
export function contextOf(kept: KeptWords): string | null {
  const words = wordsOf(kept);
  return words.length === 0
    ? null
    : [...words]
        .reverse()
        .map(({ text }) => text.trim())
        .join('\n');
}

/**
 * The question after danger that a message answers: the one it replies to on the platform; else, of the conversation's seeker, the last
 * one, where nothing of theirs came in between.
 */
export function questionAnswered(
  kept: KeptWords,
  answer: { id: string; sentAt: Date; replyToId: string | null; isSeeker: boolean },
): KeptLine | null {
  const before = kept.filter((line) => line.id !== answer.id && line.sentAt <= answer.sentAt);
  const named = before.find((line) => line.id === answer.replyToId);
  const last = answer.replyToId === null && answer.isSeeker ? before.at(-1) : undefined;
  const line = named ?? last;
  return line?.asks === undefined ? null : line;
}
