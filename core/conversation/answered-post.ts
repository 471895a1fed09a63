import { isShortLine } from '#core/analysis/asks-plainly.ts';
import { sharedWords } from '#core/analysis/shared-words.ts';
import { isPlatformId, type MessageId } from '#core/model/ids.ts';
import { type KeptWords, wordsOf } from './kept-words.ts';

/** A seeker's words that a reply is read against. */
export interface AnsweredPost {
  /** The message they stand in; null: an earlier version kept them without. */
  id: MessageId | null;
  text: string;
}

/**
 * What a reply is scored against: the words it replies to on the platform, else the latest that it shares a telling word with, else
 * the latest. Always words that say something, where there are any, and not the "yes" after them.
 */
export function answeredPost(
  kept: KeptWords,
  reply: { text: string; replyToId: string | null },
): AnsweredPost | null {
  const words = wordsOf(kept);
  const telling = words.filter(({ text }) => !isShortLine(text));
  const named = telling.find(({ id }) => id === reply.replyToId);
  const alike = telling.findLast(({ text }) => sharedWords(reply.text, text) > 0);
  const line = named ?? alike ?? telling.at(-1) ?? words.at(-1);
  return line === undefined ? null : { id: isPlatformId(line.id) ? line.id : null, text: line.text };
}
