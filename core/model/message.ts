import type { Span } from './analysis.ts';
import type { ChannelId, CommunityId, MessageId, ThreadId, UserId } from './ids.ts';

/** Where something stands: a channel, and the thread, forum post or topic in it. */
export interface Place {
  channelId: ChannelId;
  threadId: ThreadId | null;
}

/**
 * One message of a person, translated from a platform's event.
 */
export interface ChatMessage {
  id: MessageId;
  /** The tenant: one Discord server or one Telegram group. */
  communityId: CommunityId;
  channelId: ChannelId;
  /** Thread, forum post or topic the message stands in. */
  threadId: ThreadId | null;
  /** The message this one answers explicitly. */
  replyToId: MessageId | null;
  authorId: UserId;
  text: string;
  /** Parts of the text that the platform itself marks as quoted, code or a name; see `ownWords`. */
  notOwn?: readonly Span[];
  /** The people it names, where the platform says whom a name means. */
  namedIds?: readonly UserId[];
  sentAt: Date;
  /** Nobody can tell whose it is: a program posted it in a person's stead, or its account is deleted. It counts without an author. */
  isNameless?: true;
  /** A program posted it in this person's stead: read again later, it tells nobody whose it is. */
  isCopy?: true;
  /** Only when the source itself says who asks and who helps, as some exported conversations do. */
  statedRole?: 'seeker' | 'supporter';
}

/** What an adapter tells the core about. Everything else a platform sends is dropped at the edge. */
export type ChatEvent =
  | { kind: 'message'; message: ChatMessage }
  | {
      kind: 'edit';
      message: ChatMessage;
      /** When its author changed it, where the platform tells: updates come for old messages that nobody touched. */
      editedAt?: Date;
      /** Its first version may have been missed, as when messages are read again after an absence. */
      mayBeNew?: true;
    }
  /** A person set reactions to a message or took them back. Emoji as characters, or names of a community's own. */
  | {
      kind: 'reaction';
      communityId: CommunityId;
      messageId: MessageId;
      personId: UserId;
      added: readonly string[];
      removed: readonly string[];
      /** When the platform says it happened, else when it was heard of. */
      at: Date;
    }
  /** Reactions of everybody were taken from a message: those with one emoji, or all. */
  | { kind: 'reactionsCleared'; communityId: CommunityId; messageId: MessageId; emoji: string | null }
  | { kind: 'delete'; communityId: CommunityId; messageIds: readonly MessageId[] }
  | { kind: 'deleteThread'; communityId: CommunityId; threadId: ThreadId }
  | { kind: 'deleteChannel'; communityId: CommunityId; channelId: ChannelId }
  | { kind: 'communityRemoved'; communityId: CommunityId; at: Date }
  /** The bot is in a community, perhaps again; since then, where that is known. */
  | { kind: 'communityReturned'; communityId: CommunityId; at?: Date }
  | { kind: 'communityRekeyed'; from: CommunityId; to: CommunityId };
