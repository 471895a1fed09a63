import type { Models } from '#core/ports/index.ts';
import { directionOf } from './direction.ts';
import { messageDirection } from './message-direction.ts';
import { readAlone, type FirstLook, type ReadDeps } from './read-alone.ts';
import { splitSentences } from './sentences.ts';
import { sentimentOf } from './sentiment.ts';
import { sureFamilyOf, techniqueOf } from './techniques.ts';
import type {
  Analysis,
  Direction,
  OperatingPoints,
  SentenceAnalysis,
  SentenceScores,
  Span,
} from '#core/model/analysis.ts';

export interface AnalyseDeps extends ReadDeps {
  models: ReadDeps['models'] & Pick<Models, 'scoreSentences' | 'operatingPoints'>;
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
}

const rowsOf = (plan: Plan): string[] => [
  plan.whole,
  ...plan.sentences.map((span) => plan.text.slice(span.start, span.end)),
];

function sentenceAnalysis(span: Span, scores: SentenceScores, points: OperatingPoints): SentenceAnalysis {
  return {
    ...span,
    direction: directionOf(scores.direction),
    technique: techniqueOf(scores.techniques),
    sureFamily: sureFamilyOf(scores.techniques, points),
  };
}

function toAnalysis(
  { look, direction }: Placed,
  plan: Plan | null,
  scoreOf: (row: string) => SentenceScores,
  points: OperatingPoints,
): Analysis {
  const { text, language, risk } = look;
  if (look.reading === null) {
    return { scored: false, reason: text.trim() === '' ? 'empty' : 'language', language, risk };
  }
  const sentences = (plan?.sentences ?? []).map((span) =>
    sentenceAnalysis(span, scoreOf(text.slice(span.start, span.end)), points),
  );
  const sentiment = plan === null ? null : sentimentOf(scoreOf(plan.whole).sentiment);
  return { scored: true, language: 'en', sentences, direction, sentiment, risk };
}

/**
 * Reads the sentences of the messages that stand in conversations, with one call of the models for all of them; one result
 * for each message, in order. A text that occurs more than once, as does a message of one sentence, is scored once. A
 * message that is empty or not in English is not scored.
 */
export async function analysePlaced(
  models: AnalyseDeps['models'],
  placed: readonly Placed[],
): Promise<Analysis[]> {
  const plans = placed.map(({ look: { text, reading }, inConversation }): Plan | null =>
    inConversation && reading !== null ? { text, whole: text.trim(), sentences: splitSentences(text) } : null,
  );
  const rows = [...new Set(plans.flatMap((plan) => (plan === null ? [] : rowsOf(plan))))];
  const scores = rows.length === 0 ? [] : await models.scoreSentences(rows);
  const byRow = new Map(rows.map((row, index) => [row, scores[index]]));
  const scoreOf = (row: string): SentenceScores => {
    const found = byRow.get(row);
    if (found === undefined) throw new RangeError('The models gave fewer results than texts.');
    return found;
  };
  return placed.map((message, index) =>
    toAnalysis(message, plans[index] ?? null, scoreOf, models.operatingPoints),
  );
}

/** Both readings of texts that stand nowhere, each by itself: see {@link readAlone} and {@link analysePlaced}. */
export async function analyseMessages(deps: AnalyseDeps, texts: readonly string[]): Promise<Analysis[]> {
  const looks = await readAlone(deps, texts);
  const placed = looks.map((look): Placed => {
    const { text, reading } = look;
    const direction =
      reading === null ? 'none' : messageDirection(text, reading, { inContext: false }).direction;
    return { look, direction, inConversation: true };
  });
  return analysePlaced(deps.models, placed);
}
