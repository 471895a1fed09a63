import { attempt } from '#core/lib/attempt.ts';
import type { Models } from '#core/ports/index.ts';
import { askAll, type Answers } from './ask.ts';
import { messageDirection } from './message-direction.ts';
import { type OwnWords, ownWords, reachInMessage } from './own-words/own-words.ts';
import { PROBE, readAlone, type FirstLook, type ReadDeps } from './read-alone.ts';
import { sentenceAnalysis } from './sentence-analysis.ts';
import { splitSentences } from './sentences.ts';
import { sentimentOf } from './sentiment.ts';
import type {
  Analysis,
  AnalysisFailure,
  Direction,
  OperatingPoints,
  SentenceScores,
  Span,
} from '#core/model/analysis.ts';

type SentenceModels = Pick<Models, 'scoreSentences' | 'operatingPoints'>;

export interface AnalyseDeps extends ReadDeps {
  models: ReadDeps['models'] & SentenceModels;
}

/** A message as it was read so far. */
export interface Placed {
  look: FirstLook;
  /** What the whole message does where it stands. */
  direction: Direction;
  /** Whether it stands in a conversation, so that its sentences are worth reading. */
  inConversation: boolean;
}

/** What the sentence graph has to read of one message. */
interface Plan {
  text: string;
  /** The text without white space around it: one row, which is the sentence itself where there is only one. */
  whole: string;
  sentences: readonly Span[];
  failures: readonly AnalysisFailure[];
}

/**
 * Sentences that are read of one message; those after them only with the whole. Of 150,000 posts and replies no longer than a
 * message can be, none has more than 85; of nothing but short words one could hold over a thousand.
 */
const MOST_SENTENCES = 200;

/** Whether the model reads a plain sentence: tells a text that breaks it from a model that is away. */
export async function sentenceModelAnswers(models: Pick<Models, 'scoreSentences'>): Promise<boolean> {
  return (await askAll((rows) => models.scoreSentences(rows), [[PROBE]])).found.size > 0;
}

function planOf({ look: { text, reading }, inConversation }: Placed): Plan | null {
  if (!inConversation || reading === null) return null;
  const split = attempt(() => splitSentences(text));
  return {
    text,
    whole: text.trim(),
    sentences: split.ok ? split.value.slice(0, MOST_SENTENCES) : [{ start: 0, end: text.length }],
    failures: split.ok ? [] : [{ analyser: 'sentences', error: split.error }],
  };
}

const rowsOf = (plan: Plan): string[] => [
  plan.whole,
  ...plan.sentences.map((span) => plan.text.slice(span.start, span.end)),
];

/** A message without an answer to each of its rows is not scored, but for what alarms. */
function toAnalysis(
  { look, direction }: Placed,
  plan: Plan | null,
  { found, errors }: Answers<string, SentenceScores>,
  points: OperatingPoints,
): Analysis {
  const { language, risk, unreadBecause } = look;
  const failures = [...look.failures, ...(plan?.failures ?? [])];
  if (unreadBecause !== null) return { scored: false, reason: unreadBecause, language, risk, failures };
  if (plan === null)
    return { scored: true, language: 'en', sentences: [], direction, sentiment: null, risk, failures };
  const missing = rowsOf(plan).find((row) => !found.has(row));
  const whole = found.get(plan.whole);
  if (missing !== undefined || whole === undefined) {
    failures.push({ analyser: 'model', error: errors.get(missing ?? plan.whole) });
    return { scored: false, reason: 'unread', language, risk, failures };
  }
  const sentences = plan.sentences.flatMap((span) => {
    const scores = found.get(plan.text.slice(span.start, span.end));
    return scores === undefined ? [] : [sentenceAnalysis(span, scores, points)];
  });
  const sentiment = sentimentOf(whole.sentiment);
  return { scored: true, language: 'en', sentences, direction, sentiment, risk, failures };
}

/**
 * Reads the sentences of the messages that stand in conversations, with one call of the models for all of them; one result
 * for each message, in order. A text that occurs more than once, as does a message of one sentence, is scored once. A
 * message that is empty or not in English is not scored. Never rejects: what fails is named in the result, and touches no
 * other message.
 */
export async function analysePlaced(models: SentenceModels, placed: readonly Placed[]): Promise<Analysis[]> {
  const plans = placed.map(planOf);
  const scores = await askAll<string, SentenceScores>(
    (rows) => models.scoreSentences(rows),
    plans.flatMap((plan) => (plan === null ? [] : [rowsOf(plan)])),
  );
  return placed.map((message, index) =>
    toAnalysis(message, plans[index] ?? null, scores, models.operatingPoints),
  );
}

/**
 * Both readings of texts that stand nowhere, each by itself: see {@link readAlone} and {@link analysePlaced}. Only an author's
 * own words are read, see {@link ownWords}; sentences are places of the given text.
 */
export async function analyseMessages(deps: AnalyseDeps, given: readonly string[]): Promise<Analysis[]> {
  const words = given.map((text) => ownWords(text));
  const looks = await readAlone(deps, words);
  const placed = looks.map((look): Placed => {
    const { text, reading } = look;
    const direction =
      reading === null ? 'none' : messageDirection(text, reading, { inContext: false }).direction;
    return { look, direction, inConversation: true };
  });
  const analyses = await analysePlaced(deps.models, placed);
  return words.flatMap((own, index) => {
    const analysis = analyses[index];
    return analysis === undefined ? [] : [inGivenText(own, analysis)];
  });
}

/** Offsets of a message's own words become offsets of the text it was given as. */
function inGivenText(words: OwnWords, analysis: Analysis): Analysis {
  if (!analysis.scored) return analysis;
  const sentences = analysis.sentences.map((sentence) => ({
    ...sentence,
    ...reachInMessage(words, sentence),
  }));
  return { ...analysis, sentences };
}
