import { familyOf } from '#core/analysis/techniques.ts';
import type { SentenceAnalysis, Span, Technique, TechniqueFamily } from '#core/model/analysis.ts';
import type { MessageRecord, NudgeRecord } from '#core/model/records.ts';
import { PRAISE_TOPICS, TRY_TOPICS } from './topics.ts';
import type { PraiseTopic, TryTopic } from './topics.ts';

/**
 * The model must give a mechanism that it found at least this probability before it is praised: below, phrases such as
 * "Time heals" still count as a little warmth, and praise for them would teach the wrong thing.
 */
export const SURE_PRESENT = 0.85;
/** … and "nothing of it" at least this one before its absence is mentioned: a wrong complaint hurts more than a wrong praise. */
export const SURE_ABSENT = 0.75;
/** A reply of fewer words ("same here") is not told what it lacks. */
const WORDS_FOR_SUGGESTION = 6;
/** This many "wrong" or "not helpful" on one topic … */
const COMPLAINTS_UNTIL_REST = 2;
/** … and the topic rests this many days from the last of them. */
export const REST_DAYS = 30;

/** "Why don't you just …?", "Why not …?": advice or a reproach in the shape of a question, which the models take for interest. */
const REPROACHING_QUESTION =
  /\bwhy\s+(?:not\b|(?:do|did|have|would|could|can|will|are)(?:n['’]?t)?\s+you\s+not\b|(?:do|did|have|would|could|ca|can|wo|are)n?['’]?t\s+you\b)/i;

const DAY_MS = 24 * 60 * 60_000;

/** What it takes to speak of a mechanism or a family of techniques. */
interface Sureness {
  present: number;
  absent: number;
  familyOf: (sentence: SentenceAnalysis) => TechniqueFamily | null;
}

const SURE: Sureness = {
  present: SURE_PRESENT,
  absent: SURE_ABSENT,
  familyOf: ({ sureFamily }) => sureFamily,
};
const GUESS: Sureness = { present: 0, absent: 0, familyOf: ({ technique }) => familyOf(technique) };

/** What the choice looks at; a {@link MessageRecord} and its text while it is still in memory. */
export interface ReplyReading {
  text: string;
  empathy: MessageRecord['empathy'];
  sentences: readonly SentenceAnalysis[];
}

export interface Praise {
  topic: PraiseTopic;
  /** The words that show it. */
  spans: readonly Span[];
}

export interface TopicChoice {
  praise: Praise | null;
  suggestion: TryTopic | null;
  /** Why there is neither; null when there is one. */
  because: 'unsure' | 'interpretations-only' | 'topic-resting' | 'nothing-to-say' | null;
}

/** Topics that the person called wrong or not helpful often enough to let them rest at this time. */
export function restingTopics(history: readonly NudgeRecord[], at: Date): Set<string> {
  const complaints = Map.groupBy(
    history.filter(({ answer }) => answer === 'wrong' || answer === 'not_helpful'),
    ({ topic }) => topic,
  );
  const resting = new Set<string>();
  for (const [topic, nudges] of complaints) {
    const last = Math.max(...nudges.map(({ answeredAt, createdAt }) => (answeredAt ?? createdAt).getTime()));
    if (nudges.length >= COMPLAINTS_UNTIL_REST && at.getTime() < last + REST_DAYS * DAY_MS)
      resting.add(topic);
  }
  return resting;
}

/**
 * What to praise in a reply and at most one thing to try, only where the models are sure. Interpretations (saying that one
 * understands) are the mechanism that models and people agree on least, so nothing is ever said because of them alone.
 * @param history the person's nudges, newest first: resting topics are left out, and the last topic gives way to another.
 */
export function selectTopic(reading: ReplyReading, history: readonly NudgeRecord[], at: Date): TopicChoice {
  const resting = restingTopics(history, at);
  const praises = praisesIn(reading, SURE);
  const suggestions = suggestionsFor(reading, SURE);
  const praise = fresh(praises, resting, history, ({ topic }) => topic);
  const suggestion = fresh(suggestions, resting, history, (topic) => topic);
  if (praise !== null || suggestion !== null) return { praise, suggestion, because: null };
  if (praises.length + suggestions.length > 0) return { praise, suggestion, because: 'topic-resting' };
  if (praisesIn(reading, GUESS).length + suggestionsFor(reading, GUESS).length > 0) {
    return { praise, suggestion, because: 'unsure' };
  }
  const understood = (reading.empathy?.interpretations.level ?? 0) > 0;
  return { praise, suggestion, because: understood ? 'interpretations-only' : 'nothing-to-say' };
}

/** The first that does not rest, preferring one that the latest nudge did not speak of. */
function fresh<T>(
  candidates: readonly T[],
  resting: ReadonlySet<string>,
  history: readonly NudgeRecord[],
  topicOf: (candidate: T) => string,
): T | null {
  const awake = candidates.filter((candidate) => !resting.has(topicOf(candidate)));
  return awake.find((candidate) => topicOf(candidate) !== history[0]?.topic) ?? awake[0] ?? null;
}

function praisesIn(reading: ReplyReading, sure: Sureness): Praise[] {
  const found = PRAISE_TOPICS.flatMap((topic) => {
    const spans = praiseSpans(topic, reading, sure);
    return spans.length === 0 ? [] : [{ topic, spans, strong: isStrong(topic, reading) }];
  });
  return found
    .sort((a, b) => Number(b.strong) - Number(a.strong))
    .map(({ topic, spans }) => ({ topic, spans }));
}

const isStrong = (topic: PraiseTopic, { empathy }: ReplyReading): boolean =>
  (topic === 'emotionalReactions' || topic === 'explorations') && empathy?.[topic].level === 2;

function praiseSpans(topic: PraiseTopic, reading: ReplyReading, sure: Sureness): readonly Span[] {
  switch (topic) {
    case 'emotionalReactions':
      return mechanismSpans(reading, topic, sure.present);
    case 'explorations': {
      const asked = withoutReproach(reading, mechanismSpans(reading, topic, sure.present));
      return asked.length > 0 ? asked : withoutReproach(reading, sentencesOf(reading, 'asks', sure));
    }
    case 'supportsAutonomy':
    case 'affirmsSupports':
      return sentencesOf(reading, topic, sure);
  }
}

function mechanismSpans(
  { empathy }: ReplyReading,
  mechanism: 'emotionalReactions' | 'explorations',
  sure: number,
): readonly Span[] {
  const score = empathy?.[mechanism];
  return score && score.level > 0 && score.probability >= sure ? score.rationales : [];
}

function withoutReproach({ text, sentences }: ReplyReading, spans: readonly Span[]): readonly Span[] {
  const reproaches = sentences.filter(({ start, end }) => REPROACHING_QUESTION.test(text.slice(start, end)));
  return spans.filter((span) => !reproaches.some(({ start, end }) => span.start < end && start < span.end));
}

function sentencesOf(
  { sentences }: ReplyReading,
  family: TechniqueFamily,
  sure: Sureness,
): readonly SentenceAnalysis[] {
  return sentences.filter((sentence) => sure.familyOf(sentence) === family);
}

function suggestionsFor(reading: ReplyReading, sure: Sureness): TryTopic[] {
  if (reading.text.trim().split(/\s+/).length < WORDS_FOR_SUGGESTION) return [];
  return TRY_TOPICS.filter((topic) => suggests(topic, reading, sure));
}

function suggests(topic: TryTopic, reading: ReplyReading, sure: Sureness): boolean {
  const any = (...techniques: Technique[]): boolean =>
    reading.sentences.some(({ technique }) => techniques.includes(technique));
  switch (topic) {
    case 'confrontsWarns':
      return sentencesOf(reading, topic, sure).length > 0;
    case 'advisesUnasked':
      // Whoever asked first or left the choice open somewhere in the reply has done what would be suggested.
      return (
        sentencesOf(reading, topic, sure).length > 0 && !any('Advise with Permission', 'Emphasize Autonomy')
      );
    case 'emotionalReactions':
      return isAbsent(reading, topic, sure.absent);
    case 'explorations':
      return isAbsent(reading, topic, sure.absent) && !any('Open Question') && !reading.text.includes('?');
  }
}

/** Only where somebody gives support: small talk under a post is not told that it lacks empathy. */
function isAbsent(
  { empathy, sentences }: ReplyReading,
  mechanism: 'emotionalReactions' | 'explorations',
  sure: number,
): boolean {
  const score = empathy?.[mechanism];
  const gives = sentences.some(({ direction }) => direction === 'providing');
  return score !== undefined && gives && score.level === 0 && score.probability >= sure;
}
