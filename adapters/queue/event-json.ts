import type { ChatEvent } from '#core/model/message.ts';

const DATES = new Set(['sentAt', 'at', 'editedAt']);

/** JSON of an event. */
export function writeEvent(event: ChatEvent): string {
  return JSON.stringify(event);
}

/** Reads what {@link writeEvent} wrote; it was authenticated when it was decrypted. */
export function readEvent(text: string): ChatEvent {
  return JSON.parse(text, (name, value: unknown) =>
    DATES.has(name) && typeof value === 'string' ? new Date(value) : value,
  ) as ChatEvent;
}

/** What is kept of an event that was given up: no words, no people. */
export function withoutWords(event: ChatEvent): Record<string, unknown> {
  const { kind } = event;
  switch (kind) {
    case 'message':
    case 'edit':
      return { kind, communityId: event.message.communityId, messageId: event.message.id };
    case 'reaction':
    case 'reactionsCleared':
      return { kind, communityId: event.communityId, messageId: event.messageId };
    case 'delete':
      return { kind, communityId: event.communityId, messageCount: event.messageIds.length };
    case 'deleteThread':
      return { kind, communityId: event.communityId, threadId: event.threadId };
    case 'deleteChannel':
      return { kind, communityId: event.communityId, channelId: event.channelId };
    case 'communityRemoved':
    case 'communityReturned':
      return { kind, communityId: event.communityId };
    case 'communityRekeyed':
      return { kind, communityId: event.to };
  }
}
