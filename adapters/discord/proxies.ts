import { setTimeout as delay } from 'node:timers/promises';
import type { CopyAuthor, DiscordMessage } from './to-chat-event.ts';

/** PluralKit and Tupperbox: they delete what a person wrote and post it again, under another name, by a webhook. */
export const KNOWN_PROXIES: readonly string[] = ['466378653216014359', '431544605209788416'];

/** A copy stands there within a second or two, and the original is deleted about then. */
const ORIGINAL_REMEMBERED_MS = 15_000;
const DELETED_WITHIN_MS = 5000;
const LOOK_EVERY_MS = 100;
/** Copies whose author is known, for edits of them; and originals at any time. */
const MAX_REMEMBERED = 2000;

interface Original {
  id: string;
  channelId: string;
  author: CopyAuthor;
  text: string;
  at: number;
  isDeleted: boolean;
}

/** Whether a person wrote this through one of these programs. */
export const isProxied = (
  { guild_id, author, webhook_id, application_id }: DiscordMessage,
  proxies: ReadonlySet<string>,
): boolean =>
  guild_id !== undefined &&
  author !== undefined &&
  webhook_id !== undefined &&
  typeof application_id === 'string' &&
  proxies.has(application_id);

/** The words of a copy stand in the original, between the signs by which the program knows whose it is. */
const isCopyOf = (copy: string, original: string): boolean =>
  copy.trim() !== '' && original.includes(copy.trim());

/** Finds out who wrote what a program posts in another's name. Holds words for seconds only. */
export interface Authors {
  /** A person wrote something that may be posted again. */
  wrote(message: DiscordMessage): void;
  deleted(ids: readonly string[]): void;
  /**
   * The account behind a copy: that of the one message in the channel which had the same words just before, once it is
   * deleted. Null when it is not, or when it could be several people's.
   */
  authorOf(copy: DiscordMessage): Promise<CopyAuthor | null>;
}

function forgetOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > MAX_REMEMBERED && oldest !== undefined) map.delete(oldest);
}

/** @param now in milliseconds */
export function createAuthors(
  now: () => number = () => performance.now(),
  wait: (milliseconds: number) => Promise<unknown> = (milliseconds) =>
    delay(milliseconds, undefined, { ref: false }),
): Authors {
  const originals = new Map<string, Original>();
  const known = new Map<string, CopyAuthor>();

  const forget = (): void => {
    for (const [id, { at }] of originals) {
      if (at > now() - ORIGINAL_REMEMBERED_MS) break;
      originals.delete(id);
    }
    forgetOldest(originals);
  };

  const originalsOf = ({ channel_id, content = '' }: DiscordMessage): Original[] =>
    [...originals.values()].filter(
      ({ channelId, text }) => channelId === channel_id && isCopyOf(content, text),
    );

  return {
    wrote({ id, channel_id: channelId, author: writer, content = '', type, message_reference, mentions }) {
      forget();
      if (writer === undefined || content.trim() === '') return;
      const author = { id: writer.id, type, message_reference, mentions };
      originals.set(id, { id, channelId, author, text: content, at: now(), isDeleted: false });
    },
    deleted(ids) {
      for (const id of ids) {
        const original = originals.get(id);
        if (original !== undefined) original.isDeleted = true;
      }
    },
    async authorOf(copy) {
      forget();
      const before = known.get(copy.id);
      if (before !== undefined) return before;
      const candidates = originalsOf(copy);
      const until = now() + DELETED_WITHIN_MS;
      while (candidates.every(({ isDeleted }) => !isDeleted) && candidates.length > 0 && now() < until)
        await wait(LOOK_EVERY_MS);
      const deleted = candidates.filter(({ isDeleted }) => isDeleted);
      const author = deleted.at(-1)?.author;
      if (author === undefined || new Set(deleted.map(({ author: { id } }) => id)).size > 1) return null;
      for (const { id } of deleted) originals.delete(id);
      known.set(copy.id, author);
      forgetOldest(known);
      return author;
    },
  };
}
