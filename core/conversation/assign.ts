import type { ConversationRecord, Role } from '#core/model/records.ts';

/** How a message reads: what it does, and whether it answers what it was read beside. Probabilities. */
export interface Beside {
  asks: number;
  gives: number;
  answers: number;
}

/** What the decision needs to know of a new message. */
export interface NewMessage {
  replyToId: string | null;
  authorKey: string;
  sentAt: Date;
  /** How it reads by itself; null for a message that no model can read. */
  alone: Pick<Beside, 'asks' | 'gives'> | null;
  /** It asks for support in so many words. */
  asksPlainly: boolean;
  /** It says in so many words that its writer is not well. */
  tellsTrouble: boolean;
  /** A line of few words, which says little by itself. */
  isShort: boolean;
  /** Keys of the people it names. */
  namedKeys: readonly string[];
  wordCount: number;
  statedRole: 'seeker' | 'supporter' | null;
}

export interface Candidate {
  conversation: ConversationRecord;
  /** When the author of the new message last wrote in it as a supporter; null when never. */
  authorLastWroteAt: Date | null;
  /** How the message reads beside the seeker's words; null where none are kept. */
  beside: Beside | null;
}

/** What stands around a new message. Closed conversations are left out by the caller or ignored here. */
export interface Surroundings {
  /** Conversation of the message that opened the thread, when that person seeks; null in a flat channel. */
  thread: Candidate | null;
  /** Conversation of the message that is replied to. */
  repliedTo: Candidate | null;
  /** Open conversations of the same channel and thread, most recent activity first. */
  open: readonly Candidate[];
  windowMs: number;
}

export type OpensBecause = 'asks' | 'asksPlainly' | 'tellsPlainly' | 'ownTrouble' | 'statedRole';
export type JoinsBecause =
  'thread' | 'reply' | 'named' | 'ownConversation' | 'continues' | 'answers' | 'statedRole' | 'edit';
export type OutsideBecause = 'smallTalk' | 'repliesElsewhere';

export type Assignment =
  | { kind: 'opens'; role: 'seeker'; because: OpensBecause }
  | { kind: 'joins'; conversationId: string; role: Role; because: JoinsBecause }
  | { kind: 'outside'; role: 'bystander'; because: OutsideBecause };

/** A supporter's next message often carries no support of its own ("and one more thing"); this long it still belongs. */
export const FOLLOW_UP_MS = 10 * 60_000;
/**
 * From how sure a reading on a message is taken to ask for support, by its words: the fewer there are, the more often the
 * reading errs, and the more of such lines there are in any community.
 */
export const OPENS_AT = [
  { fromWords: 20, asks: 0.5 },
  { fromWords: 12, asks: 0.6 },
  { fromWords: 8, asks: 0.7 },
  { fromWords: 0, asks: 0.8 },
] as const;
/** The same for a message that asks or tells of trouble in plain words, however short. */
export const OPENS_PLAINLY_AT = 0.5;
/** From here on a message that answers a request, or stands where answers stand, speaks of the writer's own trouble. */
export const OWN_TROUBLE_AT = 0.5;
/** From here on a message fits a request, where nothing else ties it to one. */
export const FITS_AT = 0.5;
/** From here on a message that fits gives support. */
export const FITTING_GIVES_AT = 0.5;
/** A supporter who already answers stays where they are unless the message fits another request better by this much. */
export const FITS_BETTER_BY = 0.4;
/** Below this sum of asking, giving and answering a message of somebody who answers a request is about something else. */
export const SMALL_TALK_BELOW = 0.2;

/** In exports that state roles, a seeker's "hello there" is not yet the request. */
const GREETING_WORDS = 4;

/**
 * Which conversation a message belongs to, and in which role its author writes it. What ties a message to a conversation
 * counts in this order: the thread of a request, the message it replies to, the writer's own request, a person it names,
 * the request its writer already answers, and how well it fits what the seekers said.
 */
export function assign(message: NewMessage, around: Surroundings): Assignment {
  if (message.statedRole !== null) return byStatedRole(message, around);
  const thread = takesMessages(around.thread, message) ? around.thread : null;
  if (thread !== null && !anotherIsActive(thread, message, around)) return inThread(message, thread);
  const repliedTo = takesMessages(around.repliedTo, message) ? around.repliedTo : null;
  if (repliedTo !== null) return inReplyChain(message, repliedTo);
  if (message.replyToId !== null) return elsewhere(message);
  return inFlatChannel(message, around);
}

function byStatedRole(message: NewMessage, around: Surroundings): Assignment {
  const current = around.open.find((candidate) => takesMessages(candidate, message));
  if (current !== undefined && message.statedRole !== null) {
    return joins(current, message.statedRole, 'statedRole');
  }
  const asks =
    message.statedRole === 'seeker' && (opens(message) !== null || message.wordCount > GREETING_WORDS);
  return asks ? { kind: 'opens', role: 'seeker', because: 'statedRole' } : outside('smallTalk');
}

/** A thread belongs to its starter. Others support them, speak of trouble of their own, or only talk. */
function inThread(message: NewMessage, thread: Candidate): Assignment {
  if (isSeeker(thread, message)) return joins(thread, 'seeker', 'thread');
  if (hasOwnTrouble(message, thread)) return { kind: 'opens', role: 'seeker', because: 'ownTrouble' };
  return isSmallTalk(message, thread) ? outside('smallTalk') : joins(thread, 'supporter', 'thread');
}

function inReplyChain(message: NewMessage, answered: Candidate): Assignment {
  if (isSeeker(answered, message)) return joins(answered, 'seeker', 'reply');
  if (hasOwnTrouble(message, answered)) return { kind: 'opens', role: 'seeker', because: 'ownTrouble' };
  return joins(answered, 'supporter', 'reply');
}

function elsewhere(message: NewMessage): Assignment {
  const because = opens(message);
  return because === null ? outside('repliesElsewhere') : { kind: 'opens', role: 'seeker', because };
}

function inFlatChannel(message: NewMessage, around: Surroundings): Assignment {
  const active = around.open.filter(
    (candidate) => takesMessages(candidate, message) && isActive(candidate, message, around.windowMs),
  );
  const own = active.find((candidate) => isSeeker(candidate, message));
  const others = active.filter((candidate) => !isSeeker(candidate, message));
  const named = others.find(({ conversation: { seekerKey } }) =>
    message.namedKeys.some((key) => key === seekerKey),
  );
  if (named !== undefined) return joins(named, 'supporter', 'named');
  const best = bestFit(others);
  if (own !== undefined) return besideOwn(message, own, best);
  const ongoing = latestAnswered(others);
  if (ongoing !== null) return whileAnswering(message, ongoing, best);
  if (best !== null && fits(best)) return joins(best, 'supporter', 'answers');
  const because = opens(message);
  if (because === null || !(best === null || asksBeside(best))) return outside('smallTalk');
  return { kind: 'opens', role: 'seeker', because };
}

/** A seeker's later words are of their own request, unless they plainly comfort somebody else. */
function besideOwn(message: NewMessage, own: Candidate, best: Candidate | null): Assignment {
  const ownFit = own.beside?.answers ?? 0;
  const comforts = best !== null && fits(best) && (best.beside?.answers ?? 0) >= ownFit + FITS_BETTER_BY;
  return comforts ? joins(best, 'supporter', 'answers') : joins(own, 'seeker', 'ownConversation');
}

/** A supporter stays with the person they talk to, unless the message fits another request far better. */
function whileAnswering(message: NewMessage, ongoing: Candidate, best: Candidate | null): Assignment {
  if (hasOwnTrouble(message, ongoing)) return { kind: 'opens', role: 'seeker', because: 'ownTrouble' };
  const better = (best?.beside?.answers ?? 0) - (ongoing.beside?.answers ?? 0);
  if (best !== null && best !== ongoing && fits(best) && better >= FITS_BETTER_BY) {
    return joins(best, 'supporter', 'answers');
  }
  if (!wroteLately(ongoing, message) && isSmallTalk(message, ongoing)) return outside('smallTalk');
  return joins(ongoing, 'supporter', 'continues');
}

/** From how sure a reading on a message of so many words opens a conversation. */
export function opensAt(wordCount: number): number {
  return OPENS_AT.find(({ fromWords }) => wordCount >= fromWords)?.asks ?? 1;
}

/** Why a message opens a conversation of its own; null when it does not. */
function opens({ alone, asksPlainly, tellsTrouble, isShort, wordCount }: NewMessage) {
  if (alone === null) return null;
  if (asksPlainly && alone.asks >= OPENS_PLAINLY_AT) return 'asksPlainly';
  if (tellsTrouble && alone.asks >= OPENS_PLAINLY_AT) return 'tellsPlainly';
  return !isShort && alone.asks >= opensAt(wordCount) ? 'asks' : null;
}

/** "Same here" beside a request is company, and only with a request of its own another one. */
function hasOwnTrouble(message: NewMessage, { beside }: Candidate): boolean {
  if (opens(message) === null || !message.asksPlainly) return false;
  return beside === null || beside.asks >= OWN_TROUBLE_AT;
}

function asksBeside({ beside }: Candidate): boolean {
  return beside === null || beside.asks >= OWN_TROUBLE_AT;
}

/** The request a message fits best; of equals the one that was active last. */
function bestFit(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (best, candidate) =>
      (candidate.beside?.answers ?? 0) > (best?.beside?.answers ?? 0) || best === null ? candidate : best,
    null,
  );
}

function fits({ beside }: Candidate): boolean {
  return beside !== null && beside.answers >= FITS_AT && beside.gives >= FITTING_GIVES_AT;
}

function isSmallTalk(message: NewMessage, { beside }: Candidate): boolean {
  if (message.alone === null) return false;
  const says = Math.max(
    message.alone.asks + message.alone.gives,
    beside === null ? 0 : beside.asks + beside.gives,
  );
  return says < SMALL_TALK_BELOW && (beside?.answers ?? 0) < FITS_AT;
}

/** The request that the author answered last. */
function latestAnswered(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (latest, candidate) =>
      candidate.authorLastWroteAt !== null &&
      (latest?.authorLastWroteAt ?? new Date(0)) < candidate.authorLastWroteAt
        ? candidate
        : latest,
    null,
  );
}

/** A second seeker's own conversation inside a thread makes it a flat channel for as long as that one is active. */
function anotherIsActive(thread: Candidate, message: NewMessage, around: Surroundings): boolean {
  return around.open.some(
    (candidate) =>
      candidate.conversation.id !== thread.conversation.id &&
      takesMessages(candidate, message) &&
      isActive(candidate, message, around.windowMs),
  );
}

function takesMessages(candidate: Candidate | null, message: NewMessage): boolean {
  return candidate?.conversation.closedAt === null && candidate.conversation.openedAt <= message.sentAt;
}

function isActive({ conversation }: Candidate, message: NewMessage, windowMs: number): boolean {
  return message.sentAt.getTime() - conversation.lastActivityAt.getTime() <= windowMs;
}

function isSeeker({ conversation }: Candidate, message: NewMessage): boolean {
  return conversation.seekerKey === message.authorKey;
}

function wroteLately({ authorLastWroteAt: last }: Candidate, message: NewMessage): boolean {
  return last !== null && message.sentAt.getTime() - last.getTime() <= FOLLOW_UP_MS;
}

function joins({ conversation }: Candidate, role: Role, because: JoinsBecause): Assignment {
  return { kind: 'joins', conversationId: conversation.id, role, because };
}

function outside(because: OutsideBecause): Assignment {
  return { kind: 'outside', role: 'bystander', because };
}
