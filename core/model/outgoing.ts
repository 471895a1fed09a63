import type { Drawing } from './charts.ts';
import type { CommunityId, MessageId, OutboxEntryId, PlaceId, RoleId, UserId } from './ids.ts';
import type { Locale } from './locale.ts';

/** A run of text; adapters escape it and never let it ping anybody or act as markup. */
export interface TextRun {
  text: string;
  strong?: boolean;
  link?: string;
  /** The text is the name of a command after a slash, to be tapped where the platform allows that. */
  command?: true;
  /**
   * Shown as the platform shows a channel, person or role of this id; `text` stands where it cannot. Only a role rings, and
   * only in a message that is new.
   */
  mention?: { kind: 'channel'; id: PlaceId } | { kind: 'person'; id: UserId } | { kind: 'role'; id: RoleId };
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; runs: readonly TextRun[] }
  | { kind: 'quote'; runs: readonly TextRun[] }
  | { kind: 'list'; items: readonly (readonly TextRun[])[] }
  /** Words to be copied: shown letter by letter, alone. */
  | { kind: 'code'; text: string };

export interface Button {
  /** At most 64 bytes of `A-Za-z0-9:_-` so that it fits every platform. */
  id: string;
  label: string;
  style: 'primary' | 'plain' | 'danger';
  /** Put on the clipboard where the platform can do that with a text of this length; elsewhere the press arrives. */
  copyText?: string;
}

export interface Attachment {
  fileName: string;
  mediaType: 'image/png' | 'text/csv' | 'text/html' | 'application/json';
  bytes: Uint8Array;
  /** What a picture shows, in words. */
  altText: string;
}

/** A message to a person in platform-neutral form. Adapters translate it and cut it to the platform's limits. */
export interface OutgoingMessage {
  blocks: readonly Block[];
  /** Rows of buttons. */
  buttons?: readonly (readonly Button[])[];
  attachments?: readonly Attachment[];
  /** The language of a message to one person, in which a platform may have other names for commands; absent: as typed. */
  locale?: Locale;
}

export type Recipient = { kind: 'member'; userId: UserId } | { kind: 'channel'; channelId: PlaceId };

/** What is {@link FOR_STAFF} is tried also while everything else rests because the platform refuses too much. */
export type Urgency = 'alert' | 'usual';

export type OutboxKind =
  'nudge' | 'weekly_report' | 'own_word' | 'how_heavy' | 'alert' | 'asks_staff' | 'notice';

/** What staff have to hear of, because somebody waits for them: sent rather twice than never, until it arrives. */
export const FOR_STAFF: readonly OutboxKind[] = ['alert', 'asks_staff'];

/** How a delivery ended. `retry` names the time the platform asked for. */
export type Delivery =
  | { kind: 'sent' }
  | { kind: 'unreachable'; reason: 'closed' | 'blocked' | 'never_started' | 'gone' }
  | { kind: 'retry'; afterMs: number };

export interface OutboxEntry {
  id: OutboxEntryId;
  communityId: CommunityId;
  kind: OutboxKind;
  /** Unique: a second entry with the same key is ignored. */
  dedupeKey: string;
  /** The message this entry speaks of: the entry is removed together with it. */
  messageId?: MessageId;
  recipient: Recipient;
  /** Somebody whom a message to a channel names: it is removed with everything else about them. */
  about?: UserId;
  message: OutgoingMessage;
  /** A picture to be drawn and attached when the entry is sent. */
  drawing?: Drawing;
  /** What it was written from: it is not sent when that has changed since. */
  grounds?: Grounds;
  dueAt: Date;
  /** From then on it is not sent any more: what it says would be old. */
  goodUntil?: Date;
}

export type Grounds =
  /** The words of the message that the entry speaks of, and of the one that it answers; absent: not known. */
  | { kind: 'words'; textDigest: string; answered?: { id: MessageId; textDigest: string } }
  /** A person's replies of the week before a moment: so many may be spoken of. */
  | { kind: 'week'; before: Date; replies: number };
