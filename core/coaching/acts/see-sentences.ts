import type { Span } from '#core/model/analysis.ts';
import { withoutName } from './addressee.ts';
import { echoesOf, quotesOf } from './echo.ts';
import { belittles } from './hostile.ts';
import type { ReadSentence, SeenSentence } from './rule.ts';
import { plainClauses, plainSentence } from './words.ts';

/** The sentences of a reply as rules look at them, each with its place in the text. */
export function seeSentences(
  text: string,
  sentences: readonly ReadSentence[],
  post: string,
): (SeenSentence & { span: Span })[] {
  const [echoes, quotes] = [echoesOf(post), quotesOf(post)];
  return sentences.map(({ start, end, technique, acts = null }) => {
    const sentence = withoutName(text.slice(start, end));
    return {
      span: { start, end },
      words: plainSentence(sentence),
      clauses: plainClauses(sentence),
      technique,
      echoes: echoes(sentence),
      quotes: quotes(sentence),
      belittles: belittles(sentence),
      acts,
    };
  });
}
