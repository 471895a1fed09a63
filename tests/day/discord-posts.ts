import { CHANNELS, type DiscordDouble } from '#tests/doubles/discord/discord-double.ts';
import { deletes, edits, opensThread, writes } from '#tests/doubles/discord/people.ts';
import { reacts } from '#tests/doubles/discord/reactions.ts';
import type { Clock } from './clock.ts';
import type { DiscordNames } from './discord-names.ts';

/** What people write to one another, and what they do with it. */
export interface DiscordPosts {
  /** @returns the id of the message */
  says(name: string, channel: string, text: string, replyTo?: string): Promise<string>;
  /** @returns the id of the post, which is that of its first message too */
  forumPost(name: string, text: string): Promise<string>;
  /** @returns the id of the thread */
  thread(name: string, channel: string): Promise<string>;
  editsPost(name: string, channel: string, id: string, text: string): void;
  removes(channel: string, ids: readonly string[]): void;
  reacts(name: string, channel: string, message: string, emoji: string): void;
}

export function discordPosts(
  double: DiscordDouble,
  { id, places }: DiscordNames,
  clock: Clock,
): DiscordPosts {
  const now = (): string => clock.now().toISOString();
  return {
    says: (name, channel, text, replyTo) =>
      writes(double, {
        author: id(name),
        channel,
        text,
        ...(replyTo !== undefined && { replyTo }),
        more: { timestamp: now() },
      }),
    forumPost: async (name, text) => {
      const thread = await opensThread(double, CHANNELS.forum, id(name));
      places.set(thread, 'a post in #asking');
      // The first message of a forum post has the id of the post itself.
      const plain = { ...double, newId: () => thread };
      await writes(plain, { author: id(name), channel: thread, text, more: { timestamp: now() } });
      return thread;
    },
    thread: async (name, channel) => {
      const thread = await opensThread(double, channel, id(name));
      places.set(thread, 'a thread in #general');
      return thread;
    },
    editsPost: (name, channel, message, text) => {
      const post = { author: id(name), channel, text, more: { timestamp: now() } };
      edits(double, message, post, now());
    },
    removes: (channel, ids) => {
      deletes(double, channel, ids);
    },
    reacts: (name, channel, message, emoji) => {
      reacts(double, { person: id(name), channel, message, emoji });
    },
  };
}
