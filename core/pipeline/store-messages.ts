import { openAlert, openHostileAlert } from '#core/alerts/open-alert.ts';
import { attemptLater } from '#core/lib/attempt.ts';
import type { AnalysisFailure } from '#core/model/analysis.ts';
import type { ConversationRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { BatchWriter } from './batch-writer.ts';
import type { HandleDeps } from './deps.ts';
import { Known } from './known.ts';
import { letRest, letRestElsewhere, type Stored } from './let-rest.ts';
import { type EventOutcome, failed } from './outcome.ts';
import type { Planned } from './planned.ts';
import { type Written, writeOne } from './write-message.ts';

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

async function storeTogether(deps: Deps, planned: readonly Planned[]): Promise<EventOutcome[]> {
  const stored = await deps.store.transaction(async (store) => {
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
    const written = planned.map((one) => writeOne(deps.now, { writer, known }, one));
    await store.batches.save(writer.written(deps.now));
    const done: Stored[] = [];
    // Alerts and notes are about messages that are there, in the order in which they came.
    for (const one of written)
      done.push(
        'outcome' in one ? { outcome: one, elsewhere: null } : await followUp({ ...deps, store }, one),
      );
    return done;
  });
  return letRestElsewhere(deps.store, stored);
}

/** What a stored message leads to. */
async function followUp(
  deps: Deps,
  { planned, record, member, conversation, failures }: Written,
): Promise<Stored> {
  const { event, admitted, decision, emotions, hostility } = planned;
  const alertId =
    (await openAlert(deps, admitted.community, record, admitted.existing)) ??
    (hostility.hostile ? await openHostileAlert(deps, admitted.community, record, admitted.existing) : null);
  const elsewhere = await letRest(deps.store, admitted, record, failures);
  const nudge = await nudgeAuthor(deps, planned, record, conversation, member, failures);
  const outcome: EventOutcome = {
    event,
    outcome: 'stored',
    because: record.role,
    message: record,
    decision,
    emotions,
    conversation,
    ...(alertId === null ? {} : { alertId }),
    ...(nudge === null ? {} : { nudge }),
    ...(failures.length === 0 ? {} : { failures }),
  };
  return { outcome, elsewhere };
}

/** Of a new message of somebody who answered the question of coaching; whether they hear of it is `considerNudge`'s to say. */
async function nudgeAuthor(
  { considerNudge, store, now }: Deps,
  { admitted, analysis, seekerPost, news, hostility }: Planned,
  reply: MessageRecord,
  conversation: ConversationRecord | null,
  member: MemberRecord | null,
  failures: AnalysisFailure[],
): Promise<NonNullable<EventOutcome['nudge']> | null> {
  const { community, words } = admitted;
  if (considerNudge === undefined || admitted.existing !== null || member === null) return null;
  const sentences = analysis.scored ? analysis.sentences : [];
  const input = {
    community,
    member,
    reply,
    replyText: words.text,
    seekerPost,
    news,
    sentences,
    conversation,
    hostility,
  };
  const considered = await attemptLater(() =>
    store.transaction((within) => considerNudge({ store: within, now }, input)),
  );
  if (considered.ok) return considered.value;
  failures.push({ analyser: 'note', error: considered.error });
  return null;
}
