import type { Analysis, AnalysisFailure, Hostility, News } from '#core/model/analysis.ts';
import type { AnsweredPost } from '#core/conversation/answered-post.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Admitted, Arrival } from './admit.ts';
import type { Decision, EventOutcome } from './outcome.ts';

/** A message with everything decided, ready to be stored. */
export interface Planned {
  event: Arrival;
  admitted: Admitted;
  analysis: Analysis;
  record: MessageRecord;
  /** Whether, and how surely, it attacks or belittles whom it is written to. */
  hostility: Hostility;
  /** What a reply is read against. */
  seekerPost: AnsweredPost | null;
  /** Whether that brings good news; read where a note may be about the reply. */
  news: News;
  decision: Decision;
  /** As in its outcome. */
  emotions: readonly number[] | null;
  failures: readonly AnalysisFailure[];
}

export interface Plan {
  planned: readonly Planned[];
  /** Those to be given again. */
  failed: readonly EventOutcome[];
}
