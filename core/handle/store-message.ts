import { openAlert } from '#core/alerts/open-alert.ts';
import { bySentAt, summarise } from '#core/conversation/summarise.ts';
import type { Store } from '#core/ports.ts';
import type { ConversationRecord, MemberRecord, MessageRecord } from '#core/records.ts';
import type { EventOutcome, HandleDeps } from './deps.ts';
import type { Planned } from './plan.ts';

/**
 * How long a seeker's latest words are kept, encrypted, so that replies can be read against them. Most replies come within
 * two days; later ones count without an empathy score, which is the smaller loss than keeping words longer.
 */
export const SEEKER_POST_KEPT_MS = 48 * 3_600_000;

type Deps = Pick<HandleDeps, 'considerNudge' | 'now' | 'secrets' | 'store'>;

/** Stores everything that follows from one message, all or nothing. A second call for the same message changes nothing. */
export function storeMessage(deps: Deps, planned: Planned): Promise<EventOutcome> {
  return deps.store.transaction((store) => storeWithin({ ...deps, store }, planned));
}

async function storeWithin(deps: Deps, planned: Planned): Promise<EventOutcome> {
  const { store } = deps;
  const { event, admitted } = planned;
  const { communityId, id } = planned.record;
  // The models took a moment: consent, and the row itself, may have changed meanwhile.
  const member = await store.members.get(communityId, admitted.message.authorId);
  if (member?.status === 'opted_out') return { event, outcome: 'dropped', because: 'optedOut' };
  const present = await store.messages.get(communityId, id);
  if (present !== null && (event.kind !== 'edit' || present.textDigest === planned.record.textDigest)) {
    return { event, outcome: 'unchanged', because: 'knownMessage' };
  }
  const memberId = member?.status === 'opted_in' ? member.userId : null;
  const record: MessageRecord = { ...planned.record, memberId };
  const { conversation, messages } = await saveConversation(store, record);
  await store.messages.save(record);
  if (conversation !== null) await keepSeekerPost(deps, planned, conversation, messages);
  const alertId = await openAlert(deps, admitted.community, record);
  const nudge = await nudgeAuthor(deps, planned, record, conversation, member);
  return {
    event,
    outcome: 'stored',
    because: record.role,
    message: record,
    conversation,
    ...(alertId === null ? {} : { alertId }),
    ...(nudge === null ? {} : { nudge }),
  };
}

async function saveConversation(store: Store, record: MessageRecord) {
  const { communityId, conversationId } = record;
  if (conversationId === null) return { conversation: null, messages: [] };
  const stored = await store.conversations.get(communityId, conversationId);
  const before = await store.messages.ofConversation(communityId, conversationId);
  const messages = [...before.filter((message) => message.id !== record.id), record];
  const identity = stored ?? { id: conversationId, communityId, closedAt: null };
  const conversation = summarise(identity, messages);
  // The message that opens it may have failed in this batch, or was deleted since: trying again finds the right place.
  if (conversation === null) throw new Error(`Conversation ${conversationId} has no seeker's message.`);
  await store.conversations.save(conversation);
  return { conversation, messages };
}

async function keepSeekerPost(
  { store, now }: Deps,
  { record, admitted }: Planned,
  conversation: ConversationRecord,
  messages: readonly MessageRecord[],
): Promise<void> {
  if (record.role !== 'seeker' || !record.scored || conversation.closedAt !== null) return;
  const latest = messages
    .filter((message) => message.role === 'seeker')
    .sort(bySentAt)
    .at(-1);
  if (latest?.id !== record.id) return;
  const expiresAt = new Date(now.getTime() + SEEKER_POST_KEPT_MS);
  await store.conversations.saveSeekerPost(
    conversation.communityId,
    conversation.id,
    admitted.message.text,
    expiresAt,
  );
}

/** Only a new reply of somebody who opted in, in a community that coaches, can lead to a nudge. */
async function nudgeAuthor(
  { considerNudge, store, now }: Deps,
  { admitted, analysis, seekerPost }: Planned,
  reply: MessageRecord,
  conversation: ConversationRecord | null,
  member: MemberRecord | null,
): Promise<NonNullable<EventOutcome['nudge']> | null> {
  const { community, message } = admitted;
  if (considerNudge === undefined || admitted.existing !== null || community.settings.mode !== 'coach')
    return null;
  if (reply.role !== 'supporter' || member?.status !== 'opted_in') return null;
  if (!analysis.scored || conversation === null || seekerPost === null) return null;
  return considerNudge(
    { store, now },
    {
      community,
      member,
      reply,
      replyText: message.text,
      seekerPost,
      sentences: analysis.sentences,
      conversation,
    },
  );
}
