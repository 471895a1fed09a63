import type { DirectionReason } from '#core/analysis/message-direction.ts';
import type { ReadDeps } from '#core/analysis/read-alone.ts';
import type { ConsideredReply } from '#core/coaching/consider-nudge.ts';
import type { Assignment } from '#core/conversation/assign.ts';
import type { AnalysisFailure, HostileReason } from '#core/model/analysis.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Language, Models, Secrets, Store } from '#core/ports/index.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';

/** Decides whether an opted-in supporter hears of this reply, and leaves the message in the outbox of the store it is given. */
export type ConsiderNudge = (
  deps: { store: Store; now: Date },
  input: ConsideredReply,
) => Promise<{ sent: boolean; because: string }>;

export interface HandleDeps {
  store: Store;
  models: Models;
  language: Language;
  secrets: Secrets;
  /** See {@link ReadDeps}. */
  rules?: NonNullable<ReadDeps['rules']>;
  /** Absent where nobody is to be contacted, as in a replay. */
  considerNudge?: ConsiderNudge;
  now: Date;
  /** Set where a file of years is read, and nothing is too old. */
  readsHistory?: true;
}

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
export interface EventOutcome {
  event: ChatEvent;
  outcome: 'stored' | 'unchanged' | 'dropped' | 'removed' | 'failed';
  /** Reason code, never words of a message. */
  because: string;
  message?: MessageRecord;
  /** Set when the outcome is `stored`. */
  decision?: Decision;
  conversation?: ConversationRecord | null;
  nudge?: { sent: boolean; because: string };
  /** Set when the event opened a risk alert. */
  alertId?: string;
  /** What failed on a message that was stored all the same. */
  failures?: readonly AnalysisFailure[];
  /** Set when the outcome is `failed`. */
  error?: unknown;
}
