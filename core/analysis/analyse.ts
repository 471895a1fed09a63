import { attempt, type Attempt } from '#core/lib/attempt.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { askAll, type Answers } from './ask.ts';
import { type OwnWords, ownWords, reachInMessage } from './own-words/own-words.ts';
import { directionOf, majorityDirection } from './direction.ts';
import { readPart } from './read-part.ts';
import { findRiskByRules, type RuleFinding } from './risk.ts';
import { riskOf, riskWindows } from './risk-windows.ts';
import { splitSentences } from './sentences.ts';
import { sentimentOf } from './sentiment.ts';
import { sureFamilyOf, techniqueOf } from './techniques.ts';
import type {
  Analyser,
  Analysis,
  AnalysisFailure,
  OperatingPoints,
  SentenceAnalysis,
  SentenceScores,
  Span,
} from '#core/model/analysis.ts';

export interface AnalyseDeps {
  models: Pick<Models, 'scoreSentences' | 'operatingPoints'>;
  language: Language;
  /** What the rules for risk find; absent: the rules of this program. */
  rules?: (text: string) => RuleFinding;
}

/** What is known of one message before the model is asked. */
interface Draft {
  text: string;
  language: string;
  /** Null where the rules failed. */
  rules: RuleFinding | null;
  /** What the model has to read; null for a message that is empty or not in English. */
  plan: Plan | null;
  failures: AnalysisFailure[];
}

interface Plan {
  /** The text without white space around it: one row, which is the sentence itself where there is only one. */
  whole: string;
  sentences: readonly Span[];
  windows: readonly string[];
}

type Scores = Answers<string, SentenceScores>;

const UNDETERMINED = 'und';
const PROBE = 'Thank you, that helps.';

/** Whether the model reads a plain sentence: tells a text that breaks it from a model that is away. */
export async function modelAnswers(models: Pick<Models, 'scoreSentences'>): Promise<boolean> {
  return (await askAll((rows) => models.scoreSentences(rows), [[PROBE]])).found.size > 0;
}

/** Each part is asked by itself, so that one that fails leaves the others. */
function draftOf({ language, rules = findRiskByRules }: AnalyseDeps, text: string): Draft {
  const failures: AnalysisFailure[] = [];
  const orElse = <Value>(analyser: Analyser, tried: Attempt<Value>, otherwise: Value): Value => {
    if (!tried.ok) failures.push({ analyser, error: tried.error });
    return tried.ok ? tried.value : otherwise;
  };
  const read = readPart(text);
  const whole = read.trim();
  const detect = (): string => (text.trim() === '' ? UNDETERMINED : language.detect(read));
  // Where the language cannot be told because of a fault, the model is asked rather than nobody.
  const detected = orElse('language', attempt(detect), 'en');
  const plan = (): Plan => ({
    whole,
    sentences: splitSentences(read),
    windows: riskWindows(text.trim()),
  });
  const unsplit: Plan = { whole, sentences: [{ start: 0, end: read.length }], windows: [text.trim()] };
  return {
    text: read,
    language: detected,
    rules: orElse(
      'rules',
      attempt(() => rules(text)),
      null,
    ),
    plan: detected === 'en' ? orElse('sentences', attempt(plan), unsplit) : null,
    failures,
  };
}

const wordsOf = (text: string, span: Span): string => text.slice(span.start, span.end);

const rowsOf = ({ text, plan }: Draft): string[] =>
  plan === null ? [] : [plan.whole, ...plan.windows, ...plan.sentences.map((span) => wordsOf(text, span))];

function sentenceAnalysis(span: Span, scores: SentenceScores, points: OperatingPoints): SentenceAnalysis {
  return {
    ...span,
    direction: directionOf(scores.direction),
    technique: techniqueOf(scores.techniques),
    sureFamily: sureFamilyOf(scores.techniques, points),
  };
}

/** A message without an answer to each of its rows is not scored, but for what alarms. */
function toAnalysis(draft: Draft, { found, errors }: Scores, points: OperatingPoints): Analysis {
  const { text, plan, rules, failures } = draft;
  const language = draft.language === UNDETERMINED ? null : draft.language;
  if (plan === null) {
    const reason = text.trim() === '' ? 'empty' : 'language';
    return { scored: false, reason, language, risk: riskOf(rules, []), failures };
  }
  const scoresOf = (row: string): readonly SentenceScores[] => {
    const scores = found.get(row);
    return scores === undefined ? [] : [scores];
  };
  const risk = riskOf(
    rules,
    plan.windows.flatMap(scoresOf).map((scores) => scores.risk),
  );
  const whole = found.get(plan.whole);
  const sentences = plan.sentences.flatMap((span) =>
    scoresOf(wordsOf(text, span)).map((scores) => sentenceAnalysis(span, scores, points)),
  );
  const missing = rowsOf(draft).find((row) => !found.has(row));
  if (whole === undefined || missing !== undefined) {
    const failed = { analyser: 'model' as const, error: errors.get(missing ?? plan.whole) };
    return { scored: false, reason: 'unread', language: 'en', risk, failures: [...failures, failed] };
  }
  return {
    scored: true,
    language: 'en',
    sentences,
    direction: majorityDirection(sentences.map((sentence) => sentence.direction)),
    sentiment: sentimentOf(whole.sentiment),
    risk,
    failures,
  };
}

/**
 * Analyses messages with one call of the models for all of them; one result for each, in order. A text that occurs more
 * than once, as does a message of one sentence, is scored once. Only an author's own words are read, see {@link ownWords};
 * sentences are places of the given text. A message without any, or not in English, is not scored; the rules still read it
 * for risk. Never rejects: what fails is named in the result, and touches no other message.
 */
export async function analyseMessages(deps: AnalyseDeps, given: readonly string[]): Promise<Analysis[]> {
  const words = given.map((text) => ownWords(text));
  const analyses = await analyseWords(
    deps,
    words.map(({ text }) => text),
  );
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

async function analyseWords(deps: AnalyseDeps, texts: readonly string[]): Promise<Analysis[]> {
  const drafts = texts.map((text) => draftOf(deps, text));
  const { models } = deps;
  const scores = await askAll<string, SentenceScores>(async (rows) => {
    const given = await models.scoreSentences(rows);
    if (given.some(({ risk }) => !risk.every(Number.isFinite)))
      throw new RangeError('The model gave what is no number.');
    return given;
  }, drafts.map(rowsOf));
  return drafts.map((draft) => toAnalysis(draft, scores, models.operatingPoints));
}
