import type { Drawing } from '#core/model/charts.ts';
import type { UserId } from '#core/model/ids.ts';
import type { Attachment, Grounds, OutgoingMessage, Recipient } from '#core/model/outgoing.ts';

export interface Payload {
  dedupeKey: string;
  recipient: Recipient;
  about?: UserId;
  message: OutgoingMessage;
  drawing?: Drawing;
  grounds?: Grounds;
  goodUntil?: Date;
}

/** JSON has no dates. */
type Dated<Value> = Value extends string
  ? Value
  : Value extends Date
    ? string
    : Value extends object
      ? { [Key in keyof Value]: Dated<Value[Key]> }
      : Value;
type StoredAttachment = Omit<Attachment, 'bytes'> & { base64: string };
type StoredPayload = Omit<Payload, 'message' | 'grounds' | 'goodUntil'> &
  Dated<Pick<Payload, 'grounds' | 'goodUntil'>> & {
    message: Omit<OutgoingMessage, 'attachments'> & { attachments?: readonly StoredAttachment[] };
  };

/** JSON of a payload; the bytes of attachments as base64. */
export function writePayload({ message, ...rest }: Payload): string {
  const attachments = message.attachments?.map(({ bytes, ...attachment }) => ({
    ...attachment,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  return JSON.stringify({ ...rest, message: { ...message, attachments } });
}

/** Reads what {@link writePayload} wrote; it was authenticated when it was decrypted. */
export function readPayload(text: string): Payload {
  const { message: stored, grounds, goodUntil, ...rest } = JSON.parse(text) as StoredPayload;
  const { attachments, ...message } = stored;
  return {
    ...rest,
    message: attachments === undefined ? message : { ...message, attachments: attachments.map(decoded) },
    ...(grounds !== undefined && {
      grounds: grounds.kind === 'week' ? { ...grounds, before: new Date(grounds.before) } : grounds,
    }),
    ...(goodUntil !== undefined && { goodUntil: new Date(goodUntil) }),
  };
}

const decoded = ({ base64, ...attachment }: StoredAttachment): Attachment => ({
  ...attachment,
  bytes: new Uint8Array(Buffer.from(base64, 'base64')),
});
