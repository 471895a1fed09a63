import { GrammyError, type Api } from 'grammy';
import { shorten } from '#core/fit-blocks.ts';
import type { Reply } from '#core/interactions.ts';
import { sendParts, type Place } from './deliver.ts';
import { renderBlocks, renderMessage } from './render.ts';
import type { TelegramTexts } from './platform.ts';

/** Where an answer may go. */
export interface AnswerPlace {
  /** The chat in which the person asked. */
  asked: Place;
  /** The private chat with the person; the same as `asked` when they asked in private. */
  private: Place;
}

/** A Telegram group has no message that only one person sees: private answers go to the private chat. */
export const placeFor = (reply: Reply, places: AnswerPlace): Place =>
  reply.visibility === 'private' ? places.private : places.asked;

/** Whether the person has never opened the private chat, or closed it. */
export const isClosedToBot = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 403;

const ignore = (): void => undefined;

/** Changes the message whose button was pressed; a text that stays the same is no fault. */
async function replace(api: Api, place: Place, messageId: number, reply: Reply): Promise<void> {
  const [first, ...rest] = renderMessage(reply.message, reply.menus ?? []);
  if (first === undefined) return;
  try {
    await api.editMessageText(place.chat, messageId, first.text, {
      entities: first.entities,
      link_preview_options: { is_disabled: true },
      ...(first.keyboard !== null && { reply_markup: first.keyboard }),
    });
  } catch (error) {
    if (!(error instanceof GrammyError && /not modified/i.test(error.description))) throw error;
  }
  for (const part of rest) await api.sendMessage(place.chat, part.text, { entities: part.entities });
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

/** Longer posts are cut in the quote; the beginning says most of what a reply answers. */
const MAX_QUOTED_LENGTH = 3000;

/**
 * Asks for a draft to a post that was forwarded or pasted. The post stands in the question as a quote, so that the
 * person's reply to it carries both and nothing has to be remembered.
 */
export async function askForDraft(api: Api, chat: number, post: string, texts: TelegramTexts): Promise<void> {
  const { text, entities } = renderBlocks([
    { kind: 'paragraph', runs: [{ text: texts.draftFor }] },
    { kind: 'quote', runs: [{ text: shorten(post.trim() === '' ? texts.noPost : post, MAX_QUOTED_LENGTH) }] },
    { kind: 'paragraph', runs: [{ text: texts.draftHow }] },
  ]);
  await api.sendMessage(chat, text, {
    entities,
    link_preview_options: { is_disabled: true },
    reply_markup: { force_reply: true, input_field_placeholder: texts.draftPlaceholder },
  });
}
