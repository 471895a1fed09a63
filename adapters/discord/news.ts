import {
  GatewayDispatchEvents,
  type Client,
  type GatewayChannelDeleteDispatchData,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteBulkDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageReactionAddDispatchData,
  type GatewayMessageReactionRemoveAllDispatchData,
  type GatewayMessageReactionRemoveDispatchData,
  type GatewayMessageReactionRemoveEmojiDispatchData,
  type GatewayMessageUpdateDispatchData,
  type GatewayThreadDeleteDispatchData,
} from 'discord.js';
import type { Observed } from './check-up.ts';
import { listenForCopies } from './copies.ts';
import { toFailure } from './deliver.ts';
import { isGoneOrClosed } from './delivery-errors.ts';
import type { Line } from './line.ts';
import { listenForMembership } from './membership.ts';
import {
  isFromPerson,
  toChannelDelete,
  toChatMessage,
  toDelete,
  toEdit,
  toThreadDelete,
  type Thread,
} from './to-chat-event.ts';
import { asThread } from './threads.ts';
import { toCleared, toReaction } from './to-reaction.ts';

/**
 * The thread with that id; null for a channel that is none.
 * @throws discord.js' error when Discord does not answer: the event has to wait then
 */
async function threadOf(client: Client, channelId: string): Promise<Thread | null> {
  try {
    return asThread(client.channels.cache.get(channelId) ?? (await client.channels.fetch(channelId)));
  } catch (error) {
    // Gone or closed to the bot meanwhile: what was said there can be counted for the place itself only.
    if (isGoneOrClosed(toFailure(error))) return null;
    throw error;
  }
}

/** Whether a message came with nothing at all in it, as every message does without the content intent. */
function isEmptied(message: GatewayMessageCreateDispatchData): boolean {
  const { content, attachments, embeds, sticker_items, poll, message_snapshots } = message;
  const others = [attachments, embeds, sticker_items ?? [], message_snapshots ?? []];
  return content === '' && poll === undefined && others.every((list) => list.length === 0);
}

/** Reactions, also to messages from before the bot was started: the client would drop those. */
function listenForReactions(client: Client, line: Line, observed: Observed, now: () => Date): void {
  const { ws } = client;
  ws.on(GatewayDispatchEvents.MessageReactionAdd, (reaction: GatewayMessageReactionAddDispatchData) => {
    observed.reactions += 1;
    const at = now();
    line.add(() => toReaction(reaction, 'added', at));
  });
  ws.on(GatewayDispatchEvents.MessageReactionRemove, (reaction: GatewayMessageReactionRemoveDispatchData) => {
    const at = now();
    line.add(() => toReaction(reaction, 'removed', at));
  });
  ws.on(
    GatewayDispatchEvents.MessageReactionRemoveAll,
    (cleared: GatewayMessageReactionRemoveAllDispatchData) => {
      line.add(() => toCleared(cleared));
    },
  );
  ws.on(
    GatewayDispatchEvents.MessageReactionRemoveEmoji,
    (cleared: GatewayMessageReactionRemoveEmojiDispatchData) => {
      line.add(() => toCleared(cleared));
    },
  );
}

/**
 * Puts everything that happens in servers into the line. Works on the gateway's own data, because the client drops
 * deletions and messages in threads it has not seen yet.
 */
export function listenForNews(
  client: Client,
  line: Line,
  observed: Observed,
  now: () => Date,
  proxies: ReadonlySet<string>,
): void {
  const { ws } = client;
  listenForCopies(client, line, proxies, (channelId) => threadOf(client, channelId));
  ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (!isFromPerson(message)) return;
    observed.lastEventAt = now();
    observed.messages += 1;
    observed.emptyInARow = isEmptied(message) ? observed.emptyInARow + 1 : 0;
    line.add(async () => {
      const translated = toChatMessage(message, await threadOf(client, message.channel_id));
      return translated && { kind: 'message', message: translated };
    });
  });
  ws.on(GatewayDispatchEvents.MessageUpdate, (message: GatewayMessageUpdateDispatchData) => {
    if (toEdit(message, null) === null) return;
    line.add(async () => toEdit(message, await threadOf(client, message.channel_id)));
  });
  ws.on(GatewayDispatchEvents.MessageDelete, ({ id, guild_id }: GatewayMessageDeleteDispatchData) => {
    line.add(() => toDelete(guild_id, [id]));
  });
  ws.on(
    GatewayDispatchEvents.MessageDeleteBulk,
    ({ ids, guild_id }: GatewayMessageDeleteBulkDispatchData) => {
      line.add(() => toDelete(guild_id, ids));
    },
  );
  listenForReactions(client, line, observed, now);
  ws.on(GatewayDispatchEvents.ThreadDelete, (thread: GatewayThreadDeleteDispatchData) => {
    line.add(() => toThreadDelete(thread));
  });
  ws.on(GatewayDispatchEvents.ChannelDelete, (channel: GatewayChannelDeleteDispatchData) => {
    line.add(() => toChannelDelete(channel));
  });
  listenForMembership(client, line, now);
}
