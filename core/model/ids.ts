/** The name of a platform, as its ids begin with it: `discord`, `console`. Which there are is said where they are put together. */
export type Platform = string;

/**
 * An id of something on a platform: the platform's name, a colon, and what only its adapter can read. The core compares ids
 * and keeps them; it takes them apart no further than in this file.
 */
export type PlatformId = `${Platform}:${string}`;

declare const KIND: unique symbol;
/**
 * What an id is of: one of a community does not compile where one of a person is asked for. The mark exists for the compiler
 * alone and may be missing, so that an adapter's fresh ids and those written out in tests need no conversion.
 */
interface Of<Kind extends string> {
  readonly [KIND]?: Kind;
}

/** The tenant: one Discord server or one Telegram group. */
export type CommunityId = PlatformId & Of<'community'>;
export type ChannelId = PlatformId & Of<'channel'>;
/** A thread, forum post or topic. */
export type ThreadId = PlatformId & Of<'thread'>;
/** What people choose where they choose a channel, also a thread or topic. */
export type PlaceId = ChannelId | ThreadId;
export type MessageId = PlatformId & Of<'message'>;
/** A person's account. */
export type UserId = PlatformId & Of<'user'>;
export type RoleId = PlatformId & Of<'role'>;

/** See {@link conversationOpenedBy}. */
export type ConversationId = PlatformId & Of<'conversation'>;

/** Keyed hash of a person within one community: stands where their account must not. */
export type PersonKey = string & Of<'personKey'>;
export type NudgeId = string & Of<'nudge'>;
export type AlertId = string & Of<'alert'>;
/** The entry that sends a note has the note's id. */
export type OutboxEntryId = string & Of<'outboxEntry' | 'nudge'>;

/** Whether text is written like an id of a platform. Of what kind it is, whoever reads it has to know. */
export const isPlatformId = (text: unknown): text is PlatformId =>
  typeof text === 'string' && text.includes(':');

/** The message that a thread or forum post grew from, where there is one, has the thread's own id. */
export function origin(threadId: ThreadId): MessageId {
  const id: PlatformId = threadId;
  return id;
}

/** A conversation has the id of the message that opened it. */
export function conversationOpenedBy(messageId: MessageId): ConversationId {
  const id: PlatformId = messageId;
  return id;
}

/** The note that an entry sends, where it sends one. */
export function nudgeIn(entryId: OutboxEntryId): NudgeId {
  const id: string = entryId;
  return id;
}

/** Where a community is one channel, that has the community's id. */
export function onlyChannelOf(communityId: CommunityId): ChannelId {
  const id: PlatformId = communityId;
  return id;
}

export const platformOf = (id: string): Platform => id.slice(0, Math.max(0, id.indexOf(':')));

/** What the platform itself makes of the id. */
export const withoutPlatform = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The last of its parts, to be shown where no name is known. */
export const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

/** Whether it is the community's own id, or one of a place that is named within it. */
export const isWithin = (id: string, communityId: string): boolean =>
  id === communityId || id.startsWith(`${communityId}:`);
