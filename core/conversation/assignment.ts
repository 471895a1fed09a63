import type { ConversationId, MessageId, PersonKey } from '#core/model/ids.ts';
import type { ConversationRecord, Role } from '#core/model/records.ts';

/** How a message reads beside something: probabilities that it asks, gives, and answers it. */
export interface Beside {
  asks: number;
  gives: number;
  answers: number;
}

/** What the decision needs to know of a new message. */
export interface NewMessage {
  replyToId: MessageId | null;
  authorKey: PersonKey;
  sentAt: Date;
  /** How it reads by itself; null for a message that no model can read. */
  alone: Pick<Beside, 'asks' | 'gives'> | null;
  /** It asks for support in so many words. */
  asksPlainly: boolean;
  /** It says in so many words that its writer is not well. */
  tellsTrouble: boolean;
  saysThanks: boolean;
  /** A line of few words, which says little by itself. */
  isShort: boolean;
  /** Keys of the people it names. */
  namedKeys: readonly PersonKey[];
  wordCount: number;
  statedRole: 'seeker' | 'supporter' | null;
}

export interface Candidate {
  conversation: ConversationRecord;
  /** When the author of the new message last wrote in it as a supporter; null when never. */
  authorLastWroteAt: Date | null;
  /** Words that say what they are about and that the message shares with the seeker's; 0 where none are kept. */
  sharedWords: number;
  /** How the message reads beside the seeker's words; null where none are kept; absent where it was not read beside them. */
  beside?: Beside | null;
}

/** What stands around a new message. Closed conversations are left out by the caller or ignored here. */
export interface Surroundings {
  /** Conversation of the message that opened the thread, when that person seeks; null in a flat channel. */
  thread: Candidate | null;
  /** Conversation of the message that is replied to. */
  repliedTo: Candidate | null;
  /** Open conversations of the same channel and thread, most recent activity first. */
  open: readonly Candidate[];
  /** By how much surer a request has to be read here than elsewhere (`scarcityOf`). */
  scarcity: number;
  windowMs: number;
}

export type OpensBecause = 'asks' | 'asksPlainly' | 'tellsPlainly' | 'ownTrouble' | 'statedRole';
export type JoinsBecause =
  | 'thread'
  | 'reply'
  | 'named'
  | 'ownConversation'
  | 'thanks'
  | 'continues'
  | 'answers'
  | 'statedRole'
  | 'edit';
export type OutsideBecause = 'smallTalk' | 'repliesElsewhere' | 'unplaced';

export type Assignment =
  | { kind: 'opens'; role: 'seeker'; because: OpensBecause }
  | { kind: 'joins'; conversationId: ConversationId; role: Role; because: JoinsBecause }
  | { kind: 'outside'; role: 'bystander'; because: OutsideBecause };
