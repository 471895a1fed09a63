import type { ChatEvent, ChatMessage } from '#core/model/message.ts';
import { chatIdOf, partIdOf, topicOf, userIdOf } from './ids.ts';
import { isThere } from './standing.ts';
import type {
  TelegramMembership,
  TelegramMessage,
  ReactionKind,
  TelegramReaction,
  TelegramUpdate,
} from './update-shape.ts';

/** Stands in commands that are copied from a message of the bot. */
export const ZERO_WIDTH_SPACE = '\u200B';

const isGroup = (type: string): boolean => type === 'group' || type === 'supergroup';

/** Entities that are not their author's words. Of links only the address is none: `text_link` keeps its label. */
const NOT_OWN: ReadonlySet<string> = new Set([
  ...['blockquote', 'expandable_blockquote', 'pre', 'code', 'url', 'mention', 'text_mention'],
]);

function notOwnParts({ text, entities, caption_entities }: TelegramMessage): Pick<ChatMessage, 'notOwn'> {
  const parts = (text === undefined ? caption_entities : entities) ?? [];
  const notOwn = parts
    .filter(({ type }) => NOT_OWN.has(type))
    .map(({ offset, length }) => ({ start: offset, end: offset + length }));
  return notOwn.length === 0 ? {} : { notOwn };
}

/** Whether it is of a kind that can be given words later, by an edit of its caption. */
const mayBeCaptioned = ({ photo, video, animation, document, audio, voice }: TelegramMessage): boolean =>
  [photo, video, animation, document, audio, voice].some((file) => file !== undefined);

/** The title that somebody gave a topic, or gave it anew: there people say at times what they say nowhere else. */
const titleIn = ({
  forum_topic_created: created,
  forum_topic_edited: edited,
}: TelegramMessage): string | undefined => created?.name ?? edited?.name;

/**
 * A person's message in a group, or null for everything that is none. Commands are messages here: which of their words
 * are the author's own is for the core to say, by one rule for all platforms.
 */
export function toChatMessage(message: TelegramMessage): ChatMessage | null {
  const { chat, from } = message;
  if (!isGroup(chat.type) || from === undefined || from.is_bot) return null;
  if (message.sender_chat !== undefined || message.via_bot !== undefined) return null;
  if (message.forward_origin !== undefined) return null;
  const text = message.text ?? message.caption ?? message.poll?.question ?? titleIn(message) ?? '';
  if (text.trim() === '' && !mayBeCaptioned(message)) return null;
  const topic = topicOf(message);
  // In a topic, a message that answers nobody still points at the message that opened the topic.
  const replyTo = message.reply_to_message?.message_id;
  return {
    id: partIdOf(chat.id, message.message_id),
    communityId: chatIdOf(chat.id),
    channelId: chatIdOf(chat.id),
    threadId: topic === null ? null : partIdOf(chat.id, topic),
    replyToId: replyTo === undefined || replyTo === topic ? null : partIdOf(chat.id, replyTo),
    authorId: userIdOf(from.id),
    text,
    ...notOwnParts(message),
    sentAt: new Date(message.date * 1000),
  };
}

/** An edit is passed on as such; the core finds out whether its words changed. */
function toEdit(message: TelegramMessage): ChatEvent | null {
  const translated = toChatMessage(message);
  if (translated === null) return null;
  const editedAt = message.edit_date === undefined ? {} : { editedAt: new Date(message.edit_date * 1000) };
  return { kind: 'edit', message: translated, ...editedAt };
}

/** A group that became a supergroup has a new id from here on. */
export const toRekey = (from: number, to: number): ChatEvent => ({
  kind: 'communityRekeyed',
  from: chatIdOf(from),
  to: chatIdOf(to),
});

const nameOf = ({ type, emoji, custom_emoji_id }: ReactionKind): string => emoji ?? custom_emoji_id ?? type;

/** A person's reactions in a group; null for those of anonymous admins and channels, who may be anybody. */
export function toReaction({ chat, message_id, user, date, ...change }: TelegramReaction): ChatEvent | null {
  if (!isGroup(chat.type) || user === undefined || user.is_bot) return null;
  const added = change.new_reaction.map(nameOf);
  return {
    kind: 'reaction',
    communityId: chatIdOf(chat.id),
    messageId: partIdOf(chat.id, message_id),
    personId: userIdOf(user.id),
    added,
    removed: change.old_reaction.map(nameOf).filter((name) => !added.includes(name)),
    at: new Date(date * 1000),
  };
}

/** The bot was removed from a group, or is in one. */
function toMembership(update: TelegramMembership, at: Date): ChatEvent | null {
  if (!isGroup(update.chat.type)) return null;
  const communityId = chatIdOf(update.chat.id);
  return isThere(update.new_chat_member)
    ? { kind: 'communityReturned', communityId, at: new Date(update.date * 1000) }
    : { kind: 'communityRemoved', communityId, at };
}

/** What the core has to know of an update, or null. Only the old chat's message tells of a migration. */
export function toEvent(update: TelegramUpdate, at: Date): ChatEvent | null {
  const { message, edited_message: edited, my_chat_member: membership, message_reaction: reaction } = update;
  if (message?.migrate_to_chat_id !== undefined) return toRekey(message.chat.id, message.migrate_to_chat_id);
  if (edited !== undefined) return toEdit(edited);
  if (membership !== undefined) return toMembership(membership, at);
  if (reaction !== undefined) return toReaction(reaction);
  const translated = message === undefined ? null : toChatMessage(message);
  return translated === null ? null : { kind: 'message', message: translated };
}
