import { assessHostility } from '#core/analysis/hostility.ts';
import { analyseMessages } from '#core/analysis/analyse.ts';
import type { Analysis, Hostility } from '#core/model/analysis.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Admitted } from './admit.ts';
import { BatchView } from './batch-view.ts';
import type { HandleDeps } from './deps.ts';
import { place } from './place.ts';
import { inPlace, toRecord, withEmpathy, withoutSupport } from './to-record.ts';

export type MessageEvent = Extract<ChatEvent, { kind: 'message' | 'edit' }>;

/** A message with everything decided, ready to be stored. */
export interface Planned {
  event: MessageEvent;
  admitted: Admitted;
  analysis: Analysis;
  record: MessageRecord;
  hostility: Hostility;
  /** The seeker's words a reply was scored against. */
  seekerPost: string | null;
}

/** Runs the models once over the batch and decides where each message belongs. Stores nothing. */
export async function plan(
  deps: HandleDeps,
  batch: readonly { event: MessageEvent; admitted: Admitted }[],
): Promise<Planned[]> {
  const texts = batch.map(({ admitted }) => admitted.words.text);
  const analyses = texts.length === 0 ? [] : await analyseMessages(deps, texts);
  const view = new BatchView(deps.store);
  const planned: Planned[] = [];
  for (const [index, { event, admitted }] of batch.entries()) {
    const analysis = analyses[index];
    if (analysis === undefined) throw new RangeError('The models gave fewer results than there were texts.');
    const draft = toRecord(admitted, analysis);
    const placed = inPlace(draft, await place(view, admitted, draft), analysis);
    const hostility = hostilityOf(admitted, placed);
    const record = hostility.hostile ? withoutSupport(placed) : placed;
    const seekerPost = await seekerPostFor(view, record);
    await view.put(record, admitted.words.text);
    planned.push({ event, admitted, analysis, record, hostility, seekerPost });
  }
  return scoreReplies(deps, planned);
}

/** Whoever writes to a seeker, or answers a message, speaks to somebody; so does who was told so before ("bystander"). */
function hostilityOf({ message, words }: Admitted, { role, conversationId }: MessageRecord): Hostility {
  const isAnswer = message.replyToId !== null || (role !== 'seeker' && conversationId !== null);
  return assessHostility(words.text, isAnswer);
}

function seekerPostFor(view: BatchView, record: MessageRecord): Promise<string | null> {
  const { communityId, conversationId, role, scored } = record;
  if (role !== 'supporter' || !scored || conversationId === null) return Promise.resolve(null);
  return view.seekerPost(communityId, conversationId);
}

async function scoreReplies(deps: HandleDeps, planned: readonly Planned[]): Promise<Planned[]> {
  const pairs = planned.flatMap(({ seekerPost, admitted }) =>
    seekerPost === null ? [] : [{ seekerPost, responsePost: admitted.words.text }],
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
