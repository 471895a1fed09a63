import type { ReplyToRead } from '#core/analysis/sentence-acts.ts';
import type { SentenceAnalysis } from '#core/model/analysis.ts';
import { readActs } from './read-acts.ts';

/**
 * The sentences of a reply, those of them that leave the choice with the person as surely supporting autonomy: its words and the
 * reader of messages tell that together, where the model of techniques cannot. Nothing is sure beside words that may hurt, nor
 * in a sentence that was not read under the post.
 */
export function withChoiceLeft({ text, seekerPost, sentences }: ReplyToRead): SentenceAnalysis[] {
  const { kind, harms, mayHurt } = readActs(text, sentences, seekerPost);
  if (harms.length > 0 || mayHurt) return [...sentences];
  const left = new Set(kind.filter(({ act }) => act === 'leavesChoice').map(({ span }) => span.start));
  return sentences.map((sentence) =>
    left.has(sentence.start) && (sentence.acts ?? null) !== null
      ? { ...sentence, sureFamily: 'supportsAutonomy' }
      : sentence,
  );
}
