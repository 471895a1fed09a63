import { bootstrap, type Estimate, meanOf } from '#core/lib/statistics.ts';
import type { Span } from '#core/model/analysis.ts';

/** Where a quoted rationale stands in a reply, white space aside; null when it does not. */
export function findQuote(reply: string, quote: string): Span | null {
  if (quote.trim() === '') return null;
  const exact = reply.indexOf(quote);
  if (exact >= 0) return { start: exact, end: exact + quote.length };
  const places = [...reply.matchAll(/\S/g)].map((match) => match.index);
  const wanted = quote.replace(/\s+/g, '');
  const at = reply.replace(/\s+/g, '').indexOf(wanted);
  const [start, last] = [places[at], places[at + wanted.length - 1]];
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** For each word of a text, whether one of the spans touches it. Words are split at white space. */
export function markedWords(text: string, spans: readonly Span[]): boolean[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) =>
    spans.some((span) => span.start < index + word.length && span.end > index),
  );
}

/** Half-open runs of marked words. */
function runsOf(marks: readonly boolean[]): Span[] {
  const runs: Span[] = [];
  marks.forEach((isMarked, index) => {
    if (!isMarked) return;
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  });
  return runs;
}

/** F1 of the marked words; 1 when neither marks any. */
export function wordF1(truth: readonly boolean[], guess: readonly boolean[]): number {
  const total = truth.filter(Boolean).length + guess.filter(Boolean).length;
  const shared = truth.filter((isMarked, index) => isMarked && guess[index] === true).length;
  return total === 0 ? 1 : (2 * shared) / total;
}

function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

export interface RationaleScores {
  /** Replies that have a rationale; only these are scored. */
  replies: number;
  /** Mean over replies of the F1 of words, with its bootstrap interval over replies. */
  tokenF1: Estimate;
  /** F1 of spans; a guessed span is right when it overlaps a true one by half of their union (DeYoung et al., ACL 2020). */
  iouF1: Estimate;
  /** Token F1 of marking every word of every reply. */
  markEverythingTokenF1: number;
  markEverythingIouF1: number;
}

interface Marked {
  truth: readonly boolean[];
  guess: readonly boolean[];
}

interface Scored {
  wordF1: number;
  /** Guessed spans that are right, and how many spans there are, guessed and true. */
  hits: number;
  spans: number;
}

function scoreOf({ truth, guess }: Marked): Scored {
  const [trueRuns, guessedRuns] = [runsOf(truth), runsOf(guess)];
  const hits = guessedRuns.filter((run) => trueRuns.some((other) => overlap(run, other) >= 0.5)).length;
  return { wordF1: wordF1(truth, guess), hits, spans: trueRuns.length + guessedRuns.length };
}

const tokenF1 = (rows: readonly Scored[]): number => meanOf(rows.map((row) => row.wordF1));

function iouF1(rows: readonly Scored[]): number {
  const hits = rows.reduce((sum, row) => sum + row.hits, 0);
  const spans = rows.reduce((sum, row) => sum + row.spans, 0);
  return spans === 0 ? 0 : (2 * hits) / spans;
}

/**
 * Scores guessed rationales beside the baseline that marks everything; replies without a true one are left out.
 * @param random draws the bootstrap samples
 */
export function rationaleScores(
  replies: readonly { text: string; truth: readonly Span[]; guess: readonly Span[] }[],
  random: () => number,
): RationaleScores {
  const rows = replies
    .filter((reply) => reply.truth.length > 0)
    .map(({ text, truth, guess }): Marked => ({
      truth: markedWords(text, truth),
      guess: markedWords(text, guess),
    }));
  const scores = rows.map(scoreOf);
  const everything = rows.map(({ truth }) => scoreOf({ truth, guess: truth.map(() => true) }));
  return {
    replies: rows.length,
    tokenF1: bootstrap(scores, tokenF1, random),
    iouF1: bootstrap(scores, iouF1, random),
    markEverythingTokenF1: tokenF1(everything),
    markEverythingIouF1: iouF1(everything),
  };
}
