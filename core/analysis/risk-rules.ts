import type { RiskRule } from './risk-rule.ts';
import { CONCERN_RULES } from './risk-rules-concern.ts';
import { CRISIS_RULES } from './risk-rules-crisis.ts';

/** Every rule of the risk path; the order is the order of the reasons. */
export const RISK_RULES: readonly RiskRule[] = [...CRISIS_RULES, ...CONCERN_RULES];
