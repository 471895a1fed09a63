import { analysePlaced } from '#core/analysis/analyse.ts';
import { messageDirection } from '#core/analysis/message-direction.ts';
import { readAlone, type FirstLook } from '#core/analysis/read-alone.ts';
import { latestPost } from '#core/conversation/kept-words.ts';
import type { Analysis } from '#core/model/analysis.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Admitted } from './admit.ts';
import { BatchView } from './batch-view.ts';
import type { Decision, HandleDeps } from './deps.ts';
import { place } from './place.ts';
import { toRecord, withAnalysis, withEmpathy } from './to-record.ts';

export type MessageEvent = Extract<ChatEvent, { kind: 'message' | 'edit' }>;

/** A message with everything decided, ready to be stored. */
export interface Planned {
  event: MessageEvent;
  admitted: Admitted;
  analysis: Analysis;
  record: MessageRecord;
  /** The seeker's words a reply was scored against. */
  seekerPost: string | null;
  decision: Decision;
}

/** A message in its place, before its sentences are read. */
interface Placed extends Omit<Planned, 'analysis'> {
  look: FirstLook;
}

/**
 * Decides where each message of the batch belongs and what it says. One cheap look at every message comes first; only
 * those that stand in a conversation are read further. Stores nothing.
 */
export async function plan(
  deps: HandleDeps,
  batch: readonly { event: MessageEvent; admitted: Admitted }[],
): Promise<Planned[]> {
  const looks = await readAlone(
    deps,
    batch.map(({ admitted }) => admitted.message.text),
  );
  const view = new BatchView(deps.store);
  const placed: Placed[] = [];
  for (const [index, { event, admitted }] of batch.entries()) {
    const look = looks[index];
    if (look === undefined) throw new RangeError('The models gave fewer results than there were texts.');
    placed.push(await placeOne(deps, view, event, admitted, look));
  }
  const analyses = await analysePlaced(
    deps.models,
    placed.map(({ look, record }) => ({
      look,
      direction: record.direction,
      inConversation: record.conversationId !== null,
    })),
  );
  const planned = placed.map(({ look: _look, ...entry }, index): Planned => {
    const analysis = analyses[index];
    if (analysis === undefined) throw new RangeError('The models gave fewer results than there were texts.');
    return { ...entry, analysis, record: withAnalysis(entry.record, analysis) };
  });
  return scoreReplies(deps, planned);
}

async function placeOne(
  deps: HandleDeps,
  view: BatchView,
  event: MessageEvent,
  admitted: Admitted,
  look: FirstLook,
): Promise<Placed> {
  const { assignment, inContext } = await place(deps, view, admitted, look);
  const reading = inContext ?? look.reading;
  const direction =
    reading === null ? null : messageDirection(look.text, reading, { inContext: inContext !== null });
  const record = toRecord(admitted, look, assignment, direction?.direction ?? 'none');
  const seekerPost = await seekerPostFor(view, record);
  await view.put(record, admitted.message.text);
  const decision = {
    place: assignment.because,
    direction: direction?.because ?? null,
    risk: look.risk.because,
  };
  return { event, admitted, look, record, seekerPost, decision };
}

async function seekerPostFor(view: BatchView, record: MessageRecord): Promise<string | null> {
  const { communityId, conversationId, role, scored } = record;
  if (role !== 'supporter' || !scored || conversationId === null) return null;
  return latestPost(await view.keptWords(communityId, conversationId));
}

async function scoreReplies(deps: HandleDeps, planned: readonly Planned[]): Promise<Planned[]> {
  const pairs = planned.flatMap(({ seekerPost, admitted }) =>
    seekerPost === null ? [] : [{ seekerPost, responsePost: admitted.message.text }],
  );
  const scores = pairs.length === 0 ? [] : await deps.models.scoreEmpathy(pairs);
  let next = 0;
  return planned.map((entry) => {
    if (entry.seekerPost === null) return entry;
    const empathy = scores[next];
    next += 1;
    if (empathy === undefined) throw new RangeError('The models gave fewer results than there were replies.');
    return { ...entry, record: withEmpathy(entry.record, empathy) };
  });
}
