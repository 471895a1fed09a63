import type { ChatPlatform, Interaction, Reply } from '#core/ports/platform.ts';
import type { ChannelId, CommunityId, ThreadId, UserId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';

/** A message of the bot as a person sees it. */
export interface Shown {
  text: string;
  buttons: readonly { id: string; label: string }[];
  files: readonly { name: string }[];
}

export interface PostPlace {
  /** Core id of the message it answers. */
  replyTo?: string;
  /** Core id of the thread or topic it stands in. */
  thread?: string;
}

/**
 * A started platform in front of a local double of its servers, with one community, one watched place in it, an
 * admin, and members who have private chats with the bot. Ids are those of the core.
 */
export interface PlatformHarness {
  platform: ChatPlatform;
  community: CommunityId;
  /** The channel, or the group itself. */
  channel: ChannelId;
  admin: UserId;
  member: UserId;
  /** Everything that became durable. */
  events: ChatEvent[];
  interactions: Interaction[];
  /** What is done with an event and an interaction from now on. */
  behaviour: {
    onEvent: (event: ChatEvent) => Promise<void>;
    onInteraction: (interaction: Interaction) => Promise<Reply>;
  };
  /** @returns the core id of the message */
  userPosts: (user: string, text: string, place?: PostPlace) => Promise<string>;
  userEdits: (user: string, message: string, text: string) => Promise<void>;
  botPosts: (text: string) => Promise<void>;
  /** @returns the core id of a new thread, forum post or topic */
  opensThread: (user: string) => Promise<ThreadId>;
  /** Runs a command in the community that takes one option `key`. The platform knows `config set key`. */
  userRunsCommand: (user: string, command: 'config', subcommand: 'set', key: string) => Promise<void>;
  /** Runs `config import` in the community with a file. */
  userImports: (user: string, file: { name: string; bytes: Uint8Array }) => Promise<void>;
  /** Runs `config view` in the community for the channel, thread or topic. */
  userViews: (user: string, channel: string) => Promise<void>;
  /** Presses a button that the person was shown. */
  userPressesButton: (user: string, button: { id: string; label: string }) => Promise<void>;
  /** What the person alone has been shown, latest last: answers and direct messages. A change in place counts as new. */
  shownTo: (user: string) => Shown[];
  directMessagesTo: (user: string) => Shown[];
  postedIn: (channel: string) => Shown[];
  makeDirectMessagesFail: (kind: 'closed' | 'too many' | 'server fault' | null) => void;
  botIsRemoved: () => Promise<void>;
  stop: () => Promise<void>;
}
