import { matchesAny } from './words.ts';
import type { Span, Technique } from '#core/model/analysis.ts';
import type { ActProbabilities } from '#core/model/sentence-acts.ts';

/** Words that could mean it: they count where the model reads the sentence as one of these techniques. */
interface Agreement {
  as: readonly Technique[];
  words: readonly RegExp[];
  /** It must also take up a word of the post. */
  echoing?: boolean;
}

/** How an act is recognised in one sentence. */
export interface Rule {
  /** Words that are unmistakable. */
  shows: readonly RegExp[];
  couldShow?: readonly Agreement[];
  /** Look-alikes. */
  unless?: readonly RegExp[];
  /** Only in sentences that end with a question mark, or only in those that do not. */
  question?: boolean;
}

/** A sentence of a reply; without a technique only unmistakable words count. */
export interface ReadSentence extends Span {
  technique?: Technique;
  /** Absent: only rules speak. */
  acts?: ActProbabilities;
}

/** A sentence as the rules see it. */
export interface SeenSentence {
  words: string;
  /** Its parts, for words that open one or are meant for somebody else than the rest. */
  clauses: readonly string[];
  technique: Technique | undefined;
  /** Whether it takes up a word of the post. */
  echoes: boolean;
  /** Whether it says words of the post again, as they stand there. */
  quotes: boolean;
  /** Whether rules of hostility find that it belittles. */
  belittles: boolean;
  acts: ActProbabilities;
}

/** An act, and the sentence that shows it. */
export interface Found<Act extends string> {
  act: Act;
  span: Span;
}

/** Where they were found, each sentence once, however many acts it shows. */
export const sentencesOf = (found: readonly Found<string>[]): Span[] => [
  ...new Map(found.map(({ span }) => [span.start, span])).values(),
];

/** Whether a sentence holds words that make it a look-alike of an act. */
export const isLookAlike = ({ unless = [] }: Rule, { words }: SeenSentence): boolean =>
  matchesAny(unless, words);

/** "Come back and tell us, yeah?" asks nothing. */
const TAG = / (?:yeah|yeh|eh|innit|aye) \?$/u;
const isQuestion = (words: string): boolean => words.endsWith('?') && !TAG.test(words);

export function applies(rule: Rule, sentence: SeenSentence): boolean {
  const { shows, couldShow = [], question } = rule;
  const { words, clauses, technique, echoes } = sentence;
  if (question !== undefined && question !== isQuestion(words)) return false;
  if (isLookAlike(rule, sentence)) return false;
  const isThere = (pattern: RegExp): boolean =>
    pattern.test(words) || clauses.some((clause) => pattern.test(clause));
  if (shows.some(isThere)) return true;
  return couldShow.some(
    ({ as, words: could, echoing = false }) =>
      technique !== undefined && as.includes(technique) && could.some(isThere) && (echoes || !echoing),
  );
}
