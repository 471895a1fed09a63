import { GrammyError, InputFile, type Api } from 'grammy';
import type { Menu } from '#core/interactions.ts';
import type { Attachment, Delivery, OutgoingMessage, Recipient } from '#core/outgoing.ts';
import { shorten } from '#core/fit-blocks.ts';
import { toDelivery, type TelegramFailure } from './delivery-errors.ts';
import { MAX_CAPTION_LENGTH, neutralise, renderMessage } from './render.ts';
import { numbersOf } from './to-chat-event.ts';

/** What of an error decides about the delivery. */
export function toFailure(error: unknown): TelegramFailure {
  if (!(error instanceof GrammyError)) return {};
  const { retry_after: retryAfterSeconds, migrate_to_chat_id: migrateToChatId } = error.parameters;
  return {
    code: error.error_code,
    description: error.description,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(migrateToChatId !== undefined && { migrateToChatId }),
  };
}

export interface Place {
  chat: number;
  /** Topic of a forum; null elsewhere and in the general topic. */
  topic: number | null;
}

/** Where a recipient reads: the private chat with a person, or a group or topic. */
export function placeOf(recipient: Recipient): Place {
  const { chat, part } = numbersOf(recipient.kind === 'member' ? recipient.userId : recipient.channelId);
  return { chat, topic: part };
}

async function sendFile(api: Api, place: Place, file: Attachment): Promise<void> {
  const input = new InputFile(file.bytes, file.fileName);
  const options = {
    caption: shorten(neutralise(file.altText), MAX_CAPTION_LENGTH),
    ...(place.topic !== null && { message_thread_id: place.topic }),
  };
  if (file.mediaType === 'image/png') await api.sendPhoto(place.chat, input, options);
  else await api.sendDocument(place.chat, input, options);
}

/**
 * Sends every part of a message and its files in order.
 * @returns the id of the last text sent
 * @throws grammY's error of the first part that failed; `onSent` was called for every part before it
 */
export async function sendParts(
  api: Api,
  place: Place,
  message: OutgoingMessage,
  menus: readonly Menu[],
  onSent: () => void,
): Promise<number | null> {
  let last: number | null = null;
  for (const part of renderMessage(message, menus)) {
    const sent = await api.sendMessage(place.chat, part.text, {
      entities: part.entities,
      link_preview_options: { is_disabled: true },
      ...(part.keyboard !== null && { reply_markup: part.keyboard }),
      ...(place.topic !== null && { message_thread_id: place.topic }),
    });
    last = sent.message_id;
    onSent();
  }
  for (const file of message.attachments ?? []) await sendFile(api, place, file);
  return last;
}

/**
 * Sends a message; resolves with how it ended. Once the first part has arrived the message counts as sent, because
 * a retry would show that part twice. A group that became a supergroup is followed to its new id.
 */
export async function deliver(api: Api, recipient: Recipient, message: OutgoingMessage): Promise<Delivery> {
  let arrived = 0;
  const count = (): void => {
    arrived += 1;
  };
  const place = placeOf(recipient);
  try {
    await sendParts(api, place, message, [], count);
    return { kind: 'sent' };
  } catch (error) {
    if (arrived > 0) return { kind: 'sent' };
    const failure = toFailure(error);
    if (failure.migrateToChatId === undefined) return toDelivery(failure);
    try {
      await sendParts(api, { ...place, chat: failure.migrateToChatId }, message, [], count);
      return { kind: 'sent' };
    } catch (second) {
      return arrived > 0 ? { kind: 'sent' } : toDelivery(toFailure(second));
    }
  }
}
