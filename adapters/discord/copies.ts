import {
  GatewayDispatchEvents,
  type Client,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteBulkDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageUpdateDispatchData,
} from 'discord.js';
import type { Lines } from './lines.ts';
import { createAuthors, isProxied } from './proxies.ts';
import { asOwnWords, isFromPerson, toChatMessage, toEdit, type Thread } from './to-chat-event.ts';

/** The thread in which a message stands; null outside of threads. */
export type ThreadOf = (channelId: string) => Promise<Thread | null>;

/**
 * Reads what people write through PluralKit, Tupperbox and the like: the copy, which stays, as the words of its author
 * where the original was seen. A copy waits beside the line until that is known, so that nobody else's words wait.
 */
export function listenForCopies(
  { ws }: Client,
  lines: Lines,
  proxies: ReadonlySet<string>,
  threadOf: ThreadOf,
): void {
  const authors = createAuthors();
  ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (isFromPerson(message)) authors.wrote(message);
    if (!isProxied(message, proxies)) return;
    void authors.authorOf(message).then((author) => {
      lines.add(message.guild_id, async () => {
        const own = asOwnWords(message, author);
        const translated = toChatMessage(own, await threadOf(message.channel_id));
        return translated && { kind: 'message', message: translated };
      });
    });
  });
  ws.on(GatewayDispatchEvents.MessageUpdate, (message: GatewayMessageUpdateDispatchData) => {
    if (!isProxied(message, proxies)) return;
    void authors.authorOf(message).then((author) => {
      lines.add(message.guild_id, async () =>
        toEdit(asOwnWords(message, author), await threadOf(message.channel_id)),
      );
    });
  });
  ws.on(GatewayDispatchEvents.MessageDelete, ({ id }: GatewayMessageDeleteDispatchData) => {
    authors.deleted([id]);
  });
  ws.on(GatewayDispatchEvents.MessageDeleteBulk, ({ ids }: GatewayMessageDeleteBulkDispatchData) => {
    authors.deleted(ids);
  });
}
