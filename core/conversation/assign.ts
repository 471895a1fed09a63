// Long because: the whole policy of who talks to whom, on one page.
import type { Role } from '#core/model/records.ts';
import type {
  Assignment,
  Candidate,
  JoinsBecause,
  NewMessage,
  OutsideBecause,
  Surroundings,
} from './assignment.ts';
import { answerLikelihood } from './likelihood.ts';
import {
  FOLLOW_UP_MS,
  activeAround,
  bestFit,
  fitsBetter,
  latestAnswered,
  names,
  takesMessages,
  isActive,
  isOneTalk,
  isSeeker,
  wroteLately,
} from './candidates.ts';

/**
 * From here on a message opens a conversation: the odds that it asks, times its words. A line of few words is misread more
 * often, and in any community there are more of such lines, so it has to be read more surely (20 words: at .6; 5: at .86).
 * Times the scarcity of support in the channel.
 */
export const OPENS_AT = 36;
/** The same for a message that asks, or tells of trouble, in plain words, however short. */
export const OPENS_PLAINLY_AT = 18;
/** From here on a message that answers a request, or stands where answers stand, speaks of the writer's own trouble. */
const OWN_TROUBLE_AT = 0.5;
/** From this likelihood on a message that nothing ties to a request answers it. */
export const ANSWERS_AT = 0.09;
/** Support in plain words: from here on it gives by itself, and gives and answers beside the request. */
export const GIVES_PLAINLY_AT = 0.5;
/** From here on a message that reads as a request by itself is an answer all the same, where it gives more than it asks. */
export const SURELY_ANSWERS_AT = 0.15;
/** The same for one that asks more than it gives ("that was me last year"): company, from this likelihood on. */
const COMPANY_AT = 0.2;
/** What the reader then has to say of the answer, whoever waits. */
export const COMPANY_ANSWERS_AT = 0.25;

/** How much better it has to fit another request than the one its writer already answers, or than their own. */
export const TURNS_BY = 3;
/** From here on somebody who stands in a conversation goes on with it: the sum of asking and giving there. */
export const GOES_ON_AT = 0.5;
/** The same within {@link FOLLOW_UP_MS} of their last words. */
export const GOES_ON_LATELY_AT = 0.3;
/** The same then for a short line of a supporter: only what is plainly of something else is not. */
export const GOES_ON_AT_ONCE_AT = 0.1;

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
  if (thread !== null && isOneTalk(thread, message, around)) return inThread(message, thread, around);
  const repliedTo = takesMessages(around.repliedTo, message) ? around.repliedTo : null;
  if (repliedTo !== null) return inReplyChain(message, repliedTo, around);
  if (message.replyToId !== null) return elsewhere(message, around);
  return inFlatChannel(message, around);
}

function byStatedRole(message: NewMessage, around: Surroundings): Assignment {
  const current = around.open.find((candidate) => takesMessages(candidate, message));
  if (current !== undefined && message.statedRole !== null) {
    return joins(current, message.statedRole, 'statedRole');
  }
  const asks =
    message.statedRole === 'seeker' &&
    (opens(message, around) !== null || message.wordCount > GREETING_WORDS);
  return asks ? { kind: 'opens', role: 'seeker', because: 'statedRole' } : outside('smallTalk');
}

/** A thread belongs to its starter. Others support them, speak of trouble of their own, or only talk. */
function inThread(message: NewMessage, thread: Candidate, around: Surroundings): Assignment {
  if (isSeeker(thread, message)) return joins(thread, 'seeker', 'thread');
  if (hasOwnTrouble(message, thread, around)) return { kind: 'opens', role: 'seeker', because: 'ownTrouble' };
  return isSmallTalk(message, thread) ? outside('smallTalk') : joins(thread, 'supporter', 'thread');
}

function inReplyChain(message: NewMessage, answered: Candidate, around: Surroundings): Assignment {
  if (isSeeker(answered, message)) return joins(answered, 'seeker', 'reply');
  if (hasOwnTrouble(message, answered, around))
    return { kind: 'opens', role: 'seeker', because: 'ownTrouble' };
  return joins(answered, 'supporter', 'reply');
}

function elsewhere(message: NewMessage, around: Surroundings): Assignment {
  const because = opens(message, around);
  return because === null ? outside('repliesElsewhere') : { kind: 'opens', role: 'seeker', because };
}

function inFlatChannel(message: NewMessage, around: Surroundings): Assignment {
  const active = activeAround(message, around);
  const own = active.find((candidate) => isSeeker(candidate, message));
  const others = active.filter((candidate) => !isSeeker(candidate, message));
  const named = others.find((candidate) => names(message, candidate));
  if (named !== undefined) return joins(named, 'supporter', 'named');
  const best = bestFit(others);
  if (own !== undefined) return besideOwn(message, own, best);
  const ongoing = latestAnswered(others);
  if (ongoing !== null) return whileAnswering(message, around, ongoing, best);
  const because = opens(message, around);
  const isAnswer = best !== null && (fits(message, best) || answersTheOnly(message, others));
  if (isAnswer && (because === null || givesRather(best) || isCompany(message, best, around)))
    return joins(best, 'supporter', 'answers');
  return because === null ? outside('smallTalk') : { kind: 'opens', role: 'seeker', because };
}

/** A seeker's later words are of their own request, unless they plainly comfort somebody else. */
function besideOwn(message: NewMessage, own: Candidate, best: Candidate | null): Assignment {
  const comforts =
    best !== null && fits(message, best) && givesRather(best) && fitsBetter(best, own, TURNS_BY);
  if (comforts) return joins(best, 'supporter', 'answers');
  if (message.saysThanks) return joins(own, 'seeker', 'thanks');
  const at = isActive(own, message, FOLLOW_UP_MS) ? GOES_ON_LATELY_AT : GOES_ON_AT;
  return isSmallTalk(message, own, at) ? outside('smallTalk') : joins(own, 'seeker', 'ownConversation');
}

/** A supporter stays with the person they talk to, unless the message fits another request far better. */
function whileAnswering(
  message: NewMessage,
  around: Surroundings,
  ongoing: Candidate,
  best: Candidate | null,
): Assignment {
  if (hasOwnTrouble(message, ongoing, around))
    return { kind: 'opens', role: 'seeker', because: 'ownTrouble' };
  if (best !== null && best !== ongoing && fits(message, best) && fitsBetter(best, ongoing, TURNS_BY)) {
    return joins(best, 'supporter', 'answers');
  }
  return isSmallTalk(message, ongoing, goesOnAt(message, ongoing))
    ? outside('smallTalk')
    : joins(ongoing, 'supporter', 'continues');
}

function goesOnAt(message: NewMessage, ongoing: Candidate): number {
  if (!wroteLately(ongoing, message)) return GOES_ON_AT;
  return message.isShort ? GOES_ON_AT_ONCE_AT : GOES_ON_LATELY_AT;
}

/** Why a message opens a conversation of its own; null when it does not. */
function opens(
  { alone, asksPlainly, tellsTrouble, isShort, wordCount }: NewMessage,
  { scarcity }: Surroundings,
) {
  if (alone === null) return null;
  const enough = ((alone.asks / Math.max(1 - alone.asks, 0.001)) * wordCount) / scarcity;
  if (asksPlainly && enough >= OPENS_PLAINLY_AT) return 'asksPlainly';
  if (tellsTrouble && enough >= OPENS_PLAINLY_AT) return 'tellsPlainly';
  return !isShort && enough >= OPENS_AT ? 'asks' : null;
}

/** "Same here" beside a request is company, and only with a request of its own another one. */
function hasOwnTrouble(message: NewMessage, { beside = null }: Candidate, around: Surroundings): boolean {
  if (opens(message, around) === null || !message.asksPlainly) return false;
  return beside === null || beside.asks >= OWN_TROUBLE_AT;
}

/** What would open a conversation by itself is company where it answers a request and gives more than it asks. */
function givesRather({ beside = null }: Candidate): boolean {
  return beside !== null && beside.answers >= SURELY_ANSWERS_AT && beside.gives >= beside.asks;
}

/** A like story beside a request, told without asking for anything of its own. */
function isCompany(message: NewMessage, candidate: Candidate, around: Surroundings): boolean {
  const { beside = null } = candidate;
  if (beside === null || beside.answers < COMPANY_ANSWERS_AT || hasOwnTrouble(message, candidate, around))
    return false;
  return answerLikelihood(message, candidate) >= COMPANY_AT;
}

function fits(message: NewMessage, candidate: Candidate): boolean {
  return answerLikelihood(message, candidate) >= ANSWERS_AT;
}

/** Plain support that answers the only open request is for it, however many have answered before. */
function answersTheOnly({ alone }: NewMessage, open: readonly Candidate[]): boolean {
  const beside = open.length === 1 ? (open[0]?.beside ?? null) : null;
  if (alone === null || beside === null) return false;
  return Math.min(alone.gives, beside.gives, beside.answers) >= GIVES_PLAINLY_AT;
}

/** Whether it speaks of something else than the conversation it is read beside. */
function isSmallTalk(message: NewMessage, { beside = null }: Candidate, at = GOES_ON_AT): boolean {
  if (message.alone === null) return false;
  const { asks, gives } = beside ?? message.alone;
  return asks + gives < at;
}

function joins({ conversation }: Candidate, role: Role, because: JoinsBecause): Assignment {
  return { kind: 'joins', conversationId: conversation.id, role, because };
}

function outside(because: OutsideBecause): Assignment {
  return { kind: 'outside', role: 'bystander', because };
}
