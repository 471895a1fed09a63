import type { Actor, Interaction, Standing } from '#core/ports/platform.ts';
import { spokenLocale } from '#core/model/locale.ts';
import type { Place } from '#core/model/message.ts';
import { CHOSEN_MARK, readChoice, type MenuChoice } from './menu-data.ts';
import { chatIdOf, partIdOf, topicOf, userIdOf } from './ids.ts';

/** The part of a message that tells where a person asks the bot for something. */
export interface AskingMessage {
  chat: { id: number; type: string };
  message_thread_id?: number | undefined;
  is_topic_message?: boolean | undefined;
}

/** The group, and the topic in it. */
export function placeOf(message: AskingMessage): Place {
  const { chat } = message;
  const topic = topicOf(message);
  return {
    channelId: chatIdOf(chat.id),
    threadId: topic === null ? null : partIdOf(chat.id, topic),
  };
}

/** Who asks, and the language of their app where Telegram tells. */
export interface Asker {
  id: number;
  language_code?: string | undefined;
}

export function toActor(
  message: AskingMessage,
  { id, language_code: language }: Asker,
  { isMember: _told, ...standing }: Standing,
  at: Date,
): Actor {
  const { chat } = message;
  const locale = spokenLocale(language);
  const inPrivate = chat.type === 'private';
  return {
    platform: 'telegram',
    communityId: inPrivate ? null : chatIdOf(chat.id),
    ...placeOf(message),
    userId: userIdOf(id),
    ...standing,
    inPrivate,
    ...(locale !== null && { locale }),
    at,
  };
}

/** The part of a pressed message that tells what else could be chosen. */
export interface PressedKeyboard {
  inline_keyboard: readonly (readonly { text: string; callback_data?: string }[])[];
}

/** Everything chosen in a menu after this press: the pressed value is put in, or taken out if it was in. */
function toggled(pressed: MenuChoice, keyboard: PressedKeyboard | undefined): string[] {
  const chosen = (keyboard?.inline_keyboard ?? []).flat().flatMap(({ text, callback_data: data }) => {
    const choice = data === undefined ? null : readChoice(data);
    return choice?.id === pressed.id && text.startsWith(CHOSEN_MARK) ? [choice.value] : [];
  });
  return chosen.includes(pressed.value)
    ? chosen.filter((value) => value !== pressed.value)
    : [...chosen, pressed.value];
}

/** A press of a button, or of an entry of a menu: then everything chosen, as where menus are known to the platform. */
export function toPress(data: string, actor: Actor, keyboard?: PressedKeyboard): Interaction {
  const choice = readChoice(data);
  if (choice === null) return { kind: 'button', actor, id: data };
  const values = choice.several ? toggled(choice, keyboard) : [choice.value];
  return { kind: 'choice', actor, id: choice.id, values };
}
