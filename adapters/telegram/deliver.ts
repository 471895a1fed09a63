import { InputFile, type Api } from 'grammy';
import type { Menu } from '#core/ports/platform.ts';
import type { Attachment, Delivery, OutgoingMessage, Recipient } from '#core/model/outgoing.ts';
import { shorten } from '#core/lib/fit-blocks.ts';
import { toDelivery } from './delivery-errors.ts';
import { toFailure, type TelegramFailure } from './failure.ts';
import { MAX_CAPTION_LENGTH, neutralise, renderMessage, type RenderedMessage } from './render.ts';
import { numbersOf } from './ids.ts';

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

/** Sends one text; resolves with its id. */
export async function sendText(api: Api, place: Place, part: RenderedMessage): Promise<number> {
  const sent = await api.sendMessage(place.chat, part.text, {
    entities: part.entities,
    link_preview_options: { is_disabled: true },
    ...(part.keyboard !== null && { reply_markup: part.keyboard }),
    ...(place.topic !== null && { message_thread_id: place.topic }),
  });
  return sent.message_id;
}

/** Sends a file with its words: a picture to look at, anything else to keep. */
export async function sendFile(api: Api, place: Place, file: Attachment): Promise<void> {
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
 * @param onSent called with the id of every text once it has arrived
 * @param patient sends what follows the first text
 * @throws grammY's error of the first part that failed
 */
export async function sendParts(
  api: Api,
  place: Place,
  message: OutgoingMessage,
  menus: readonly Menu[],
  onSent: (id: number) => void,
  patient: Api = api,
): Promise<void> {
  for (const [index, part] of renderMessage(message, menus).entries())
    onSent(await sendText(index === 0 ? api : patient, place, part));
  for (const file of message.attachments ?? []) await sendFile(patient, place, file);
}

/** How a message ended. */
export interface Posted {
  delivery: Delivery;
  /** Id of its first text, if that arrived, and the chat it arrived in. */
  first: { chat: number; id: number } | null;
  /** What Telegram said when it did not arrive as a whole. */
  failure: TelegramFailure | null;
  /** The group has become a supergroup with this id. */
  movedTo: number | null;
}

/** Two ways to the Bot API: one hands back what it refuses, the other waits out rate limits and server faults. */
export interface Ways {
  api: Api;
  patient: Api;
}

/**
 * Sends a message; resolves with how it ended. Once the first part has arrived the message counts as sent, because
 * a retry would show that part twice; so what follows it, buttons and pictures among it, waits for its turn. A group that
 * became a supergroup is followed to its new id.
 * @throws grammY's HttpError when the connection broke after the request had left: the message may have arrived, so
 * that a retry might show it twice
 */
export async function deliver(ways: Ways, place: Place, message: OutgoingMessage): Promise<Posted> {
  let first: Posted['first'] = null;
  try {
    const onSent = (id: number): void => {
      first ??= { chat: place.chat, id };
    };
    await sendParts(ways.api, place, message, [], onSent, ways.patient);
    return { delivery: { kind: 'sent' }, first, failure: null, movedTo: null };
  } catch (error) {
    const failure = toFailure(error);
    // Assigned in the callback above, which the compiler does not follow.
    const arrived = first as Posted['first'];
    if (arrived !== null) return { delivery: { kind: 'sent' }, first: arrived, failure, movedTo: null };
    if (failure.mayHaveArrived === true) throw error;
    if (failure.migrateToChatId === undefined)
      return { delivery: toDelivery(failure), first: null, failure, movedTo: null };
    const moved = { ...place, chat: failure.migrateToChatId };
    return { ...(await deliver(ways, moved, message)), movedTo: moved.chat };
  }
}
