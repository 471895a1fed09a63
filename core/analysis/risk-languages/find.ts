import { segmentsOf } from '../risk-segments.ts';
import type { RiskSegment } from '../risk-guards.ts';
import { bareTokens } from '../risk-text.ts';
import { matchesOf } from '../words.ts';
import { DUTCH } from './dutch.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { guardSaid } from './guards.ts';
import { ITALIAN } from './italian.ts';
import { nameOf, type Around, type HeardLanguage, type SaidRule } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import type { RiskLabel } from '#core/model/analysis.ts';

export const HEARD_LANGUAGES: readonly HeardLanguage[] = [
  GERMAN,
  SPANISH,
  FRENCH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
];

/** What one rule found in one sentence; `none` where all of it was explained away. */
export interface Heard {
  name: string;
  label: RiskLabel;
  excused: string | null;
}

/** Every rule with its name and the guards of its language. */
const RULES = HEARD_LANGUAGES.flatMap(({ code, rules, around }) =>
  rules.map((rule) => ({ name: nameOf(code, rule), rule, around })),
);

function hearRule(segment: RiskSegment, rule: SaidRule, around: Around): Omit<Heard, 'name'> | null {
  let label: RiskLabel = 'none';
  let excused: string | null = null;
  const matches = matchesOf(segment.plain, rule.pattern);
  for (const { index } of matches) {
    const verdict = guardSaid(segment, index, rule, around);
    if (verdict.outcome === 'keep') return { label: rule.level, excused };
    excused = verdict.guard;
    if (verdict.outcome === 'weaken') label = 'concern';
  }
  return matches.length === 0 ? null : { label, excused };
}

/**
 * Plain first-person sentences in the languages that no model reads, whichever the text is taken for: a short line is
 * often taken for another. Linear in the length of the text.
 */
export function hearOtherLanguages(text: string): Heard[] {
  const heard: Heard[] = [];
  for (const segment of segmentsOf(bareTokens(text), () => false))
    for (const { name, rule, around } of RULES) {
      const found = hearRule(segment, rule, around);
      if (found !== null) heard.push({ name, ...found });
    }
  return heard;
}
