import type { Attachment, Recipient } from '#core/model/outgoing.ts';
import type { Sender } from '#core/ports/index.ts';
import { indented, renderMessage } from './render.ts';
import { nicknameOf } from './sample/people.ts';
import { type Look, styled } from './style.ts';

export interface ConsoleSenderOptions {
  write: (text: string) => void;
  look: Look;
  /** Keeps an attachment and returns where, or null. */
  keep?: (attachment: Attachment) => string | null;
}

/** Writes messages to the terminal; everybody in the console community can be reached. */
export function createConsoleSender({ write, look, keep = () => null }: ConsoleSenderOptions): Sender {
  const bodyLook: Look = { ...look, width: look.width - 2 };
  return {
    send(_communityId, recipient, message) {
      const body = indented(renderMessage(message, bodyLook, keep), look);
      write(`\n${[addressLine(recipient, look), ...body].join('\n')}\n`);
      return Promise.resolve({ kind: 'sent' });
    },
  };
}

function addressLine(recipient: Recipient, look: Look): string {
  return recipient.kind === 'member'
    ? `${styled('Privately to', 'faint', look)} ${styled(nicknameOf(recipient.userId), 'person', look)}`
    : styled(`In the channel #${nicknameOf(recipient.channelId)}`, 'warning', look);
}
