import type { ChannelId, CommunityId, MessageId, ThreadId, UserId } from '#core/model/ids.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { Secrets } from '#core/ports/index.ts';

type Digest = Pick<Secrets, 'digest'>;

type Deletion = { communityId: CommunityId } & (
  | { kind: 'delete'; messageIds: readonly MessageId[] }
  | { kind: 'deleteThread'; threadId: ThreadId }
  | { kind: 'deleteChannel'; channelId: ChannelId }
);

/** Keyed hashes of what was deleted. A thread may have the id of the message it grew from, and outlive it. */
export function tombstonesOf(secrets: Digest, event: Deletion): string[] {
  switch (event.kind) {
    case 'delete':
      return event.messageIds.map((id) => secrets.digest('removedMessage', event.communityId, id));
    case 'deleteThread':
      return [secrets.digest('removedThread', event.communityId, event.threadId)];
    case 'deleteChannel':
      return [secrets.digest('removedChannel', event.communityId, event.channelId)];
  }
}

/** Any of these is the end of the message. */
export function tombstonesOver(
  secrets: Digest,
  {
    communityId,
    id,
    threadId,
    channelId,
  }: Pick<ChatMessage, 'communityId' | 'id' | 'threadId' | 'channelId'>,
): string[] {
  return [
    secrets.digest('removedMessage', communityId, id),
    ...(threadId === null ? [] : [secrets.digest('removedThread', communityId, threadId)]),
    secrets.digest('removedChannel', communityId, channelId),
  ];
}

/** Says that a message came without words of its author's own: it has no row, and a later version of it may say something. */
export const wordlessMark = (
  secrets: Digest,
  { communityId, id }: Pick<ChatMessage, 'communityId' | 'id'>,
): string => secrets.digest('wordlessMessage', communityId, id);

/**
 * Says, with its time, that what the person wrote or did before then and what still waits to be handled is not to be
 * kept: they erased their data, or took a no back.
 */
export function personTombstone(secrets: Digest, communityId: CommunityId, userId: UserId): string {
  return secrets.digest('erasedPerson', communityId, userId);
}
