import type { SentenceAnalysis } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import { askAll } from './ask.ts';
import { readSoundly } from './read-alone.ts';
import { readPart } from './read-part.ts';

export interface ReplyToRead {
  text: string;
  seekerPost: string;
  sentences: readonly SentenceAnalysis[];
}

/**
 * The sentences of each reply with what the reader of messages says that they do under the post, with one call of the model for
 * all. A sentence that it cannot read comes back as it was, so that the rules decide alone.
 */
export async function withActs(
  models: Pick<Models, 'readMessages'>,
  replies: readonly ReplyToRead[],
): Promise<SentenceAnalysis[][]> {
  const rows = replies.map(({ text, seekerPost, sentences }) => {
    const context = seekerPost.trim() === '' ? null : readPart(seekerPost);
    return sentences.map(({ start, end }) => ({ text: text.slice(start, end), context }));
  });
  const { found } = await askAll((messages) => readSoundly(models, messages), rows);
  return replies.map(({ sentences }, reply) =>
    sentences.map((sentence, index) => {
      const row = rows[reply]?.[index];
      const reading = row === undefined ? undefined : found.get(row);
      return reading === undefined ? sentence : { ...sentence, acts: reading.acts };
    }),
  );
}
