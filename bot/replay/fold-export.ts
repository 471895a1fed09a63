import { describePlatform } from '#bot/platforms/described.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { ExportWeeks } from './export-weeks.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { refuseFailures } from '#core/pipeline/outcome.ts';
import { CLOSE_AFTER_DAYS } from '#core/retention/close-conversations.ts';
import type { ChatEvent, ChatMessage } from '#core/model/message.ts';
import type { Period } from '#core/lib/period.ts';
import type { Language, Models, Secrets, Store } from '#core/ports/index.ts';
import type {
  CommunitySettings,
  ConversationRecord,
  MemberRecord,
  MessageRecord,
  ReportedMessage,
} from '#core/model/records.ts';
import { type DecisionLine, decisionOf } from './decisions.ts';
import type { ResearchCollector } from './research-rows.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { type ImportedMessage, REPLAY_COMMUNITY_ID } from '#adapters/replay/replay-import.ts';

/** Full enough for the models, small enough that memory stays flat and progress shows. */
const BATCH = 128;
const CLOSE_AFTER_MS = CLOSE_AFTER_DAYS * DAY_MS;
const END_OF_TIME = new Date(8.64e15);

export interface FoldDeps {
  models: Models;
  language: Language;
  secrets: Secrets;
}

export interface FoldOptions {
  /** `platform:id` of supporters who agreed to a personal report. */
  consented: readonly string[];
  /** Called after each batch. */
  onProgress?: (bytesRead: number, messages: number) => void;
  /** Given what was decided for the messages of each batch. */
  onDecisions?: (decisions: readonly DecisionLine[]) => void;
  /** Takes the rows of the papers' analyses; grows with messages. */
  research?: ResearchCollector;
}

export interface Folded {
  weeks: ExportWeeks;
  messages: number;
  /** From the first message to just after the last; null when there was none. */
  period: Period | null;
  /** Holds only the consented supporters, and their replies. */
  personal: Store;
}

/**
 * Takes an export along the way of live messages and counts what comes out by weeks. A conversation leaves memory
 * when the export's own time has passed it by {@link CLOSE_AFTER_DAYS}, so memory grows with people and weeks, not with messages.
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
    options.onDecisions?.(outcomes.flatMap((outcome) => decisionOf(outcome) ?? []));
    await store.conversations.closeIdle(new Date(clock.latest.getTime() - CLOSE_AFTER_MS), clock.latest);
    for (const message of kept.splice(0)) await personal.messages.save(message);
    count += batch.length;
    options.onProgress?.(batch.at(-1)?.bytesRead ?? 0, count);
  }
  await store.conversations.closeIdle(END_OF_TIME, clock.latest);
  for (const message of kept.splice(0)) await personal.messages.save(message);
  return { weeks, messages: count, period: clock.period(), personal };
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

/** Never mixes what lies far apart: each chat of an account runs through the years on its own. */
async function* batches(imported: AsyncIterable<ImportedMessage>): AsyncGenerator<ImportedMessage[]> {
  let batch: ImportedMessage[] = [];
  for await (const next of imported) {
    if (batch.length === BATCH || isFarBack(next, batch.at(-1))) {
      yield batch;
      batch = [];
    }
    batch.push(next);
  }
  if (batch.length > 0) yield batch;
}

function isFarBack(next: ImportedMessage, last: ImportedMessage | undefined): boolean {
  if (last === undefined) return false;
  return next.message.sentAt.getTime() < last.message.sentAt.getTime() - CLOSE_AFTER_MS;
}

async function prepare(stores: readonly Store[], consented: readonly string[], at: Date): Promise<void> {
  for (const store of stores) {
    await store.communities.ensure(REPLAY_COMMUNITY_ID, REPLAY_SETTINGS, at);
    for (const userId of consented) await store.members.save(consentingMember(userId, at));
  }
}

/** The time of the export: it runs forward within a chat and starts again with the next one. */
class ExportClock {
  latest = new Date(0);
  #from: Date | null = null;
  #to: Date | null = null;

  /** The messages are so much older that they belong to another chat. */
  jumpsBack(messages: readonly ChatMessage[]): boolean {
    return messages.some((message) => message.sentAt.getTime() < this.latest.getTime() - CLOSE_AFTER_MS);
  }

  advance(messages: readonly ChatMessage[]): void {
    const times = messages.map((message) => message.sentAt.getTime());
    const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
    if (this.#from === null || first < this.#from) this.#from = first;
    if (this.#to === null || last > this.#to) this.#to = last;
    this.latest = last;
  }

  period(): Period | null {
    if (this.#from === null || this.#to === null) return null;
    return { from: this.#from, to: new Date(this.#to.getTime() + 1) };
  }
}

/** Everything is read; nobody is contacted. */
const REPLAY_SETTINGS: CommunitySettings = {
  mode: 'observe',
  locale: 'en',
  country: null,
  watchedChannelIds: [],
  watchesAllChannels: true,
  staffChannelId: null,
  timeZone: 'UTC',
  quietHours: { startHour: 22, endHour: 8 },
  conversationWindowMs: 2 * 3_600_000,
  retentionDays: 36_500,
};

function consentingMember(userId: string, decidedAt: Date): MemberRecord {
  return {
    communityId: REPLAY_COMMUNITY_ID,
    userId,
    status: 'opted_in',
    decidedAt,
    coaching: {
      enabled: false,
      pausedUntil: null,
      maxPerDay: 0,
      maxPerWeek: 0,
      timeZone: null,
      quietHours: null,
      reportWeekday: 1,
      reportHour: 9,
      sharesWithStaff: false,
      style: 'warm',
      asksHowHeavy: false,
    },
    lot: null,
    howHeavyAskedAt: null,
    unreachableUntil: null,
    unreachableCount: 0,
  };
}
