import type { ChannelPlace } from '#core/ports/platform.ts';
import type { MessagePlace, TypedIds } from '#core/ports/platform-description.ts';
import {
  type CommunityId,
  isPlatformId,
  lastPart,
  onlyChannelOf,
  type PlatformId,
  type UserId,
  withoutPlatform,
} from '#core/model/ids.ts';

/** A chat or a person; a message or topic, whose number is unique only within its chat. */
export type TelegramId = `telegram:${number}` | `telegram:${number}:${number}`;

const PLACE = /^telegram:-?\d{1,20}(:\d{1,20})?$/;
const TYPED_TOPIC = /^(?:<#)?(\d{1,20})>?$/;
const NUMBER = /^\d+$/;
/** Supergroups have -100 followed by the ten digits that links use. Other groups have no links. */
const SUPERGROUP = /^-100(\d{10,})$/;

/** Ids as the core writes them. */
export const chatIdOf = (chat: number): TelegramId => `telegram:${chat}`;
export const userIdOf = (user: number): TelegramId => `telegram:${user}`;
export const partIdOf = (chat: number, part: number): TelegramId => `telegram:${chat}:${part}`;

/** The topic that a message stands in. Answers outside of topics have the number of a thread too. */
export const topicOf = (message: {
  is_topic_message?: boolean | undefined;
  message_thread_id?: number | undefined;
}): number | null => (message.is_topic_message === true ? (message.message_thread_id ?? null) : null);

/** The numbers behind a core id: the chat or user, and the topic or message if there is one. */
export function numbersOf(id: string): { chat: number; part: number | null } {
  const [, chat, part] = id.split(':');
  return { chat: Number(chat), part: part === undefined ? null : Number(part) };
}

/** The general topic's number in links. The Bot API has none for it: it takes this for none of its topics. */
const GENERAL = '1';

/** A group is one channel, and its topics are parts of it. Telegram tells no bot which topics there are. */
export function placeIn(communityId: CommunityId, id: PlatformId): ChannelPlace | null {
  const channelId = onlyChannelOf(communityId);
  if (id === channelId) return { channelId, threadId: null, name: null };
  const topic = id.startsWith(`${communityId}:`) ? id.slice(communityId.length + 1) : '';
  return /^\d{1,20}$/.test(topic) && topic !== GENERAL ? { channelId, threadId: id, name: null } : null;
}

/** A number alone is one of the group's topics. There are no roles to mention: a group tells everybody in it anyway. */
export const idsIn = (groupId: string): TypedIds => ({
  channel: (text) => {
    if (isPlatformId(text) && PLACE.test(text)) return text;
    const topic = TYPED_TOPIC.exec(text)?.[1];
    const id: PlatformId = `telegram:${withoutPlatform(groupId)}:${topic ?? ''}`;
    return topic === undefined ? null : id;
  },
  role: () => null,
});

/** The part of a group's number that links use; null for a small group, whose messages have none. */
const linkedNumber = (groupId: string): string | null =>
  SUPERGROUP.exec(withoutPlatform(groupId))?.[1] ?? null;

export const hasLinks = (groupId: string): boolean => linkedNumber(groupId) !== null;

export function messageLink({ communityId, threadId, messageId }: MessagePlace): string | null {
  const supergroup = linkedNumber(communityId);
  const message = lastPart(messageId);
  if (supergroup === null || !NUMBER.test(message)) return null;
  const topic = threadId === null ? '' : lastPart(threadId);
  const path = NUMBER.test(topic) ? `${topic}/${message}` : message;
  return `https://t.me/c/${supergroup}/${path}`;
}

export function personLink(userId: UserId): string | null {
  const number = withoutPlatform(userId);
  return NUMBER.test(number) ? `tg://user?id=${number}` : null;
}
