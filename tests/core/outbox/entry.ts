import type { OutboxEntry, Recipient } from '#core/model/outgoing.ts';
import { NOON } from '#tests/core/coaching/builders.ts';

export const robin: Recipient = { kind: 'member', userId: 'console:robin' };

/** Something for Robin, due at noon. */
export const entry = (id: string, part: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  communityId: 'console:home',
  kind: 'nudge',
  dedupeKey: id,
  recipient: robin,
  message: { blocks: [] },
  dueAt: NOON,
  ...part,
});
