import { indexOfLargest } from '#core/analysis/direction.ts';
import {
  DIRECTIONS,
  RISK_LABELS,
  SENTIMENTS,
  TECHNIQUES,
  type Mechanism,
  type SentenceScores,
} from '#core/model/analysis.ts';
import {
  classificationReport,
  type ClassificationReport,
  type Guess,
} from '#core/evaluation/classification.ts';
import { macroF1Of, oneAgainstRest } from '#core/evaluation/metrics.ts';
import { findQuote, rationaleScores, type RationaleScores } from '#core/evaluation/rationale-scores.ts';
import type { Models } from '#core/ports/index.ts';
import { bootstrap, type Estimate } from '#core/lib/statistics.ts';
import { assessRiskOf } from '../predict/answers.ts';
import type { MeasuredTask } from '#bot/predict/task.ts';
import { readReplies, readTexts, type LabelledText } from './read-data.ts';

/** One table of a report. */
export interface Section {
  name: string;
  classification: ClassificationReport;
  /** Further figures, each a share 0..1. */
  figures: Readonly<Record<string, Estimate>>;
  rationales: RationaleScores | null;
}

/** Records given to the models at once. */
const GROUP = 256;

async function inGroups<T, R>(
  records: readonly T[],
  work: (group: readonly T[]) => Promise<R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < records.length; from += GROUP)
    results.push(...(await work(records.slice(from, from + GROUP))));
  return results;
}

function guessOf(truth: number, probabilities: readonly number[]): Guess {
  const guess = indexOfLargest(probabilities);
  return { truth, guess, confidence: probabilities[guess] ?? 0 };
}

async function guessTexts(
  models: Models,
  records: readonly LabelledText[],
  pick: (scores: SentenceScores) => readonly number[],
): Promise<Guess[]> {
  const scores = await inGroups(records, (group) =>
    models.scoreSentences(group.map((record) => record.text)),
  );
  return records.flatMap((record, index) => {
    const own = scores[index];
    return own === undefined ? [] : [guessOf(record.truth, pick(own))];
  });
}

const section = (
  name: string,
  labels: readonly string[],
  guesses: readonly Guess[],
  random: () => number,
): Section => ({
  name,
  classification: classificationReport(labels, guesses, random),
  figures: {},
  rationales: null,
});

async function evaluateDirection(models: Models, path: string, random: () => number): Promise<Section[]> {
  const guesses = await guessTexts(models, await readTexts(path, DIRECTIONS), (scores) => scores.direction);
  const against = (label: (typeof DIRECTIONS)[number]): Estimate =>
    bootstrap(guesses, (sample) => macroF1Of(oneAgainstRest(sample, DIRECTIONS.indexOf(label)), 2), random);
  const figures = {
    'macro-F1, seeking against the rest': against('seeking'),
    'macro-F1, providing against the rest': against('providing'),
  };
  return [{ ...section('direction', DIRECTIONS, guesses, random), figures }];
}

async function evaluateRisk(models: Models, path: string, random: () => number): Promise<Section[]> {
  const records = await readTexts(path, RISK_LABELS);
  const assessments = await inGroups(records, (group) =>
    assessRiskOf(
      models,
      group.map((record) => record.text),
    ),
  );
  const guesses = records.map(({ truth }, index): Guess => {
    const assessment = assessments[index];
    return {
      truth,
      guess: RISK_LABELS.indexOf(assessment?.label ?? 'none'),
      confidence: assessment?.score ?? 0,
    };
  });
  const share = (of: (guess: Guess) => boolean, hit: (guess: Guess) => boolean): Estimate => {
    const relevant = guesses.filter(of);
    const statistic = (sample: readonly Guess[]): number =>
      sample.length === 0 ? 0 : sample.filter(hit).length / sample.length;
    return bootstrap(relevant, statistic, random);
  };
  const [none, crisis] = [RISK_LABELS.indexOf('none'), RISK_LABELS.indexOf('crisis')];
  const figures = {
    'crisis found as crisis': share(
      ({ truth }) => truth === crisis,
      ({ guess }) => guess === crisis,
    ),
    'crisis found as crisis or concern': share(
      ({ truth }) => truth === crisis,
      ({ guess }) => guess !== none,
    ),
    'crisis or concern found as either': share(
      ({ truth }) => truth !== none,
      ({ guess }) => guess !== none,
    ),
    'false alarms among texts without risk': share(
      ({ truth }) => truth === none,
      ({ guess }) => guess !== none,
    ),
    'false alarms of a crisis among texts without risk': share(
      ({ truth }) => truth === none,
      ({ guess }) => guess === crisis,
    ),
  };
  const classification = classificationReport(RISK_LABELS, guesses, random, false);
  return [{ name: 'risk', classification, figures, rationales: null }];
}

const LEVEL_LABELS = ['0', '1', '2'];
const MECHANISM_SECTIONS: readonly (readonly [Mechanism, string])[] = [
  ['emotionalReactions', 'emotional reactions'],
  ['interpretations', 'interpretations'],
  ['explorations', 'explorations'],
];

async function evaluateEmpathy(models: Models, path: string, random: () => number): Promise<Section[]> {
  const records = await readReplies(path);
  const scores = await inGroups(records, (group) => models.scoreEmpathy(group));
  return MECHANISM_SECTIONS.map(([mechanism, name], m) => {
    const rows = records.flatMap((record, index) => {
      const [label, guess] = [record.mechanisms[m], scores[index]?.[mechanism]];
      return label === undefined || guess === undefined ? [] : [{ text: record.responsePost, label, guess }];
    });
    const guesses = rows.map(({ label, guess }) => ({
      truth: label.level,
      guess: guess.level,
      confidence: guess.probabilities[guess.level],
    }));
    const rationales = rationaleScores(
      rows.map(({ text, label, guess }) => ({
        text,
        truth: label.quotes.flatMap((quote) => findQuote(text, quote) ?? []),
        guess: guess.rationales,
      })),
    );
    return { ...section(name, LEVEL_LABELS, guesses, random), rationales };
  });
}

/** Runs the task on every record of a file. @throws AttuneError `input` when the file cannot be used. */
export async function evaluateTask(
  task: MeasuredTask,
  path: string,
  models: Models,
  random: () => number,
): Promise<Section[]> {
  switch (task) {
    case 'direction':
      return evaluateDirection(models, path, random);
    case 'risk':
      return evaluateRisk(models, path, random);
    case 'empathy':
      return evaluateEmpathy(models, path, random);
    case 'sentiment': {
      const guesses = await guessTexts(
        models,
        await readTexts(path, SENTIMENTS),
        (scores) => scores.sentiment,
      );
      return [section('sentiment', SENTIMENTS, guesses, random)];
    }
    case 'techniques': {
      const guesses = await guessTexts(
        models,
        await readTexts(path, TECHNIQUES),
        (scores) => scores.techniques,
      );
      return [section('techniques', TECHNIQUES, guesses, random)];
    }
  }
}
