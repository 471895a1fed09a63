import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { Locale } from '#core/model/locale.ts';
import { sayRuns, speaking } from '#core/texts/say.ts';
import { paragraph } from '#core/texts/blocks.ts';

/** Said in the group to a person whose private chat is not open. */
export function openPrivateChat(locale: Locale, botName: string, payload: string): OutgoingMessage {
  const text = speaking(locale)('chat-open-chat');
  const open = { text, link: `https://t.me/${botName}?start=${payload}` };
  return { blocks: [paragraph(...sayRuns(locale, 'chat-private-answer', { open }))] };
}
