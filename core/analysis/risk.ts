import { IDIOM } from './risk-guard-words.ts';
import { guardHit, RECOVERED } from './risk-guards.ts';
import { matchesOf } from './words.ts';
import { hearOtherLanguages } from './risk-languages/find.ts';
import { isBeyondModels } from './risk-languages/language.ts';
import { type HitVerdict, verdictOn } from './risk-outcome.ts';
import type { RiskRule } from './risk-rule.ts';
import { RISK_RULES } from './risk-rules.ts';
import { type RiskSegment, segmentsOf } from './risk-segments.ts';
import { isFiller, plainTokens } from './risk-text.ts';
import type { RiskAssessment, RiskLabel } from '#core/model/analysis.ts';

export interface RiskProbabilities {
  none: number;
  concern: number;
  crisis: number;
}

/** The model alone calls a crisis from here on. */
export const MODEL_CRISIS_AT = 0.6;
/** The model alone calls a concern when concern and crisis together reach this. */
export const MODEL_ALARM_AT = 0.6;
/** The same where a rule fired and a guard explained it away (a joke, a game, a denial): more proof is asked for. */
export const MODEL_ALARM_DESPITE_GUARD_AT = 0.95;
/** A rule for passive or ambiguous words needs at least this much support from the model, where there is one that reads the language. */
export const WEAK_RULE_SUPPORT = 0.02;

/** What the rules alone say: the gravest level with the names of the rules that reached it, and the guards that explained hits away. */
export interface RuleFinding {
  label: RiskLabel;
  rules: readonly string[];
  excused: readonly string[];
}

const RULE_SCORE: Readonly<Record<RiskLabel, number>> = { none: 0, concern: 0.55, crisis: 0.9 };
const EVERYDAY_FORMS = new Set(['kill-self', 'wish-to-die', 'kms', 'suicide-mentioned', 'hint']);

function applyRule(rule: RiskRule, segment: RiskSegment): HitVerdict | null {
  const hits = matchesOf(segment.plain, rule.pattern);
  if (hits.length === 0) return null;
  const isEveryday = EVERYDAY_FORMS.has(rule.name);
  return verdictOn(hits, rule.level, (match) =>
    guardHit(segment, match.index, match[0], rule.guards, isEveryday),
  );
}

/** Runs every rule on every sentence, those of other languages too. Linear in the length of the text; never throws. */
export function findRiskByRules(text: string): RuleFinding {
  const found = new Map<string, RiskLabel>();
  const excused = new Set<string>();
  const keep = (name: string, label: RiskLabel, guard: string | null): void => {
    if (guard !== null) excused.add(guard);
    if (label === 'crisis' || (label === 'concern' && !found.has(name))) found.set(name, label);
  };
  for (const segment of segmentsOf(plainTokens(text), isFiller)) {
    if (IDIOM.test(segment.plain)) excused.add('idiom');
    for (const rule of RISK_RULES) {
      const verdict = applyRule(rule, segment);
      if (verdict !== null) keep(rule.name, verdict.label, verdict.excused);
    }
  }
  for (const heard of hearOtherLanguages(text)) keep(heard.name, heard.label, heard.excused);
  const labels = [...found.values()];
  const gravest = labels.includes('crisis') ? 'crisis' : labels.includes('concern') ? 'concern' : 'none';
  const rules = [...found].filter(([, label]) => label === gravest).map(([name]) => name);
  return { label: gravest, rules, excused: [...excused] };
}

/** What is over is a concern to the model, as its labels have it, however well it is told: there only a crisis counts. */
function modelAlone({ rules, excused }: RuleFinding, model: RiskProbabilities | null): RiskLabel {
  if ((model?.crisis ?? 0) >= MODEL_CRISIS_AT) return 'crisis';
  return model === null || (rules.length === 0 && excused.includes(RECOVERED)) ? 'none' : 'concern';
}

/**
 * The one decision of the risk path: rules and model together, with the reasons.
 * @param modelAlarmAt from where on the model alone alarms, where no guard asks it for more
 */
export function riskVerdict(
  finding: RuleFinding,
  model: RiskProbabilities | null,
  modelAlarmAt: number = MODEL_ALARM_AT,
): RiskAssessment {
  const alarm = model === null ? 0 : model.concern + model.crisis;
  const supported =
    model === null ||
    finding.label === 'crisis' ||
    alarm >= WEAK_RULE_SUPPORT ||
    finding.rules.some(isBeyondModels);
  const ruleLabel = supported ? finding.label : 'none';
  const alarmAt =
    finding.rules.length === 0 && finding.excused.length > 0 ? MODEL_ALARM_DESPITE_GUARD_AT : modelAlarmAt;
  const modelLabel = alarm < alarmAt ? 'none' : modelAlone(finding, model);
  const label =
    ruleLabel === 'crisis' || modelLabel === 'crisis'
      ? 'crisis'
      : ruleLabel === 'none'
        ? modelLabel
        : ruleLabel;
  const modelScore = model === null ? 0 : model.crisis + model.concern / 2;
  return {
    label,
    score: Math.min(1, Math.max(0, RULE_SCORE[ruleLabel], Number.isFinite(modelScore) ? modelScore : 0)),
    because: [
      ...(ruleLabel === 'none' ? [] : finding.rules.map((name) => `rule:${name}`)),
      ...finding.excused.map((guard) => `guard:${guard}`),
      ...(model === null || modelLabel === 'none'
        ? []
        : [`model:${modelLabel} ${model[modelLabel].toFixed(2)}`]),
    ],
  };
}

/**
 * Does this text suggest suicide or self-harm? A signal for humans, apart from every score.
 * `modelProbabilities` are calibrated; of a text longer than the model reads, they are those of its gravest window. Null where
 * there is no model or the text is not English: then the rules decide alone. Reasons never hold words of the message.
 */
export function assessRisk(text: string, modelProbabilities: RiskProbabilities | null): RiskAssessment {
  return riskVerdict(findRiskByRules(text), modelProbabilities);
}

/** Whether plain words say it, whatever a model makes of the rest. */
export const isInPlainWords = ({ because }: Pick<RiskAssessment, 'because'>): boolean =>
  because.some((reason) => reason.startsWith('rule:'));
