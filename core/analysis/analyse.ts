import type { Language, Models } from '#core/ports/index.ts';
import { type OwnWords, ownWords, reachInMessage } from './own-words/own-words.ts';
import { directionOf, majorityDirection } from './direction.ts';
import { assessRisk } from './risk.ts';
import { assessRiskOfWindows, riskWindows } from './risk-windows.ts';
import { splitSentences } from './sentences.ts';
import { sentimentOf } from './sentiment.ts';
import { sureFamilyOf, techniqueOf } from './techniques.ts';
import type {
  Analysis,
  OperatingPoints,
  SentenceAnalysis,
  SentenceScores,
  Span,
} from '#core/model/analysis.ts';

export interface AnalyseDeps {
  models: Pick<Models, 'scoreSentences' | 'operatingPoints'>;
  language: Language;
}

/** What the sentence graph has to read of one English message. */
interface Plan {
  text: string;
  /** The text without white space around it: one row, which is the sentence itself where there is only one. */
  whole: string;
  sentences: readonly Span[];
  windows: readonly string[];
}

const UNDETERMINED = 'und';

function unscored(text: string, language: string | null): Analysis {
  const reason = text.trim() === '' ? 'empty' : 'language';
  return { scored: false, reason, language, risk: assessRisk(text, null) };
}

const rowsOf = (plan: Plan): string[] => [
  plan.whole,
  ...plan.windows,
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

/** Offsets of a message's own words become offsets of the text it was given as. */
function inGivenText(words: OwnWords, analysis: Analysis): Analysis {
  if (!analysis.scored) return analysis;
  const sentences = analysis.sentences.map((sentence) => ({
    ...sentence,
    ...reachInMessage(words, sentence),
  }));
  return { ...analysis, sentences };
}

function toAnalysis(plan: Plan, scoreOf: (row: string) => SentenceScores, points: OperatingPoints): Analysis {
  const sentences = plan.sentences.map((span) =>
    sentenceAnalysis(span, scoreOf(plan.text.slice(span.start, span.end)), points),
  );
  return {
    scored: true,
    language: 'en',
    sentences,
    direction: majorityDirection(sentences.map((sentence) => sentence.direction)),
    sentiment: sentimentOf(scoreOf(plan.whole).sentiment),
    risk: assessRiskOfWindows(
      plan.text,
      plan.windows.map((window) => scoreOf(window).risk),
    ),
  };
}

/**
 * Analyses messages with one call of the models for all of them; one result for each, in order. A text that occurs more
 * than once, as does a message of one sentence, is scored once. Only an author's own words are read, see {@link ownWords};
 * sentences are places of the given text. A message without any, or not in English, is not scored; the rules still read it
 * for risk.
 */
export async function analyseMessages(deps: AnalyseDeps, given: readonly string[]): Promise<Analysis[]> {
  const words = given.map((text) => ownWords(text));
  const analyses = await analyseWords(
    deps,
    words.map(({ text }) => text),
  );
  return words.map((own, index) => {
    const analysis = analyses[index];
    if (analysis === undefined) throw new RangeError('There is one analysis for each text.');
    return inGivenText(own, analysis);
  });
}

async function analyseWords(deps: AnalyseDeps, texts: readonly string[]): Promise<Analysis[]> {
  const languages = texts.map((text) => (text.trim() === '' ? UNDETERMINED : deps.language.detect(text)));
  const plans = texts.map((text, index): Plan | null =>
    languages[index] === 'en'
      ? { text, whole: text.trim(), sentences: splitSentences(text), windows: riskWindows(text.trim()) }
      : null,
  );
  const rows = [...new Set(plans.flatMap((plan) => (plan === null ? [] : rowsOf(plan))))];
  const scores = rows.length === 0 ? [] : await deps.models.scoreSentences(rows);
  const byRow = new Map(rows.map((row, index) => [row, scores[index]]));
  const scoreOf = (row: string): SentenceScores => {
    const found = byRow.get(row);
    if (found === undefined) throw new RangeError('The models gave fewer results than texts.');
    return found;
  };
  return texts.map((text, index) => {
    const plan = plans[index];
    const language = languages[index];
    if (plan !== null && plan !== undefined) return toAnalysis(plan, scoreOf, deps.models.operatingPoints);
    return unscored(text, language === undefined || language === UNDETERMINED ? null : language);
  });
}
