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
import type { Lines } from './lines.ts';
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
import { unlessClosed } from './unless-closed.ts';

/**
 * The thread with that id; null for a channel that is none.
 * @throws discord.js' error when Discord does not answer: the event has to wait then
 */
async function threadOf(client: Client, channelId: string): Promise<Thread | null> {
  const known = client.channels.cache.get(channelId);
  // Gone or closed to the bot meanwhile: what was said there can be counted for the place itself only.
  return asThread(known ?? (await unlessClosed(client.channels.fetch(channelId), null)));
}

/** Whether a message came with nothing at all in it, as every message does without the content intent. */
function isEmptied(message: GatewayMessageCreateDispatchData): boolean {
  const { content, attachments, embeds, sticker_items, poll, message_snapshots } = message;
  const others = [attachments, embeds, sticker_items ?? [], message_snapshots ?? []];
  return content === '' && poll === undefined && others.every((list) => list.length === 0);
}

/** Reactions, also to messages from before the bot was started: the client would drop those. */
function listenForReactions(client: Client, lines: Lines, observed: Observed, now: () => Date): void {
  const { ws } = client;
  ws.on(GatewayDispatchEvents.MessageReactionAdd, (reaction: GatewayMessageReactionAddDispatchData) => {
    observed.reactions += 1;
    const at = now();
    lines.add(reaction.guild_id, () => toReaction(reaction, 'added', at));
  });
  ws.on(GatewayDispatchEvents.MessageReactionRemove, (reaction: GatewayMessageReactionRemoveDispatchData) => {
    const at = now();
    lines.add(reaction.guild_id, () => toReaction(reaction, 'removed', at));
  });
  ws.on(
    GatewayDispatchEvents.MessageReactionRemoveAll,
    (cleared: GatewayMessageReactionRemoveAllDispatchData) => {
      lines.add(cleared.guild_id, () => toCleared(cleared));
    },
  );
  ws.on(
    GatewayDispatchEvents.MessageReactionRemoveEmoji,
    (cleared: GatewayMessageReactionRemoveEmojiDispatchData) => {
      lines.add(cleared.guild_id, () => toCleared(cleared));
    },
  );
}

/**
 * Puts everything that happens in servers into their lines. Works on the gateway's own data, because the client drops
 * deletions and messages in threads it has not seen yet.
 */
export function listenForNews(
  client: Client,
  lines: Lines,
  observed: Observed,
  now: () => Date,
  proxies: ReadonlySet<string>,
): void {
  const { ws } = client;
  listenForCopies(client, lines, proxies, (channelId) => threadOf(client, channelId));
  ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (!isFromPerson(message)) return;
    observed.lastEventAt = now();
    observed.messages += 1;
    observed.emptyInARow = isEmptied(message) ? observed.emptyInARow + 1 : 0;
    lines.add(message.guild_id, async () => {
      const translated = toChatMessage(message, await threadOf(client, message.channel_id));
      return translated && { kind: 'message', message: translated };
    });
  });
  ws.on(GatewayDispatchEvents.MessageUpdate, (message: GatewayMessageUpdateDispatchData) => {
    if (toEdit(message, null) === null) return;
    lines.add(message.guild_id, async () => toEdit(message, await threadOf(client, message.channel_id)));
  });
  ws.on(GatewayDispatchEvents.MessageDelete, ({ id, guild_id }: GatewayMessageDeleteDispatchData) => {
    lines.add(guild_id, () => toDelete(guild_id, [id]));
  });
  ws.on(
    GatewayDispatchEvents.MessageDeleteBulk,
    ({ ids, guild_id }: GatewayMessageDeleteBulkDispatchData) => {
      lines.add(guild_id, () => toDelete(guild_id, ids));
    },
  );
  listenForReactions(client, lines, observed, now);
  ws.on(GatewayDispatchEvents.ThreadDelete, (thread: GatewayThreadDeleteDispatchData) => {
    lines.add(thread.guild_id, () => toThreadDelete(thread));
  });
  ws.on(GatewayDispatchEvents.ChannelDelete, (channel: GatewayChannelDeleteDispatchData) => {
    lines.add(channel.guild_id, () => toChannelDelete(channel));
  });
  listenForMembership(client, lines, now);
}
