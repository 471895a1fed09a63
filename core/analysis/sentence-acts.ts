import type { SentenceAnalysis } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import { attemptLater } from '#core/lib/attempt.ts';
import { readSoundly } from './read-alone.ts';
import { readPart } from './read-part.ts';

export interface ReplyToRead {
  text: string;
  seekerPost: string;
  sentences: readonly SentenceAnalysis[];
}

/**
 * The sentences of each reply with what the reader of messages says that they do under the post, with one call of the model for
 * all. Where it cannot be asked they come back as they were, so that the rules decide alone.
 */
export async function withActs(
  models: Pick<Models, 'readMessages'>,
  replies: readonly ReplyToRead[],
): Promise<SentenceAnalysis[][]> {
  const rows = replies.map(({ text, seekerPost, sentences }) => {
    const context = seekerPost.trim() === '' ? null : readPart(seekerPost);
    return sentences.map(({ start, end }) => ({ text: text.slice(start, end), context }));
  });
  const read = await attemptLater(() => readSoundly(models, rows.flat()));
  if (!read.ok) return replies.map(({ sentences }) => [...sentences]);
  const readings = read.value.values();
  return replies.map(({ sentences }) =>
    sentences.map((sentence) => ({ ...sentence, acts: readings.next().value?.acts ?? null })),
  );
}
