import { findHostility, hostilityVerdict } from '#core/analysis/hostility.ts';
import { assessRiskOfWindows, riskWindows } from '#core/analysis/risk-windows.ts';
import type { RiskAssessment } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';
import type { MessageRecord, TextRecord } from './records.ts';
import { wordsOf, contextOf, readRecords, rounded } from './scored-rows.ts';

/** Rules and model together on each text, long ones read in windows. */
export async function assessRiskOf(models: Models, texts: readonly string[]): Promise<RiskAssessment[]> {
  const windows = texts.map(riskWindows);
  const readings = await models.readMessages(windows.flat().map((text) => ({ text, context: null })));
  let from = 0;
  return texts.map((text, index) => {
    const own = readings.slice(from, from + (windows[index]?.length ?? 0));
    from += own.length;
    return assessRiskOfWindows(
      text,
      own.map(({ risk }) => risk),
    );
  });
}

/** `{id, label, score, because}`. */
export async function answerRisk(models: Models, records: readonly TextRecord[]): Promise<object[]> {
  const assessments = await assessRiskOf(
    models,
    records.map((record) => wordsOf(record).text),
  );
  return assessments.map(({ label, score, because }, index) => ({
    id: records[index]?.id,
    label,
    score: rounded(score),
    because,
  }));
}

/** Rules and model together: `{id, label: hostile or none, score, because}`. */
export async function answerHostility(models: Models, records: readonly MessageRecord[]): Promise<object[]> {
  const readings = await readRecords(models, records);
  return records.map((record, index) => {
    const byRules = findHostility(wordsOf(record).text, contextOf(record) !== null);
    const { hostile, score, because } = hostilityVerdict(byRules, readings[index]?.hostile ?? null);
    return {
      id: record.id,
      label: hostile ? 'hostile' : 'none',
      score: rounded(score),
      because: because === null ? [] : [because === 'model' ? 'model:hostile' : `rule:${because}`],
    };
  });
}
