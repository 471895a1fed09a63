import type { Direction } from '#core/model/analysis.ts';
import type { ConversationRecord, Role } from '#core/model/records.ts';

/** What the decision needs to know of a new message. */
export interface NewMessage {
  replyToId: string | null;
  authorKey: string;
  sentAt: Date;
  direction: Direction;
  /** 0 very negative … 4 very positive; null when not scored. */
  sentimentClass: number | null;
  wordCount: number;
  statedRole: 'seeker' | 'supporter' | null;
}

export interface Candidate {
  conversation: ConversationRecord;
  /** When the author of the new message last wrote in it; null when never. */
  authorLastWroteAt: Date | null;
}

/** What stands around a new message. Closed conversations are left out by the caller or ignored here. */
export interface Surroundings {
  /** Conversation of the message that opened the thread, when that person seeks; null in a flat channel. */
  thread: ConversationRecord | null;
  /** Conversation of the message that is replied to. */
  repliedTo: ConversationRecord | null;
  /** Open conversations of the same channel and thread, most recent activity first. */
  open: readonly Candidate[];
  windowMs: number;
}

export type Assignment =
  | { kind: 'opens'; role: 'seeker'; because: 'seeks' | 'statedRole' }
  | {
      kind: 'joins';
      conversationId: string;
      role: Role;
      because: 'thread' | 'reply' | 'window' | 'ownConversation' | 'followUp' | 'statedRole' | 'edit';
    }
  | { kind: 'outside'; role: 'bystander'; because: 'smallTalk' | 'repliesElsewhere' | 'unplaced' };

/** A supporter's second message often carries no support of its own ("and one more thing"); this long it still belongs. */
export const FOLLOW_UP_MS = 10 * 60_000;

/** In exports that state roles, a seeker's "hello there" is not yet the request. */
const GREETING_WORDS = 4;

const NEGATIVE = 1;

/** Which conversation a message belongs to, and in which role its author writes it. */
export function assign(message: NewMessage, around: Surroundings): Assignment {
  if (message.statedRole !== null) return byStatedRole(message, around);
  const thread = takesMessages(around.thread, message) ? around.thread : null;
  if (thread !== null && !anotherIsActive(thread, message, around)) return inThread(message, thread, around);
  const repliedTo = takesMessages(around.repliedTo, message) ? around.repliedTo : null;
  if (repliedTo !== null) return inReplyChain(message, repliedTo);
  if (message.replyToId !== null) return seeks(message) ? opens() : outside('repliesElsewhere');
  return inFlatChannel(message, around);
}

function byStatedRole(message: NewMessage, around: Surroundings): Assignment {
  const current = around.open.find((candidate) => takesMessages(candidate.conversation, message));
  if (current !== undefined && message.statedRole !== null) {
    return joins(current.conversation, message.statedRole, 'statedRole');
  }
  const asks = message.statedRole === 'seeker' && (seeks(message) || message.wordCount > GREETING_WORDS);
  return asks ? { kind: 'opens', role: 'seeker', because: 'statedRole' } : outside('smallTalk');
}

/** A thread belongs to its starter: others support them, unless they speak of their own trouble. */
function inThread(message: NewMessage, thread: ConversationRecord, around: Surroundings): Assignment {
  if (thread.seekerKey === message.authorKey) return joins(thread, 'seeker', 'thread');
  if (!isPlea(message)) return joins(thread, 'supporter', 'thread');
  return isActive(thread, message, around.windowMs) ? joins(thread, 'bystander', 'thread') : opens();
}

function inReplyChain(message: NewMessage, conversation: ConversationRecord): Assignment {
  if (conversation.seekerKey === message.authorKey) return joins(conversation, 'seeker', 'reply');
  return isPlea(message) ? opens() : joins(conversation, 'supporter', 'reply');
}

function inFlatChannel(message: NewMessage, around: Surroundings): Assignment {
  const active = around.open.filter(
    ({ conversation }) =>
      takesMessages(conversation, message) && isActive(conversation, message, around.windowMs),
  );
  const own = active.find(({ conversation }) => conversation.seekerKey === message.authorKey)?.conversation;
  const others = active.filter(({ conversation }) => conversation.seekerKey !== message.authorKey);
  const ongoing = others.find((candidate) => wroteLately(candidate, message));
  const provides = message.direction === 'providing';
  // A seeker who comforts somebody else does so where the talk is now; thanks in their own talk stay there.
  const ownIsLatest = own !== undefined && active[0]?.conversation === own;
  if (own !== undefined && (ownIsLatest || !provides)) return joins(own, 'seeker', 'ownConversation');
  const target = ongoing ?? others[0];
  if (provides && target !== undefined) return joins(target.conversation, 'supporter', 'window');
  if (seeks(message)) return opens();
  if (ongoing !== undefined) return joins(ongoing.conversation, 'supporter', 'followUp');
  return outside('smallTalk');
}

/** A second seeker's own conversation inside a thread makes it a flat channel for as long as that one is active. */
function anotherIsActive(thread: ConversationRecord, message: NewMessage, around: Surroundings): boolean {
  return around.open.some(
    ({ conversation }) =>
      conversation.id !== thread.id &&
      takesMessages(conversation, message) &&
      isActive(conversation, message, around.windowMs),
  );
}

function takesMessages(conversation: ConversationRecord | null, message: NewMessage): boolean {
  return conversation?.closedAt === null && conversation.openedAt <= message.sentAt;
}

function isActive(conversation: ConversationRecord, message: NewMessage, windowMs: number): boolean {
  return message.sentAt.getTime() - conversation.lastActivityAt.getTime() <= windowMs;
}

function wroteLately(candidate: Candidate, message: NewMessage): boolean {
  const last = candidate.authorLastWroteAt;
  return last !== null && message.sentAt.getTime() - last.getTime() <= FOLLOW_UP_MS;
}

function seeks(message: NewMessage): boolean {
  return message.direction === 'seeking';
}

/** A supporter's question can read like seeking; only with negative feeling is it taken for the writer's own trouble. */
function isPlea(message: NewMessage): boolean {
  return seeks(message) && message.sentimentClass !== null && message.sentimentClass <= NEGATIVE;
}

function opens(): Assignment {
  return { kind: 'opens', role: 'seeker', because: 'seeks' };
}

function joins(
  conversation: ConversationRecord,
  role: Role,
  because: Extract<Assignment, { kind: 'joins' }>['because'],
): Assignment {
  return { kind: 'joins', conversationId: conversation.id, role, because };
}

function outside(because: 'smallTalk' | 'repliesElsewhere'): Assignment {
  return { kind: 'outside', role: 'bystander', because };
}
