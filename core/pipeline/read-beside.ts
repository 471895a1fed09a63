import { askAll } from '#core/analysis/ask.ts';
import { asking, giving } from '#core/analysis/message-direction.ts';
import { type FirstLook, messageReaderAnswers, readSoundly } from '#core/analysis/read-alone.ts';
import type { Beside, Candidate, NewMessage, Surroundings } from '#core/conversation/assignment.ts';
import { contextOf } from '#core/conversation/kept-words.ts';
import { worthReading } from '#core/conversation/worth-reading.ts';
import type { AnalysisFailure, MessageReading } from '#core/model/analysis.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { Models } from '#core/ports/index.ts';
import type { BatchView } from './batch-view.ts';
import { modelsAway } from './outcome.ts';

export interface BesideDeps {
  models: Pick<Models, 'readMessages'>;
  view: BatchView;
  communityId: CommunityId;
}

interface ReadConversations {
  /** By id of the conversation. */
  read: ReadonlyMap<string, MessageReading>;
  failures: readonly AnalysisFailure[];
}

interface ReadAround extends ReadConversations {
  around: Surroundings;
}

/** Reads the message beside the words of each conversation, with one call of the models. */
export async function readBeside(
  { models, view, communityId }: BesideDeps,
  { text, reading }: FirstLook,
  conversationIds: readonly ConversationId[],
): Promise<ReadConversations> {
  const contexts = new Map<string, string>();
  for (const id of reading === null ? [] : new Set(conversationIds)) {
    const context = contextOf(await view.keptWords(communityId, id));
    if (context !== null) contexts.set(id, context);
  }
  const { found, errors } = await askAll(
    (rows) =>
      readSoundly(
        models,
        rows.map((context) => ({ text: text.trim(), context })),
      ),
    [[...contexts.values()]],
  );
  if (errors.size > 0 && !(await messageReaderAnswers(models))) throw modelsAway();
  const read = new Map<string, MessageReading>();
  for (const [id, context] of contexts) {
    const beside = found.get(context);
    if (beside !== undefined) read.set(id, beside);
  }
  return { read, failures: [...errors.values()].map((error) => ({ analyser: 'place', error })) };
}

/** Reads the message beside the conversations that decide where it belongs, and beside no others. */
export async function readAround(
  deps: BesideDeps,
  look: FirstLook,
  message: NewMessage,
  unread: Surroundings,
): Promise<ReadAround> {
  let around = unread;
  const read = new Map<string, MessageReading>();
  const failures: AnalysisFailure[] = [];
  for (;;) {
    const next = worthReading(message, around).map(({ conversation }) => conversation.id);
    if (next.length === 0) return { around, read, failures };
    const found = await readBeside(deps, look, next);
    for (const [id, reading] of found.read) read.set(id, reading);
    failures.push(...found.failures);
    around = withReadings(around, new Map(next.map((id) => [id, besideOf(found.read.get(id))])));
  }
}

function withReadings(around: Surroundings, read: ReadonlyMap<string, Beside | null>): Surroundings {
  const withReading = (candidate: Candidate): Candidate => {
    const beside = read.get(candidate.conversation.id);
    return beside === undefined ? candidate : { ...candidate, beside };
  };
  const { thread, repliedTo, open } = around;
  return {
    ...around,
    thread: thread && withReading(thread),
    repliedTo: repliedTo && withReading(repliedTo),
    open: open.map(withReading),
  };
}

const besideOf = (reading: MessageReading | undefined): Beside | null =>
  reading === undefined ? null : { asks: asking(reading), gives: giving(reading), answers: reading.answers };
