import type { DirectionReason } from '#core/analysis/message-direction.ts';
import type { Consideration } from '#core/coaching/consider-nudge.ts';
import type { ConsideredReply } from '#core/coaching/considered-reply.ts';
import type { Assignment } from '#core/conversation/assignment.ts';
import type { AnalysisFailure, HostileReason } from '#core/model/analysis.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { AlertId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { ConversationRecord, MessageRecord, Role } from '#core/model/records.ts';
import type { Settlement } from '#core/ports/queue.ts';
import type { Store } from '#core/ports/index.ts';

/** Decides whether an opted-in supporter hears of this reply, and leaves the message in the outbox of the store it is given. */
export type ConsiderNudge = (
  deps: { store: Store; now: Date },
  input: ConsideredReply,
) => Promise<Consideration>;

export type UnchangedReason = 'communityReturned' | 'knownMessage' | 'laterVersion' | 'sameWords';

export type DropReason =
  | 'beforeReading'
  | 'closed'
  | 'deleted'
  | 'erased'
  | 'neverRead'
  | 'noOwnWords'
  | 'notAReply'
  | 'optedOut'
  | 'ownReply'
  | 'removedCommunity'
  | 'unknownCommunity'
  | 'unknownMessage'
  | 'unwatchedChannel';

export type RemoveReason =
  'communityRekeyed' | 'communityRemoved' | 'delete' | 'deleteChannel' | 'deleteThread' | 'reactionsCleared';

/** Reason codes, never words of a message. */
type Verdict =
  | { outcome: 'stored'; because: Role | 'reaction' }
  | { outcome: 'unchanged'; because: UnchangedReason }
  | { outcome: 'dropped'; because: DropReason }
  | { outcome: 'removed'; because: RemoveReason }
  | { outcome: 'failed'; because: 'error' | 'modelsAway'; error: unknown }
  | { outcome: 'released'; because: 'behindFailure' };

/** Why a message was read as it was: reason codes, never words of it. */
export interface Decision {
  place: Assignment['because'];
  /** Null for a message that no model reads. */
  direction: DirectionReason | null;
  risk: readonly string[];
  /** Null for a message that attacks nobody. */
  hostile: HostileReason | null;
}

/** What became of one event; a test, the console and the metrics read it. */
export type EventOutcome = Verdict & {
  event: ChatEvent;
  message?: MessageRecord;
  /** Set when the outcome is `stored`. */
  decision?: Decision;
  /** What the first look says of each of EMOTIONS, for the analyses of an export; nothing stores it. */
  emotions?: readonly number[] | null;
  conversation?: ConversationRecord | null;
  nudge?: Consideration;
  /** Set when the event opened an alert. */
  alertId?: AlertId;
  /** What failed on a message that was stored all the same. */
  failures?: readonly AnalysisFailure[];
};

export function failed(event: ChatEvent, error: unknown): EventOutcome {
  const isAway = error instanceof AttuneError && error.code === 'model';
  return { event, outcome: 'failed', because: isAway ? 'modelsAway' : 'error', error };
}

export const released = (event: ChatEvent): EventOutcome => ({
  event,
  outcome: 'released',
  because: 'behindFailure',
});

/** Nothing is wrong with the message: it is to be given again when the models are back. */
export const modelsAway = (): AttuneError =>
  new AttuneError(
    'model',
    'The models do not answer: start Attune again, and look for the reason in its log.',
  );

/** What the queue is to do with the event. */
export function settlementOf(outcome: EventOutcome): Settlement {
  if (outcome.outcome === 'failed') return { kind: 'failed', error: outcome.error };
  return outcome.outcome === 'released' ? { kind: 'released' } : { kind: 'done' };
}

/** For whoever reads a file once, where nothing can be given again. */
export function refuseFailures(outcomes: readonly EventOutcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.outcome !== 'failed') continue;
    if (outcome.error instanceof Error) throw outcome.error;
    throw new Error('An event could not be handled.', { cause: outcome.error });
  }
}
