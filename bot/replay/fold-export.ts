import { describePlatform } from '#bot/platforms/described.ts';
import { ExportWeeks } from './export-weeks.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { type EventOutcome, refuseFailures } from '#core/pipeline/outcome.ts';
import type { UserId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Period } from '#core/model/period.ts';
import type { Language, Models, Secrets, Store } from '#core/ports/index.ts';
import type { ConversationRecord, MessageRecord, ReportedMessage } from '#core/model/records.ts';
import { type DecisionLine, decisionOf } from './decisions.ts';
import type { ResearchCollector } from './research-rows.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import type { LeftOut } from '#adapters/replay/left-out.ts';
import type { ImportedMessage } from '#adapters/replay/replay-import.ts';
import { batches } from './batches.ts';
import { ExportClock, CLOSE_AFTER_MS } from './export-clock.ts';
import { prepare } from './export-community.ts';

const END_OF_TIME = new Date(8.64e15);

export interface FoldDeps {
  models: Models;
  language: Language;
  secrets: Secrets;
}

export interface FoldOptions {
  /** Supporters who agreed to a personal report. */
  consented: readonly UserId[];
  /** Called after each batch. */
  onProgress?: (bytesRead: number, messages: number) => void;
  /** Given what was decided for the messages of each batch. */
  onDecisions?: (decisions: readonly DecisionLine[]) => void;
  /** Counts what came to nothing on the way. */
  leftOut?: LeftOut;
  /** Takes the rows of the papers' analyses; grows with messages. */
  research?: ResearchCollector;
}

export interface Folded {
  weeks: ExportWeeks;
  /** Those that were read: what `leftOut` counts is not among them. */
  messages: number;
  /** From the first message to just after the last; null when there was none. */
  period: Period | null;
  /** Holds only the consented supporters, and their replies. */
  personal: Store;
}

/**
 * Takes an export along the way of live messages and counts what comes out by weeks. A conversation leaves memory
 * when the export's own time has passed it by {@link CLOSE_AFTER_MS}, so memory grows with people and weeks, not with messages.
 */
export async function foldExport(
  deps: FoldDeps,
  imported: AsyncIterable<ImportedMessage>,
  options: FoldOptions,
): Promise<Folded> {
  const weeks = new ExportWeeks();
  const personal = createMemoryStore();
  const kept: MessageRecord[] = [];
  const store = createMemoryStore({
    onClosed: (conversation, messages) => {
      options.research?.close(conversation, messages);
      kept.push(...foldIn(weeks, conversation, messages));
    },
  });
  const clock = new ExportClock();
  let count = 0;
  let read = 0;
  for await (const batch of batches(imported)) {
    const texts = batch.map(({ message }) => message);
    if (count === 0) await prepare([store, personal], options.consented, texts[0]?.sentAt ?? END_OF_TIME);
    if (clock.jumpsBack(texts)) await store.conversations.closeIdle(END_OF_TIME, clock.latest);
    clock.advance(texts);
    options.research?.read(texts);
    const events = texts.map((message) => ({ kind: 'message' as const, message }));
    const outcomes = await handleEvents(
      { ...deps, describePlatform, store, now: clock.latest, readsHistory: true },
      [...events, ...batch.flatMap(reactionsTo)],
    );
    refuseFailures(outcomes);
    const dropped = outcomes.flatMap((outcome) => reasonOf(outcome) ?? []);
    for (const reason of dropped) options.leftOut?.add(reason);
    read += batch.length - dropped.length;
    options.research?.hear(outcomes);
    options.onDecisions?.(outcomes.flatMap((outcome) => decisionOf(outcome) ?? []));
    await store.conversations.closeIdle(new Date(clock.latest.getTime() - CLOSE_AFTER_MS), clock.latest);
    for (const message of kept.splice(0)) await personal.messages.save(message);
    count += batch.length;
    options.onProgress?.(batch.at(-1)?.bytesRead ?? 0, count);
  }
  await store.conversations.closeIdle(END_OF_TIME, clock.latest);
  for (const message of kept.splice(0)) await personal.messages.save(message);
  return { weeks, messages: read, period: clock.period(), personal };
}

/** Why a message came to nothing; null for one that was stored. */
function reasonOf({ event, outcome, because }: EventOutcome): 'noOwnWords' | 'twice' | null {
  if (event.kind !== 'message' || outcome === 'stored') return null;
  if (outcome === 'unchanged') return 'twice';
  if (because === 'noOwnWords') return because;
  // Nobody says no in an export, and all of it is read.
  throw new RangeError(`A message of an export was not stored: ${because}.`);
}

/** They come after all messages of the batch, so that those go through the models together. */
function reactionsTo({ message, reactions = [] }: ImportedMessage): ChatEvent[] {
  return reactions.map(({ personId, emoji }) => ({
    kind: 'reaction',
    communityId: message.communityId,
    messageId: message.id,
    personId,
    added: [emoji],
    removed: [],
    at: message.sentAt,
  }));
}

/** Returns what is kept of it: replies of consented supporters. */
function foldIn(
  weeks: ExportWeeks,
  conversation: ConversationRecord | null,
  messages: readonly ReportedMessage[],
): MessageRecord[] {
  for (const message of messages) weeks.addMessage(message);
  if (conversation !== null) weeks.addConversation(conversation, messages);
  return messages.filter((message) => message.memberId !== null && message.role === 'supporter');
}
