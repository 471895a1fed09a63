import type { ChatEvent, ChatMessage } from '#core/model/message.ts';
import type { Secrets } from '#core/ports/index.ts';

type Subject = 'message' | 'thread' | 'channel';

/** A thread may have the id of the message it grew from, and outlive it. */
const markOf = (secrets: Pick<Secrets, 'digest'>, subject: Subject, id: string): string =>
  secrets.digest(`${subject} ${id}`);

type Deletion = Extract<ChatEvent, { kind: 'delete' | 'deleteThread' | 'deleteChannel' }>;

/** Keyed hashes of what was deleted. */
export function tombstonesOf(secrets: Pick<Secrets, 'digest'>, event: Deletion): string[] {
  switch (event.kind) {
    case 'delete':
      return event.messageIds.map((id) => markOf(secrets, 'message', id));
    case 'deleteThread':
      return [markOf(secrets, 'thread', event.threadId)];
    case 'deleteChannel':
      return [markOf(secrets, 'channel', event.channelId)];
  }
}

/** Any of these is the end of the message. */
export function tombstonesOver(
  secrets: Pick<Secrets, 'digest'>,
  { id, threadId, channelId }: Pick<ChatMessage, 'id' | 'threadId' | 'channelId'>,
): string[] {
  return [
    markOf(secrets, 'message', id),
    ...(threadId === null ? [] : [markOf(secrets, 'thread', threadId)]),
    markOf(secrets, 'channel', channelId),
  ];
}
