import { openAlert, openHostileAlert } from '#core/alerts/open-alert.ts';
import { readPart } from '#core/analysis/read-part.ts';
import { saysThanks } from '#core/analysis/thanks.ts';
import { storedAuthor } from '#core/consent/policy.ts';
import { KEPT_MS } from '#core/conversation/kept-words.ts';
import { thankedReplies } from '#core/conversation/thanked-replies.ts';
import { attempt, attemptLater } from '#core/lib/attempt.ts';
import type { AnalysisFailure } from '#core/model/analysis.ts';
import type { ConversationRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { refusalNow } from './admit.ts';
import { BatchWriter } from './batch-writer.ts';
import type { HandleDeps } from './deps.ts';
import { Known } from './known.ts';
import { type EventOutcome, failed } from './outcome.ts';
import type { Planned } from './planned.ts';
import { inMessageOffsets } from './to-record.ts';

type Deps = Pick<HandleDeps, 'considerNudge' | 'describePlatform' | 'now' | 'secrets' | 'store'>;

/**
 * Stores everything that follows from the messages: in one transaction, or, when that fails, each message in one of its
 * own, so that no message takes others along. A second call for the same messages changes nothing.
 */
export async function storeMessages(deps: Deps, planned: readonly Planned[]): Promise<EventOutcome[]> {
  if (planned.length === 0) return [];
  try {
    return await storeTogether(deps, planned);
  } catch (error) {
    const [only] = planned;
    if (only !== undefined && planned.length === 1) return [await storeAlarm(deps, only, error)];
  }
  const outcomes: EventOutcome[] = [];
  for (const one of planned) outcomes.push(...(await storeMessages(deps, [one])));
  return outcomes;
}

/** A message with an alarm is stored by itself at least; any other one is to be tried again. */
async function storeAlarm(deps: Deps, planned: Planned, error: unknown): Promise<EventOutcome> {
  const { event, record, failures } = planned;
  if (record.risk === 'none') return failed(event, error);
  const withFailure = { ...alone(planned), failures: [...failures, { analyser: 'place' as const, error }] };
  const stored = await attemptLater(() => storeTogether(deps, [withFailure]));
  return (stored.ok ? stored.value[0] : undefined) ?? failed(event, error);
}

/** The alarm matters more than where a message belongs. */
function alone(planned: Planned): Planned {
  const { record } = planned;
  return {
    ...planned,
    record: {
      ...record,
      conversationId: null,
      role: 'bystander',
      empathy: null,
      techniques: null,
      sureFamilies: {},
    },
    seekerPost: null,
  };
}

function storeTogether(deps: Deps, planned: readonly Planned[]): Promise<EventOutcome[]> {
  return deps.store.transaction(async (store) => {
    await store.communities.hold(planned.map(({ admitted }) => admitted.community.id));
    // The models took a moment: consent, and what is stored of the messages, may have changed meanwhile.
    const known = await Known.about(
      { ...deps, store },
      planned.map(({ admitted }) => admitted.message),
      planned.flatMap(({ record: { communityId, conversationId: id } }) =>
        id === null ? [] : { communityId, id },
      ),
    );
    const writer = new BatchWriter(known.conversations);
    const written = planned.map((one) => writeOne(deps, { writer, known }, one));
    await store.batches.save(writer.written(deps.now));
    const outcomes: EventOutcome[] = [];
    // Alerts and notes are about messages that are there, in the order in which they came.
    for (const one of written)
      outcomes.push('outcome' in one ? one : await followUp({ ...deps, store }, one));
    return outcomes;
  });
}

interface Written {
  planned: Planned;
  record: MessageRecord;
  member: MemberRecord | null;
  conversation: ConversationRecord | null;
  failures: AnalysisFailure[];
}

function writeOne(
  { now }: Deps,
  { writer, known }: { writer: BatchWriter; known: Known },
  planned: Planned,
): Written | EventOutcome {
  const { event, admitted } = planned;
  const { message, textDigest } = admitted;
  const refusal = refusalNow(message, event.kind === 'edit', textDigest, known);
  if (refusal !== null) return { event, ...refusal };
  const member = known.author(message);
  const record: MessageRecord = {
    ...planned.record,
    memberId: storedAuthor(member, message.sentAt, known.earlier(message)),
  };
  const written = writer.add(record);
  // It may have been closed since the plan was made, and a closed conversation keeps no hashes.
  if (written !== null && written.conversation.closedAt !== null) record.authorKey = null;
  writer.save(inMessageOffsets(record, admitted.words));
  const failures = [...planned.failures];
  if (written !== null) {
    keepSeekerPost(writer, planned, written.conversation, now);
    keepThanks(writer, planned, record, written.messages, failures);
  }
  return { planned, record, member, conversation: written?.conversation ?? null, failures };
}

/** What a stored message leads to. */
async function followUp(
  deps: Deps,
  { planned, record, member, conversation, failures }: Written,
): Promise<EventOutcome> {
  const { event, admitted, decision, hostile } = planned;
  const alertId =
    (await openAlert(deps, admitted.community, record)) ??
    (hostile ? await openHostileAlert(deps, admitted.community, record) : null);
  const nudge = await nudgeAuthor(deps, planned, record, conversation, member, failures);
  return {
    event,
    outcome: 'stored',
    because: record.role,
    message: record,
    decision,
    conversation,
    ...(alertId === null ? {} : { alertId }),
    ...(nudge === null ? {} : { nudge }),
    ...(failures.length === 0 ? {} : { failures }),
  };
}

function keepSeekerPost(
  writer: BatchWriter,
  { record, admitted }: Planned,
  { communityId, id, closedAt }: ConversationRecord,
  now: Date,
): void {
  if (record.role !== 'seeker' || !record.scored || closedAt !== null) return;
  // Words that were kept for long enough do not come back through an edit.
  if (now.getTime() - record.sentAt.getTime() >= KEPT_MS) return;
  writer.keepWords({ communityId, conversationId: id }, { ...record, text: readPart(admitted.words.text) });
}

/** Thanks are read in English words, so in messages that are known to be in another language none are looked for. */
function keepThanks(
  writer: BatchWriter,
  { admitted: { message, words, existing }, analysis }: Planned,
  record: MessageRecord,
  messages: readonly MessageRecord[],
  failures: AnalysisFailure[],
): void {
  const isReadable = analysis.language === 'en' || analysis.language === null;
  const thanks = attempt(() => isReadable && saysThanks(readPart(words.text)));
  if (!thanks.ok) failures.push({ analyser: 'thanks', error: thanks.error });
  const replyIds = thanks.ok && thanks.value ? thankedReplies(record, message.replyToId, messages) : [];
  if (replyIds.length > 0 || existing !== null)
    writer.thank({ communityId: record.communityId, messageId: record.id, replyIds });
}

/** Of a new message of somebody who answered the question of coaching; whether they hear of it is `considerNudge`'s to say. */
async function nudgeAuthor(
  { considerNudge, store, now }: Deps,
  { admitted, analysis, seekerPost }: Planned,
  reply: MessageRecord,
  conversation: ConversationRecord | null,
  member: MemberRecord | null,
  failures: AnalysisFailure[],
): Promise<NonNullable<EventOutcome['nudge']> | null> {
  const { community, words } = admitted;
  if (considerNudge === undefined || admitted.existing !== null || member === null) return null;
  const sentences = analysis.scored ? analysis.sentences : [];
  const input = { community, member, reply, replyText: words.text, seekerPost, sentences, conversation };
  const considered = await attemptLater(() =>
    store.transaction((within) => considerNudge({ store: within, now }, input)),
  );
  if (considered.ok) return considered.value;
  failures.push({ analyser: 'note', error: considered.error });
  return null;
}
