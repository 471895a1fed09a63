import { codeOf } from '#core/lib/error-name.ts';
import { createHash } from 'node:crypto';
import {
  DiscordAPIError,
  HTTPError,
  PermissionFlagsBits,
  RateLimitError,
  type BaseMessageOptions,
  type Client,
  type Message,
  type SendableChannels,
} from 'discord.js';
import type { Delivery, OutgoingMessage, Recipient } from '#core/model/outgoing.ts';
import { namesAsShown } from '#core/texts/definitions.ts';
import { toDelivery, type DiscordFailure } from './delivery-errors.ts';
import { grantedIn } from './permissions.ts';
import { renderMessage } from './render.ts';
import { bareId } from './ids.ts';

const NONCE_LENGTH = 24;

/** How a message ended, and the first part of it that arrived. */
export interface Posted {
  delivery: Delivery;
  first: Message | null;
  /** What Discord said when it did not arrive as a whole. */
  failure: DiscordFailure | null;
}

/** What of an error decides about the delivery. */
export function toFailure(error: unknown): DiscordFailure {
  if (error instanceof RateLimitError) return { status: 429, retryAfter: error.retryAfter };
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status };
  if (error instanceof HTTPError) return { status: error.status };
  const code = codeOf(error);
  return code === null ? {} : { code };
}

/** Discord remembers it for some minutes: a message that is sent again, because its answer got lost, stays one. */
function nonceOf(targetId: string, index: number, { content, components }: BaseMessageOptions): string {
  const parts = JSON.stringify([targetId, index, content, components]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, NONCE_LENGTH);
}

const asShown = (message: OutgoingMessage): OutgoingMessage =>
  message.locale === undefined
    ? message
    : { ...message, blocks: namesAsShown(message.locale, message.blocks) };

async function findTarget(client: Client, recipient: Recipient): Promise<SendableChannels | null> {
  if (recipient.kind === 'member') return client.users.createDM(bareId(recipient.userId));
  // The server may be on a shard that another process holds.
  const channel = await client.channels.fetch(bareId(recipient.channelId), { allowUnknownGuild: true });
  return channel?.isSendable() === true ? channel : null;
}

/**
 * Sends every part of a message in order. Once the first part has arrived the message counts as sent, because a
 * retry would show that part twice.
 */
export async function post(client: Client, recipient: Recipient, message: OutgoingMessage): Promise<Posted> {
  let first: Message | null = null;
  try {
    const target = await findTarget(client, recipient);
    if (target === null) return { delivery: { kind: 'unreachable', reason: 'gone' }, first, failure: null };
    for (const [index, part] of renderMessage(asShown(message)).entries()) {
      const nonce = nonceOf(target.id, index, part);
      const sent = await target.send({ ...part, nonce, enforceNonce: true });
      first ??= sent;
    }
    return { delivery: { kind: 'sent' }, first, failure: null };
  } catch (error) {
    const failure = toFailure(error);
    return { delivery: first === null ? toDelivery(failure) : { kind: 'sent' }, first, failure };
  }
}

const MAY_PIN = [PermissionFlagsBits.PinMessages, PermissionFlagsBits.ManageMessages];

/** Pins a message where the bot may. The permission is not asked for: an admin who gives none pins by hand. */
export async function pinIfAllowed(message: Message): Promise<boolean> {
  const { channel } = message;
  if (channel.isDMBased() || grantedIn(channel)?.any(MAY_PIN) !== true) return false;
  return message.pin().then(
    () => true,
    () => false,
  );
}
