/** The part of a Telegram message that matters here; tests pass literals. Times are seconds since 1970. */
export interface TelegramMessage {
  message_id: number;
  date: number;
  /** Of the last edit by its author. */
  edit_date?: number | undefined;
  chat: { id: number; type: string };
  from?: { id: number; is_bot: boolean } | undefined;
  /** Set for anonymous admins and channels: `from` is then a stand-in, not a person. */
  sender_chat?: { id: number } | undefined;
  text?: string | undefined;
  /** Words under one of these. */
  caption?: string | undefined;
  poll?: { question: string } | undefined;
  forum_topic_created?: { name: string } | undefined;
  /** Without a name where only the icon changed. */
  forum_topic_edited?: { name?: string | undefined } | undefined;
  photo?: unknown;
  video?: unknown;
  animation?: unknown;
  document?: unknown;
  audio?: unknown;
  voice?: unknown;
  entities?: readonly TelegramEntity[] | undefined;
  caption_entities?: readonly TelegramEntity[] | undefined;
  message_thread_id?: number | undefined;
  is_topic_message?: boolean | undefined;
  reply_to_message?: { message_id: number } | undefined;
  via_bot?: { id: number } | undefined;
  /** Set on somebody else's words passed on. */
  forward_origin?: unknown;
  migrate_to_chat_id?: number | undefined;
}

/** A part of a text that is formatted or is a name; offsets count UTF-16 units. */
interface TelegramEntity {
  type: string;
  offset: number;
  length: number;
}

export interface ReactionKind {
  type: string;
  emoji?: string | undefined;
  custom_emoji_id?: string | undefined;
}

/** A change of one actor's reactions to a message. */
export interface TelegramReaction {
  chat: { id: number; type: string };
  message_id: number;
  /** Missing for anonymous admins and channels. */
  user?: { id: number; is_bot: boolean } | undefined;
  /** Unix seconds. */
  date: number;
  /** All that the actor had set before, and all that they have set now. */
  old_reaction: readonly ReactionKind[];
  new_reaction: readonly ReactionKind[];
}

/** What somebody is in a chat. */
export interface TelegramMember {
  status: string;
  is_member?: boolean | undefined;
}

/** What the bot is in a chat now. */
export interface TelegramMembership {
  chat: { id: number; type: string };
  /** Unix seconds. */
  date: number;
  new_chat_member: TelegramMember;
}

/** The part of an update that matters here. */
export interface TelegramUpdate {
  update_id: number;
  message?: TelegramMessage | undefined;
  edited_message?: TelegramMessage | undefined;
  my_chat_member?: TelegramMembership | undefined;
  message_reaction?: TelegramReaction | undefined;
}
