import { DiscordAPIError, HTTPError, RateLimitError, type Client, type SendableChannels } from 'discord.js';
import type { Delivery, OutgoingMessage, Recipient } from '#core/outgoing.ts';
import { toDelivery, type DiscordFailure } from './delivery-errors.ts';
import { renderMessage } from './render.ts';
import { bareId } from './to-chat-event.ts';

/** What of an error decides about the delivery. */
export function toFailure(error: unknown): DiscordFailure {
  if (error instanceof RateLimitError) return { status: 429, retryAfter: error.retryAfter };
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status };
  if (error instanceof HTTPError) return { status: error.status };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? { code } : {};
}

async function findTarget(client: Client, recipient: Recipient): Promise<SendableChannels | null> {
  if (recipient.kind === 'member') return client.users.createDM(bareId(recipient.userId));
  const channel = await client.channels.fetch(bareId(recipient.channelId));
  return channel?.isSendable() === true ? channel : null;
}

/**
 * Sends every part of a message in order; resolves with how it ended. Once the first part has arrived the message
 * counts as sent, because a retry would show that part twice.
 */
export async function deliver(
  client: Client,
  recipient: Recipient,
  message: OutgoingMessage,
): Promise<Delivery> {
  let arrived = 0;
  try {
    const target = await findTarget(client, recipient);
    if (target === null) return { kind: 'unreachable', reason: 'gone' };
    for (const part of renderMessage(message)) {
      await target.send(part);
      arrived += 1;
    }
    return { kind: 'sent' };
  } catch (error) {
    return arrived > 0 ? { kind: 'sent' } : toDelivery(toFailure(error));
  }
}
