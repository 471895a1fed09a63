import { assessHostility } from '#core/analysis/hostility.ts';
import { analyseMessages, modelAnswers } from '#core/analysis/analyse.ts';
import { readPart } from '#core/analysis/read-part.ts';
import type { Assignment } from '#core/conversation/assign.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { attempt, attemptLater } from '#core/lib/attempt.ts';
import type { Analysis } from '#core/model/analysis.ts';
import type { Admitted } from './admit.ts';
import { BatchView } from './batch-view.ts';
import type { HandleDeps } from './deps.ts';
import { failed as failedOutcome, type EventOutcome, modelsAway } from './outcome.ts';
import { place } from './place.ts';
import type { MessageEvent, Plan, Planned } from './planned.ts';
import { scoreReplies } from './score-replies.ts';
import { inPlace, toRecord, withoutSupport } from './to-record.ts';

const UNPLACED: Assignment = { kind: 'outside', role: 'bystander', because: 'unplaced' };

/** Runs the models once over the batch and decides where each message belongs. Stores nothing. */
export async function plan(
  deps: HandleDeps,
  batch: readonly { event: MessageEvent; admitted: Admitted }[],
): Promise<Plan> {
  const analyses = await analyseMessages(
    deps,
    batch.map(({ admitted }) => admitted.words.text),
  );
  const isAway = analyses.some(lacksModel) && !(await modelAnswers(deps.models));
  const view = new BatchView(deps.store);
  const planned: Planned[] = [];
  const failed: EventOutcome[] = [];
  for (const [index, { event, admitted }] of batch.entries()) {
    const analysis = analyses[index];
    if (analysis === undefined) throw new RangeError('Each text has an analysis.');
    // Nothing is wrong with the message: it is read once the models are back. What alarms does not wait for that.
    if (isAway && lacksModel(analysis) && analysis.risk.label === 'none') {
      failed.push(failedOutcome(event, modelsAway()));
      continue;
    }
    const done = await attemptLater(() => planOne(view, event, admitted, analysis));
    if (done.ok) planned.push(done.value);
    else failed.push(failedOutcome(event, done.error));
  }
  const scored = await scoreReplies(deps.models, planned);
  return { planned: scored.planned, failed: [...failed, ...scored.failed] };
}

const lacksModel = ({ failures }: Analysis): boolean => failures.some(({ analyser }) => analyser === 'model');

async function planOne(
  view: BatchView,
  event: MessageEvent,
  admitted: Admitted,
  analysis: Analysis,
): Promise<Planned> {
  const draft = toRecord(admitted, analysis);
  const failures = [...analysis.failures];
  const placed = await attemptLater(() => place(view, admitted, draft));
  if (!placed.ok && draft.risk === 'none') throw placed.error;
  if (!placed.ok) failures.push({ analyser: 'place', error: placed.error });
  const inItsPlace = inPlace(draft, placed.ok ? placed.value : UNPLACED, analysis);
  const read = attempt(() => isHostile(admitted, inItsPlace));
  if (!read.ok) failures.push({ analyser: 'hostility', error: read.error });
  const hostile = read.ok && read.value;
  const record = hostile ? withoutSupport(inItsPlace) : inItsPlace;
  const seekerPost = await seekerPostFor(view, record);
  await view.put(record, admitted.words.text);
  return { event, admitted, analysis, record, hostile, seekerPost, failures };
}

/** Whoever writes to a seeker, or answers a message, speaks to somebody. */
function isHostile({ message, words }: Admitted, { role, conversationId }: MessageRecord): boolean {
  const isAnswer = message.replyToId !== null || (role !== 'seeker' && conversationId !== null);
  return assessHostility(readPart(words.text), isAnswer).hostile;
}

function seekerPostFor(view: BatchView, record: MessageRecord): Promise<string | null> {
  const { communityId, conversationId, role, scored } = record;
  if (role !== 'supporter' || !scored || conversationId === null) return Promise.resolve(null);
  return view.seekerPost(communityId, conversationId);
}
