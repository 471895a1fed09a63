import { DIRECTIONS, SENTIMENTS, TECHNIQUES, type SentenceScores } from '#core/model/analysis.ts';
import type { Guess } from '#core/evaluation/classification.ts';
import { macroF1Of, oneAgainstRest } from '#core/evaluation/metrics.ts';
import type { Models } from '#core/ports/index.ts';
import { bootstrap, type Estimate } from '#core/lib/statistics.ts';
import type { MeasuredTask } from '#bot/predict/task.ts';
import { familyFigures } from './families.ts';
import { readTexts, type LabelledText } from './read-data.ts';
import { type Section, inGroups, guessOf, section } from './sections.ts';
import { evaluateRisk } from './evaluate-risk.ts';
import { evaluateEmpathy } from './evaluate-empathy.ts';

type Pick = (scores: SentenceScores) => readonly number[];

const scoresOf = (models: Models, records: readonly LabelledText[]): Promise<SentenceScores[]> =>
  inGroups(records, (group) => models.scoreSentences(group.map((record) => record.text)));

const guessesIn = (
  records: readonly LabelledText[],
  scores: readonly SentenceScores[],
  pick: Pick,
): Guess[] =>
  records.flatMap((record, index) => {
    const own = scores[index];
    return own === undefined ? [] : [guessOf(record.truth, pick(own))];
  });

const guessTexts = async (models: Models, records: readonly LabelledText[], pick: Pick): Promise<Guess[]> =>
  guessesIn(records, await scoresOf(models, records), pick);

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

async function evaluateTechniques(models: Models, path: string, random: () => number): Promise<Section[]> {
  const records = await readTexts(path, TECHNIQUES);
  const scores = await scoresOf(models, records);
  const guesses = guessesIn(records, scores, ({ techniques }) => techniques);
  const figures = await familyFigures(models, records, scores);
  return [{ ...section('techniques', TECHNIQUES, guesses, random), figures }];
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
    case 'techniques':
      return evaluateTechniques(models, path, random);
  }
}
