import { GrammyError, type Api } from 'grammy';
import type { Menu, Reply } from '#core/ports/platform.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { sendFile, sendParts, sendText, type Place } from './deliver.ts';
import { renderMessage } from './render.ts';

/** Where an answer may go. */
export interface AnswerPlace {
  /** The chat in which the person asked. */
  asked: Place;
  /** The private chat with the person; the same as `asked` when they asked in private. */
  private: Place;
}

/** A Telegram group has no message that only one person sees: private answers go to the private chat. */
const placeFor = (reply: Reply, places: AnswerPlace): Place =>
  reply.visibility === 'private' ? places.private : places.asked;

/** Whether the person has never opened the private chat, or closed it. */
const isClosedToBot = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 403 || /chat not found/i.test(error.description));

const ignore = (): void => undefined;

type Edit = 'done' | 'impossible';

async function edit(
  api: Api,
  place: Place,
  messageId: number,
  message: OutgoingMessage,
  menus: readonly Menu[],
) {
  const [first, ...rest] = renderMessage(message, menus);
  if (first === undefined) return { ended: 'done' as Edit, rest };
  try {
    await api.editMessageText(place.chat, messageId, first.text, {
      entities: first.entities,
      link_preview_options: { is_disabled: true },
      ...(first.keyboard !== null && { reply_markup: first.keyboard }),
    });
    return { ended: 'done' as Edit, rest };
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    // The same button pressed twice asks for a text that stands there already.
    const isSame = /not modified/i.test(error.description);
    return { ended: isSame ? ('done' as Edit) : ('impossible' as Edit), rest };
  }
}

/** Changes the message whose button was pressed; one that is gone or too old to change is sent anew. */
async function replace(api: Api, place: Place, messageId: number, reply: Reply): Promise<void> {
  const { message, menus = [] } = reply;
  const { ended, rest } = await edit(api, place, messageId, message, menus);
  if (ended === 'impossible') {
    await sendParts(api, place, message, menus, ignore);
    return;
  }
  for (const part of rest) await sendText(api, place, part);
  for (const file of message.attachments ?? []) await sendFile(api, place, file);
}

/**
 * Sends an answer to where it may be seen.
 * @returns false when the person has to open the private chat first
 */
export async function answer(
  api: Api,
  places: AnswerPlace,
  reply: Reply,
  pressedMessageId: number | null,
): Promise<boolean> {
  const place = placeFor(reply, places);
  try {
    if (reply.replaces && pressedMessageId !== null)
      await replace(api, places.asked, pressedMessageId, reply);
    else await sendParts(api, place, reply.message, reply.menus ?? [], ignore);
    return true;
  } catch (error) {
    if (place.chat === places.private.chat && isClosedToBot(error)) return false;
    throw error;
  }
}

/** Says something under the message in which a person asked, because only there they can read it. */
export async function hint(
  api: Api,
  place: Place,
  messageId: number | null,
  message: OutgoingMessage,
): Promise<void> {
  for (const part of renderMessage(message))
    await api.sendMessage(place.chat, part.text, {
      entities: part.entities,
      link_preview_options: { is_disabled: true },
      ...(place.topic !== null && { message_thread_id: place.topic }),
      ...(messageId !== null && {
        reply_parameters: { message_id: messageId, allow_sending_without_reply: true },
      }),
    });
}
