import type { ChatMessage } from '#core/model/message.ts';
import type { LeftOut } from './left-out.ts';

export type ReplayFormat = 'discord' | 'telegram' | 'conversations';

/** Everything in one export is one community, however many files it has. */
export type ReplayId = `replay:${string}`;
export const REPLAY_COMMUNITY_ID = 'replay:export';

/** Of anybody or anything that an export names by an id of its own. */
export const replayId = (idInExport: string): ReplayId => `replay:${idInExport}`;

export interface ImportedReaction {
  /** Who reacted. */
  personId: ReplayId;
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
 * Streams the messages of people in a file, oldest first within each chat. What is left out is counted in `leftOut`.
 * @throws AttuneError `input` naming the place and the reason when the file as a whole cannot be used.
 */
export type Importer = (path: string, leftOut: LeftOut) => AsyncGenerator<ImportedMessage>;
