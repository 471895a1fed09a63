import { openAlert } from '#core/alerts/open-alert.ts';
import { saysThanks } from '#core/analysis/thanks.ts';
import { storedAuthor } from '#core/consent/policy.ts';
import { expiryOf, keepLine, parseKept, writeKept } from '#core/conversation/kept-words.ts';
import { thankedReplies } from '#core/conversation/thanked-replies.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { ConversationRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { refusalNow } from './admit.ts';
import { ConversationWriter } from './conversation-writer.ts';
import type { EventOutcome, HandleDeps } from './deps.ts';
import { Known } from './known.ts';
import type { Planned } from './plan.ts';

type Deps = Pick<HandleDeps, 'considerNudge' | 'now' | 'secrets' | 'store'>;

/**
 * Stores everything that follows from the messages: in one transaction, or, when that fails, each message in one of its
 * own, so that no message takes others along. A second call for the same messages changes nothing.
 */
export async function storeMessages(deps: Deps, planned: readonly Planned[]): Promise<EventOutcome[]> {
  if (planned.length === 0) return [];
  try {
    return await storeTogether(deps, planned);
  } catch (error) {
    if (planned.length === 1) return planned.map(({ event }) => failure(event, error));
  }
  const outcomes: EventOutcome[] = [];
  for (const one of planned) outcomes.push(...(await storeMessages(deps, [one])));
  return outcomes;
}

export function failure(event: ChatEvent, error: unknown): EventOutcome {
  return { event, outcome: 'failed', because: 'error', error };
}

function storeTogether(deps: Deps, planned: readonly Planned[]): Promise<EventOutcome[]> {
  return deps.store.transaction(async (store) => {
    await store.communities.hold(planned.map(({ admitted }) => admitted.community.id));
    // The models took a moment: consent, and what is stored of the messages, may have changed meanwhile.
    const known = await Known.about(
      { ...deps, store },
      planned.map(({ admitted }) => admitted.message),
    );
    const writer = new ConversationWriter(store);
    const outcomes: EventOutcome[] = [];
    for (const one of planned) outcomes.push(await storeOne({ ...deps, store }, { writer, known }, one));
    await writer.flush();
    return outcomes;
  });
}

async function storeOne(
  deps: Deps,
  { writer, known }: { writer: ConversationWriter; known: Known },
  planned: Planned,
): Promise<EventOutcome> {
  const { event, admitted } = planned;
  const { message, textDigest } = admitted;
  const refusal = refusalNow(message, event.kind === 'edit', textDigest, known);
  if (refusal !== null) return { event, ...refusal };
  const member = known.author(message);
  const record: MessageRecord = {
    ...planned.record,
    memberId: storedAuthor(member, message.sentAt, known.earlier(message)),
  };
  const written = await writer.add(record);
  // It may have been closed since the plan was made, and a closed conversation keeps no hashes.
  if (written !== null && written.conversation.closedAt !== null) record.authorKey = null;
  await deps.store.messages.save(record);
  if (written !== null) {
    await keepSeekerPost(deps, planned, written.conversation);
    await keepThanks(deps, planned, record, written.messages);
  }
  const conversation = written?.conversation ?? null;
  const alertId = await openAlert(deps, admitted.community, record);
  const nudge = await nudgeAuthor(deps, planned, record, conversation, member);
  return {
    event,
    outcome: 'stored',
    because: record.role,
    message: record,
    decision: planned.decision,
    conversation,
    ...(alertId === null ? {} : { alertId }),
    ...(nudge === null ? {} : { nudge }),
  };
}

async function keepSeekerPost(
  { store, now }: Deps,
  { record, admitted }: Planned,
  conversation: ConversationRecord,
): Promise<void> {
  if (record.role !== 'seeker' || !record.scored || conversation.closedAt !== null) return;
  const { communityId, id } = conversation;
  const stored = parseKept(await store.conversations.seekerPost(communityId, id));
  const kept = keepLine(stored, { ...record, text: admitted.message.text });
  await store.conversations.saveSeekerPost(communityId, id, writeKept(kept), expiryOf(kept, now));
}

/** Thanks are read in English words, so in messages that are known to be in another language none are looked for. */
async function keepThanks(
  { store }: Deps,
  { admitted: { message, existing }, analysis }: Planned,
  record: MessageRecord,
  messages: readonly MessageRecord[],
): Promise<void> {
  const isReadable = analysis.language === 'en' || analysis.language === null;
  const replyIds =
    isReadable && saysThanks(message.text) ? thankedReplies(record, message.replyToId, messages) : [];
  if (replyIds.length > 0 || existing !== null)
    await store.reception.saveThanks(record.communityId, record.id, replyIds);
}

/** Only a new reply of somebody who had opted in when they wrote it, in a place that is coached, can lead to a nudge. */
async function nudgeAuthor(
  { considerNudge, store, now }: Deps,
  { admitted, analysis, seekerPost }: Planned,
  reply: MessageRecord,
  conversation: ConversationRecord | null,
  member: MemberRecord | null,
): Promise<NonNullable<EventOutcome['nudge']> | null> {
  const { community, message } = admitted;
  if (considerNudge === undefined || admitted.existing !== null) return null;
  if (settingsAt(community.settings, message).mode !== 'coach') return null;
  if (reply.role !== 'supporter' || member === null || reply.memberId === null) return null;
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
