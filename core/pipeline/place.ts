import { asksPlainly, isShortLine, tellsTrouble } from '#core/analysis/asks-plainly.ts';
import { asking, giving } from '#core/analysis/message-direction.ts';
import type { FirstLook } from '#core/analysis/read-alone.ts';
import { sharedWords } from '#core/analysis/shared-words.ts';
import { saysThanks } from '#core/analysis/thanks.ts';
import { countWords } from '#core/analysis/words.ts';
import { assign } from '#core/conversation/assign.ts';
import type { Assignment, Candidate } from '#core/conversation/assignment.ts';
import { contextOf } from '#core/conversation/kept-words.ts';
import { isSeeker, takesMessages } from '#core/conversation/candidates.ts';
import { scarcityOf } from '#core/conversation/scarcity.ts';
import type { AnalysisFailure, MessageReading } from '#core/model/analysis.ts';
import type { Models, Secrets } from '#core/ports/index.ts';
import type { PersonKey } from '#core/model/ids.ts';
import type { ConversationRecord } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import type { Admitted } from './admit.ts';
import type { BatchView } from './batch-view.ts';
import { readAround, readBeside } from './read-beside.ts';

/** More open conversations than this in one channel at a time are not told apart by the time they were last active. */
const MAX_CANDIDATES = 8;

const BEGINNING = new Date(0);

export interface PlaceDeps {
  models: Pick<Models, 'readMessages'>;
  secrets: Pick<Secrets, 'personKey'>;
}

export interface Place {
  assignment: Assignment;
  /** How the message reads beside the words of the conversation it stands in; null where none are kept. */
  inContext: MessageReading | null;
  /** Whether somebody else's request is open where it stands: its words may be meant for that person, whatever they say. */
  besideRequest: boolean;
  /** Conversations that the message could not be read beside. */
  failures: readonly AnalysisFailure[];
}

/**
 * Where a message belongs: an edit keeps the place its first version had, anything else is decided anew. A conversation that
 * the message cannot be read beside counts as one without words.
 * @throws AttuneError `model` when the models are away
 */
export async function place(
  deps: PlaceDeps,
  view: BatchView,
  admitted: Admitted,
  look: FirstLook,
): Promise<Place> {
  const { existing, message, community } = admitted;
  const besideDeps = { models: deps.models, view, communityId: message.communityId };
  // A bystander's may have been a hostile reply: what an edit made of it is decided anew.
  if (existing !== null && existing.conversationId !== null && existing.role !== 'bystander') {
    const { conversationId, role } = existing;
    const { read, failures } = await readBeside(besideDeps, look, [conversationId]);
    return {
      assignment: { kind: 'joins', conversationId, role, because: 'edit' },
      inContext: read.get(conversationId) ?? null,
      besideRequest: false,
      failures,
    };
  }
  const { communityId, replyToId } = message;
  const windowMs = settingsAt(community.settings, message).conversationWindowMs;
  const open = (await view.openIn(message, activeSince(admitted))).slice(0, MAX_CANDIDATES);
  const thread = await threadConversation(view, message);
  const repliedTo = replyToId === null ? null : await view.conversationOfMessage(communityId, replyToId);
  const candidate = (record: ConversationRecord): Promise<Candidate> =>
    toCandidate(view, record, admitted.authorKey, look.text);
  const incoming = newMessage(deps, admitted, look);
  const { around, read, failures } = await readAround(besideDeps, look, incoming, {
    thread: thread === null ? null : await candidate(thread),
    repliedTo: repliedTo === null ? null : await candidate(repliedTo),
    open: await Promise.all(open.map(candidate)),
    windowMs,
    scarcity: scarcityOf(view.recentTalk(message)),
  });
  const assignment = assign(incoming, around);
  const joined = assignment.kind === 'joins' ? (read.get(assignment.conversationId) ?? null) : null;
  const besideRequest = around.open.some((one) => takesMessages(one, incoming) && !isSeeker(one, incoming));
  return { assignment, inContext: joined, besideRequest, failures };
}

/** Since when a conversation must have been active for a new message to belong to it by its place alone. */
export function activeSince({ message, community }: Admitted): Date {
  const windowMs = settingsAt(community.settings, message).conversationWindowMs;
  return message.statedRole ? BEGINNING : new Date(message.sentAt.getTime() - windowMs);
}

function newMessage({ secrets }: PlaceDeps, { message, authorKey }: Admitted, { text, reading }: FirstLook) {
  return {
    replyToId: message.replyToId,
    authorKey,
    sentAt: message.sentAt,
    alone: reading === null ? null : { asks: asking(reading), gives: giving(reading) },
    asksPlainly: asksPlainly(text),
    tellsTrouble: tellsTrouble(text),
    saysThanks: saysThanks(text),
    isShort: isShortLine(text),
    namedKeys: (message.namedIds ?? []).map((id) => secrets.personKey(message.communityId, id)),
    wordCount: countWords(text),
    statedRole: message.statedRole ?? null,
  };
}

async function threadConversation(view: BatchView, message: Admitted['message']) {
  const { communityId, threadId } = message;
  if (threadId === null) return null;
  const opener = await view.threadOpener(communityId, threadId);
  if (opener?.role !== 'seeker' || opener.conversationId === null) return null;
  const conversation = await view.conversation(communityId, opener.conversationId);
  return conversation?.openingMessageId === opener.id ? conversation : null;
}

async function toCandidate(
  view: BatchView,
  conversation: ConversationRecord,
  authorKey: PersonKey,
  text: string,
): Promise<Candidate> {
  const { communityId, id } = conversation;
  const messages = await view.messagesOf(communityId, id);
  const own = messages.filter((message) => message.authorKey === authorKey && message.role === 'supporter');
  const latest = Math.max(...own.map((message) => message.sentAt.getTime()));
  return {
    conversation,
    authorLastWroteAt: own.length === 0 ? null : new Date(latest),
    sharedWords: sharedWords(text, contextOf(await view.keptWords(communityId, id)) ?? ''),
  };
}
