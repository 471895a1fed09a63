import type { NewMessage, Surroundings } from '#core/conversation/assignment.ts';
import { minute } from '#tests/support/example-records.ts';

/** Twelve words of Sam's, ten minutes in, that no model has read. */
export const newMessage = (part: Partial<NewMessage> = {}): NewMessage => ({
  replyToId: null,
  authorKey: 'sam',
  sentAt: minute(10),
  alone: null,
  asksPlainly: false,
  tellsTrouble: false,
  saysThanks: false,
  isShort: false,
  namedKeys: [],
  wordCount: 12,
  statedRole: null,
  ...part,
});

export const WINDOW_MS = 30 * 60_000;

/** Nothing stands around, but for the given. */
export const around = (part: Partial<Surroundings> = {}): Surroundings => ({
  thread: null,
  repliedTo: null,
  open: [],
  windowMs: WINDOW_MS,
  scarcity: 1,
  ...part,
});
