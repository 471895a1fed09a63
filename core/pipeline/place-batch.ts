import { ATTACKS_AT, findHostility, hostilityVerdict, mayBeMeantWell } from '#core/analysis/hostility.ts';
import { messageDirection, type MessageDirection } from '#core/analysis/message-direction.ts';
import { type FirstLook, messageReaderAnswers, readAlone } from '#core/analysis/read-alone.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { type Attempt, attempt, attemptLater } from '#core/lib/attempt.ts';
import type { AnalysisFailure, Hostility, MessageReading } from '#core/model/analysis.ts';
import type { Placing } from '#core/ports/store-batches.ts';
import type { Admitted, Arrival } from './admit.ts';
import { BatchView } from './batch-view.ts';
import type { HandleDeps } from './deps.ts';
import { failed as failedOutcome, type EventOutcome, modelsAway } from './outcome.ts';
import { activeSince, place, type Place } from './place.ts';
import type { Planned } from './planned.ts';
import { readAhead } from './read-ahead.ts';
import { seekerPostFor } from './seeker-post.ts';
import { toRecord, withoutSupport } from './to-record.ts';
import { withAnswer } from './with-answer.ts';

/** A message in its place, before its sentences are read. */
export interface Placed extends Omit<Planned, 'analysis'> {
  look: FirstLook;
}

export interface Step<Done> {
  done: readonly Done[];
  /** Those to be given again. */
  failed: readonly EventOutcome[];
}

/** Where a message stands that could not be placed. */
const UNPLACED: Omit<Place, 'failures'> = {
  assignment: { kind: 'outside', role: 'bystander', because: 'unplaced' },
  inContext: null,
  besideRequest: false,
};

/** Finds the place of each message, with one look of the models at all of them; what cannot be placed is to be given again. */
export async function placeAll(
  deps: HandleDeps,
  batch: readonly { event: Arrival; admitted: Admitted }[],
): Promise<Step<Placed>> {
  const looks = await readAlone(
    deps,
    batch.map(({ admitted }) => admitted.words),
  );
  const isAway = looks.some(lacksModel) && !(await messageReaderAnswers(deps.models));
  // What breaks reading ahead breaks only what asks for it, message by message.
  const ahead = await attemptLater(() =>
    readAhead(
      deps.store,
      batch.map(({ admitted }) => placingOf(admitted)),
    ),
  );
  const view = new BatchView(deps.store, ahead.ok ? ahead.value : undefined);
  const done: Placed[] = [];
  const failed: EventOutcome[] = [];
  for (const [index, { event, admitted }] of batch.entries()) {
    const look = looks[index];
    if (look === undefined) throw new RangeError('Each text has a first look.');
    // Nothing is wrong with the message: it is read once the models are back. What alarms does not wait for that.
    if (isAway && lacksModel(look) && look.risk.label === 'none') {
      failed.push(failedOutcome(event, modelsAway()));
      continue;
    }
    const one = await attemptLater(() => placeOne(deps, view, event, admitted, look));
    if (one.ok) done.push(one.value);
    else failed.push(failedOutcome(event, one.error));
  }
  return { done, failed };
}

function placingOf(admitted: Admitted): Placing {
  const { message, existing } = admitted;
  const { communityId, id, channelId, threadId, replyToId } = message;
  const conversationId = existing?.conversationId ?? null;
  const since = activeSince(admitted);
  return { communityId, messageId: id, channelId, threadId, replyToId, conversationId, since };
}

export const lacksModel = ({ failures }: { failures: readonly AnalysisFailure[] }): boolean =>
  failures.some(({ analyser }) => analyser === 'model');

async function placeOne(
  deps: HandleDeps,
  view: BatchView,
  event: Arrival,
  admitted: Admitted,
  look: FirstLook,
): Promise<Placed> {
  const found = await attemptLater(() => place(deps, view, admitted, look));
  if (!found.ok && look.risk.label === 'none') throw found.error;
  const failures = found.ok
    ? [...found.value.failures]
    : [{ analyser: 'place' as const, error: found.error }];
  const placed = found.ok ? found.value : UNPLACED;
  const { assignment, inContext } = placed;
  const direction = directionIn(look, inContext);
  const unanswering = toRecord(admitted, look, assignment, direction?.direction ?? 'none');
  const inItsPlace = await withAnswer(view, unanswering, admitted, look);
  const { verdict: hostility, rules } = hostilityOf(admitted, look, inItsPlace, placed);
  if (!rules.ok) failures.push({ analyser: 'hostility', error: rules.error });
  const record = hostility.hostile ? withoutSupport(inItsPlace) : inItsPlace;
  // Whoever hurt without an attack may be told of it: their words are read beside the post, and count as no support.
  const reply = mayBeMeantWell(hostility.because) ? inItsPlace : record;
  const seekerPost = await seekerPostFor(view, reply, admitted, look);
  await view.put(record, look.text);
  const decision = {
    place: assignment.because,
    direction: direction?.because ?? null,
    risk: record.risk === unanswering.risk ? look.risk.because : ['rule:answer', ...look.risk.because],
    hostile: hostility.because,
  };
  const emotions = look.reading?.emotions ?? null;
  return { event, admitted, look, record, hostility, seekerPost, news: 'none', decision, emotions, failures };
}

function directionIn(
  { text, reading }: FirstLook,
  inContext: MessageReading | null,
): MessageDirection | null {
  const read = inContext ?? reading;
  return read === null ? null : messageDirection(text, read, { inContext: inContext !== null });
}

/**
 * Whoever writes to a seeker, or answers a message, speaks to somebody; whoever attacks where a request stands open most likely
 * does. Of other words the rules judge alone: among friends much is said.
 */
function hostilityOf(
  { message }: Admitted,
  { text, reading: alone }: FirstLook,
  { role, conversationId }: MessageRecord,
  { inContext, besideRequest }: Pick<Place, 'inContext' | 'besideRequest'>,
): { verdict: Hostility; rules: Attempt<ReturnType<typeof findHostility>> } {
  const isAnswer = message.replyToId !== null || (role !== 'seeker' && conversationId !== null);
  const rules = attempt(() => findHostility(text, isAnswer));
  const model = (inContext ?? alone)?.hostile ?? null;
  const isAttack = role === 'bystander' && besideRequest && (model ?? 0) >= ATTACKS_AT;
  return {
    verdict: hostilityVerdict(rules.ok ? rules.value : null, isAnswer || isAttack ? model : null),
    rules,
  };
}
