import type { Drawing } from '#core/model/charts.ts';
import type { UserId } from '#core/model/ids.ts';
import type { Attachment, OutgoingMessage, Recipient } from '#core/model/outgoing.ts';

export interface Payload {
  dedupeKey: string;
  recipient: Recipient;
  about?: UserId;
  message: OutgoingMessage;
  drawing?: Drawing;
}

type StoredAttachment = Omit<Attachment, 'bytes'> & { base64: string };
type StoredPayload = Omit<Payload, 'message'> & {
  message: Omit<OutgoingMessage, 'attachments'> & { attachments?: readonly StoredAttachment[] };
};

/** JSON of a payload; the bytes of attachments as base64. */
export function writePayload({ dedupeKey, recipient, about, message, drawing }: Payload): string {
  const attachments = message.attachments?.map(({ bytes, ...rest }) => ({
    ...rest,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  return JSON.stringify({ dedupeKey, recipient, about, message: { ...message, attachments }, drawing });
}

/** Reads what {@link writePayload} wrote; it was authenticated when it was decrypted. */
export function readPayload(text: string): Payload {
  const { message: stored, ...rest } = JSON.parse(text) as StoredPayload;
  const { attachments, ...message } = stored;
  if (attachments === undefined) return { ...rest, message };
  const decoded = attachments.map(({ base64, ...attachment }) => ({
    ...attachment,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  }));
  return { ...rest, message: { ...message, attachments: decoded } };
}
