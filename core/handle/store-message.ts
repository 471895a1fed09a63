import { openAlert } from '#core/alerts/open-alert.ts';
import { bySentAt } from '#core/conversation/summarise.ts';
import type { ConversationRecord, MemberRecord, MessageRecord } from '#core/records.ts';
import type { ConversationWriter } from './conversation-writer.ts';
import type { EventOutcome, HandleDeps } from './deps.ts';
import type { Planned } from './plan.ts';

/**
 * How long a seeker's latest words are kept, encrypted, so that replies can be read against them. Most replies come within
 * two days; later ones count without an empathy score, which is the smaller loss than keeping words longer.
 */
export const SEEKER_POST_KEPT_MS = 48 * 3_600_000;

type Deps = Pick<HandleDeps, 'considerNudge' | 'now' | 'secrets' | 'store'>;

/** Stores everything that follows from one message, all or nothing. A second call for the same message changes nothing. */
export async function storeMessage(
  deps: Deps,
  writer: ConversationWriter,
  planned: Planned,
): Promise<EventOutcome> {
  const { outcome, written } = await deps.store.transaction((store) =>
    storeWithin({ ...deps, store }, writer, planned),
  );
  if (written !== null) writer.keep(written);
  return outcome;
}

interface Stored {
  outcome: EventOutcome;
  written: { conversation: ConversationRecord; messages: readonly MessageRecord[] } | null;
}

async function storeWithin(deps: Deps, writer: ConversationWriter, planned: Planned): Promise<Stored> {
  const { store } = deps;
  const { event, admitted } = planned;
  const { communityId, id } = planned.record;
  // The models took a moment: consent, and the row itself, may have changed meanwhile.
  const member = await store.members.get(communityId, admitted.message.authorId);
  if (member?.status === 'opted_out')
    return { outcome: { event, outcome: 'dropped', because: 'optedOut' }, written: null };
  const present = await store.messages.get(communityId, id);
  if (present !== null && (event.kind !== 'edit' || present.textDigest === planned.record.textDigest)) {
    return { outcome: { event, outcome: 'unchanged', because: 'knownMessage' }, written: null };
  }
  const memberId = member?.status === 'opted_in' ? member.userId : null;
  const record: MessageRecord = { ...planned.record, memberId };
  const written = await writer.save(store, record);
  // It may have been closed since the plan was made, and a closed conversation keeps no hashes.
  if (written !== null && written.conversation.closedAt !== null) record.authorKey = null;
  await store.messages.save(record);
  if (written !== null) await keepSeekerPost(deps, planned, written.conversation, written.messages);
  const conversation = written?.conversation ?? null;
  const alertId = await openAlert(deps, admitted.community, record);
  const nudge = await nudgeAuthor(deps, planned, record, conversation, member);
  const outcome: EventOutcome = {
    event,
    outcome: 'stored',
    because: record.role,
    message: record,
    conversation,
    ...(alertId === null ? {} : { alertId }),
    ...(nudge === null ? {} : { nudge }),
  };
  return { outcome, written };
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
