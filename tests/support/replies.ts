import type { Reply } from '#core/ports/platform.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';

/** A message of one paragraph. */
export const sentence = (text: string): OutgoingMessage => ({
  blocks: [{ kind: 'paragraph', runs: [{ text }] }],
});

/** An answer that only the person sees. */
export const says = (text: string, more: Partial<Reply> = {}): Reply => ({
  message: sentence(text),
  visibility: 'private',
  replaces: false,
  ...more,
});
