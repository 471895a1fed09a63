import type { Span } from '#core/model/analysis.ts';

/** Marked words with at most this many unmarked ones between them are one rationale. */
const GAP = 2;

/** Where the words of a text stand, split at white space. */
export const wordSpans = (text: string): Span[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/**
 * Mean of the pieces' values for each word; null for a word without pieces (cut off, or of characters that were dropped).
 * @param pieces in the order of the text
 */
export function wordMeans(
  words: readonly Span[],
  pieces: readonly Span[],
  values: readonly number[],
): (number | null)[] {
  const sums = words.map(() => 0);
  const counts = words.map(() => 0);
  let word = 0;
  pieces.forEach((piece, index) => {
    if (piece.end <= piece.start) return;
    while (word < words.length && (words[word]?.end ?? 0) <= piece.start) word += 1;
    if (word >= words.length) return;
    sums[word] = (sums[word] ?? 0) + (values[index] ?? 0);
    counts[word] = (counts[word] ?? 0) + 1;
  });
  return sums.map((sum, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? null : sum / count;
  });
}

/** Runs of words whose mean is above 0, joined over small gaps; from the first to the last character of each run. */
export function rationaleSpans(words: readonly Span[], means: readonly (number | null)[]): Span[] {
  const spans: Span[] = [];
  let lastMarked = -Infinity;
  words.forEach((word, index) => {
    if ((means[index] ?? -1) <= 0) return;
    const previous = spans.at(-1);
    if (previous !== undefined && index - lastMarked - 1 <= GAP) previous.end = word.end;
    else spans.push({ ...word });
    lastMarked = index;
  });
  return spans;
}
