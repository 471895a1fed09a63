// Long because: all that the program and a platform ask of each other, on one page.
import type { OutgoingMessage, Recipient, Delivery, Urgency } from '#core/model/outgoing.ts';
import type { ChannelId, CommunityId, PlaceId, Platform, RoleId, ThreadId, UserId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { ChatEvent, Place } from '#core/model/message.ts';
import type { PlatformDescription } from './platform-description.ts';

/** Who may use a command. Checked on the server at every use; what a platform's menu shows is no protection. */
export type Audience = 'everyone' | 'staff' | 'admin';

export interface OptionDefinition {
  name: string;
  description: string;
  required: boolean;
  /** `channel` arrives as the channel's, thread's or topic's `platform:id`, `file` beside the options. */
  kind: 'text' | 'choice' | 'channel' | 'file';
  choices?: readonly { value: string; label: string }[];
}

export interface SubcommandDefinition {
  name: string;
  description: string;
  options: readonly OptionDefinition[];
}

/** A command, once for all platforms. Names are 1–32 of `a-z0-9-`, descriptions 1–100 characters. */
export interface CommandDefinition {
  name: string;
  description: string;
  audience: Audience;
  options: readonly OptionDefinition[];
  /** Asks nothing of who it is for, so that those get an answer, too, whom the platform does not name. */
  isForAnybody?: true;
  /** Where there are any, `options` is empty. */
  subcommands: readonly SubcommandDefinition[];
}

/** Who acts, where, when. */
export interface Actor {
  platform: Platform;
  /** In a private chat: the community the person is taken to mean, if there is exactly one; else null. */
  communityId: CommunityId | null;
  channelId: ChannelId;
  threadId: ThreadId | null;
  userId: UserId;
  isAdmin: boolean;
  /** Admins, moderators, and whoever may see the staff channel. */
  isStaff: boolean;
  /** The person is in a private chat with the bot. */
  inPrivate: boolean;
  /** The bot is no member of the community, although it was asked there. */
  botIsAbsent?: true;
  /** The platform does not tell the bot who is an admin or member there. */
  standingIsHidden?: true;
  /**
   * The language to answer in: the person's own where it is spoken here and the platform tells, else the community's, which
   * the router puts in. Absent: English.
   */
  locale?: Locale;
  /** `locale` is the community's, for want of the person's own. */
  speaksAsCommunity?: true;
  at: Date;
}

/** Who a person is in a community. */
export interface Standing extends Pick<Actor, 'isAdmin' | 'isStaff' | 'standingIsHidden'> {
  /** False for somebody who is surely not there; absent where the platform does not tell. */
  isMember?: boolean;
}

/** A file that a person gave with a command. */
export interface GivenFile {
  /**
   * Fetches it from the platform, and from nowhere else.
   * @returns its bytes; `too-large` when there are more than `mostBytes`; `unavailable` when the platform does not hand it out
   */
  read: (mostBytes: number) => Promise<Uint8Array | 'too-large' | 'unavailable'>;
}

export type Interaction =
  | {
      kind: 'command';
      actor: Actor;
      command: string;
      subcommand: string | null;
      options: Readonly<Record<string, string>>;
      /** What was written after it that is neither a subcommand nor an option of it; absent: nothing. */
      unread?: string;
      /** Where the command takes one and one was given. Fetched only when read, so that nobody makes the bot fetch unasked. */
      file?: GivenFile;
    }
  | { kind: 'button'; actor: Actor; id: string }
  | { kind: 'choice'; actor: Actor; id: string; values: readonly string[] }
  | { kind: 'form'; actor: Actor; id: string; values: Readonly<Record<string, string>> }
  /** "Coach my reply" on a post: opens the form `draftForm`, whose answer arrives as `draft`. */
  | { kind: 'draft'; actor: Actor; seekerPost: string; draft: string };

/** Ids of the form of "Coach my reply" and of its fields. */
export const DRAFT_FORM = { id: 'draft', post: 'post', draft: 'draft' } as const;

/** A select menu under a message; `id` obeys the rule of {@link OutgoingMessage} buttons. */
export interface Menu {
  id: string;
  placeholder: string;
  /** At most 25. `channels` lets the platform offer its channels or topics instead. */
  source:
    | { kind: 'options'; options: readonly { value: string; label: string; chosen: boolean }[] }
    | { kind: 'channels'; chosen: readonly PlaceId[] };
  minimum: number;
  maximum: number;
}

export interface Form {
  id: string;
  title: string;
  fields: readonly {
    name: string;
    label: string;
    value: string;
    multiline: boolean;
    required: boolean;
    maxLength: number;
  }[];
}

/**
 * What a person gets back. Private to the person who asked unless `visibility` says otherwise.
 * `replaces`: the message whose button was pressed changes in place.
 */
export interface Reply {
  message: OutgoingMessage;
  menus?: readonly Menu[];
  visibility: 'private' | 'channel';
  replaces: boolean;
  /**
   * Where a private chat has to be opened first: the payload of `/start` that leads to this answer there, at most 64 of
   * `A-Za-z0-9_-`.
   */
  startWith?: string;
  /** Said where the person asked when no private chat is open, for what must not wait until they have opened one. */
  ifClosed?: OutgoingMessage;
}

/** One thing found by a check-up of a platform, with the mend in words. */
export interface Finding {
  level: 'ok' | 'warning' | 'fault';
  /** Where: a channel, a permission, a setting. */
  subject: string;
  message: string;
}

export interface ChannelInfo {
  id: PlaceId;
  name: string;
  kind: 'text' | 'forum' | 'topic' | 'general';
  /** False where only some members can see it. */
  isOpen?: boolean;
}

/** A channel of a community, or a thread or topic in one. */
export interface ChannelPlace {
  channelId: ChannelId;
  threadId: ThreadId | null;
  /** Null where the platform does not tell. */
  name: string | null;
}

/** What may have been written in a community while nothing could be stored. */
export interface Missed {
  /** From when on a place is to be asked for; null where nothing is read. */
  since: (place: Place) => Date | null;
}

export interface PlatformHandlers {
  /** Resolves once the event is durable. */
  onEvent(event: ChatEvent): Promise<void>;
  /** For platforms that send nothing twice: what may have been missed in a community by now; null for nothing. */
  missedIn(communityId: CommunityId): Promise<Missed | null>;
  /** Never rejects: what goes wrong inside is answered in words. */
  onInteraction(interaction: Interaction): Promise<Reply>;
  /** The form a button opens, or null. Answers at once: a platform that waits for an acknowledgement asks this first. */
  formFor(buttonId: string, locale?: Locale): Form | null;
  /** All commands, to be registered with the platform. */
  commands: readonly CommandDefinition[];
  /** Called once the platform has been reached; it may be away when the program starts. Never rejects. */
  onConnected?(): Promise<void>;
}

/** What commands may ask of a platform. */
export interface PlatformCheck extends PlatformDescription {
  /** Who a person is in a community now; nobody in particular when they are not there. */
  standing(communityId: CommunityId, userId: UserId): Promise<Standing>;
  /** The community's name as its members know it, to choose between several; never stored. */
  nameOf(communityId: CommunityId): Promise<string | null>;
  channels(communityId: CommunityId): Promise<ChannelInfo[]>;
  /** Where a channel, thread or topic is; null when it does not belong to the community. */
  place(communityId: CommunityId, placeId: PlaceId): Promise<ChannelPlace | null>;
  /** Intents or privacy mode, permissions per watched channel, last event. */
  checkUp(
    communityId: CommunityId,
    watchedChannelIds: readonly PlaceId[],
    staffChannelId: PlaceId | null,
    /** Where the notice will be posted, before reading has begun. */
    noticeChannelId?: PlaceId | null,
    /** Of whoever asked; absent: English. */
    locale?: Locale,
  ): Promise<Finding[]>;
  /** Where there are roles: why a mention of one rings nobody's phone, with the mend; null where it rings, or nobody can tell. */
  checkRole?(
    communityId: CommunityId,
    roleId: RoleId,
    staffChannelId: PlaceId | null,
    locale?: Locale,
  ): Finding | null;
  /** Posts the members' notice and pins it where the bot may; says whether it was pinned. */
  postNotice(
    communityId: CommunityId,
    placeId: PlaceId,
    message: OutgoingMessage,
  ): Promise<{ delivery: Delivery; pinned: boolean }>;
}

/** A chat platform. `send` never throws for what the platform said: a delivery is a value. */
export interface ChatPlatform extends PlatformCheck {
  /**
   * Resolves also when the platform cannot be reached: it is tried again and again beside the program.
   * @throws AttuneError `platform` for what a person has to mend
   */
  start(handlers: PlatformHandlers): Promise<void>;
  stop(): Promise<void>;
  /** Whether the platform has been reached. */
  isConnected(): boolean;
  /** What has begun to arrive counts as sent: a retry would show it twice. An alert counts as a whole, and is rather shown twice. */
  send(
    communityId: CommunityId,
    recipient: Recipient,
    message: OutgoingMessage,
    urgency?: Urgency,
  ): Promise<Delivery>;
  /** Whether the bot is in the community now; null when the platform does not say, as during an outage or on another shard. */
  isIn(communityId: CommunityId): Promise<boolean | null>;
  /** Where the platform calls the bot instead of being asked for news. */
  webhook?: {
    path: string;
    /** Name of the header that brings the secret, in small letters. */
    secretHeader: string;
    /** Reads the body (null: too long) only for who has the secret. Resolves with a status: any but 200 has it brought again. */
    receive: (secret: string | null, readBody: () => Promise<string | null>) => Promise<number>;
  };
}
