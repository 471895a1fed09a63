import { askAll } from '#core/analysis/ask.ts';
import { asking, giving } from '#core/analysis/message-direction.ts';
import { type FirstLook, messageReaderAnswers, readSoundly } from '#core/analysis/read-alone.ts';
import { sharedWords } from '#core/analysis/shared-words.ts';
import type { Beside } from '#core/conversation/assignment.ts';
import { contextOf } from '#core/conversation/kept-words.ts';
import type { AnalysisFailure, MessageReading } from '#core/model/analysis.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { Models } from '#core/ports/index.ts';
import type { BatchView } from './batch-view.ts';
import { modelsAway } from './outcome.ts';

export interface ReadBeside {
  reading: MessageReading;
  beside: Beside;
}

interface ReadConversations {
  /** By id of the conversation. */
  read: ReadonlyMap<string, ReadBeside>;
  failures: readonly AnalysisFailure[];
}

/** Reads the message beside the words of each conversation, with one call of the models. */
export async function readBeside(
  models: Pick<Models, 'readMessages'>,
  view: BatchView,
  { text, reading }: FirstLook,
  conversationIds: readonly ConversationId[],
  communityId: CommunityId,
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
  const read = new Map<string, ReadBeside>();
  for (const [id, context] of contexts) {
    const beside = found.get(context);
    if (beside !== undefined) read.set(id, { reading: beside, beside: besideOf(text, context, beside) });
  }
  return { read, failures: [...errors.values()].map((error) => ({ analyser: 'place', error })) };
}

const besideOf = (text: string, context: string, reading: MessageReading): Beside => ({
  asks: asking(reading),
  gives: giving(reading),
  answers: reading.answers,
  sharedWords: sharedWords(text, context),
});
