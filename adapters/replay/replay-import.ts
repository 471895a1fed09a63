import type { ChatMessage } from '#core/model/message.ts';

export type ReplayFormat = 'discord' | 'telegram' | 'conversations';

/** Everything in one file is one community. */
export const REPLAY_COMMUNITY_ID = 'replay:export';

/** `platform:id` of a person named in an export. */
export const replayUserId = (idInExport: string): string => `replay:${idInExport}`;

export interface ImportedReaction {
  /** `platform:id` of who reacted. */
  personId: string;
  emoji: string;
}

export interface ImportedMessage {
  message: ChatMessage;
  /** Only of exports that say who reacted. */
  reactions?: readonly ImportedReaction[];
  /** Bytes of the file read so far, for a progress bar. */
  bytesRead: number;
}

/**
 * Streams the messages of people in a file, oldest first within each chat; bots, system messages and empty texts are left out.
 * @throws AttuneError `input` naming the record and the reason when the file cannot be used.
 */
export type Importer = (path: string) => AsyncGenerator<ImportedMessage>;
