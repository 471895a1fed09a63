import { RISK_LABELS } from '#core/model/analysis.ts';
import { classificationReport, type Guess } from '#core/evaluation/classification.ts';
import type { Models } from '#core/ports/index.ts';
import { bootstrap, type Estimate } from '#core/lib/statistics.ts';
import { readTexts } from './read-data.ts';
import { type Section, inGroups } from './sections.ts';
import { assessRiskOf } from '#bot/predict/answer-risk.ts';

export async function evaluateRisk(models: Models, path: string, random: () => number): Promise<Section[]> {
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
