import { segmentsOf } from '../risk-segments.ts';
import { type HitVerdict, verdictOn } from '../risk-outcome.ts';
import { bareTokens } from '../risk-text.ts';
import { matchesOf } from '../words.ts';
import { DUTCH } from './dutch.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { guardSaid } from './guards.ts';
import { ITALIAN } from './italian.ts';
import { nameOf, type HeardLanguage } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

export const HEARD_LANGUAGES: readonly HeardLanguage[] = [
  GERMAN,
  SPANISH,
  FRENCH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
];

/** What one rule found in one sentence. */
export interface Heard extends HitVerdict {
  name: string;
}

/** Every rule with its name and the guards of its language. */
const RULES = HEARD_LANGUAGES.flatMap(({ code, rules, around }) =>
  rules.map((rule) => ({ name: nameOf(code, rule), rule, around })),
);

/**
 * Plain first-person sentences in the languages that no model reads, whichever the text is taken for: a short line is
 * often taken for another. Linear in the length of the text.
 */
export function hearOtherLanguages(text: string): Heard[] {
  const heard: Heard[] = [];
  for (const segment of segmentsOf(bareTokens(text), () => false))
    for (const { name, rule, around } of RULES) {
      const hits = matchesOf(segment.plain, rule.pattern);
      if (hits.length === 0) continue;
      const found = verdictOn(hits, rule.level, ({ index }) => guardSaid(segment, index, rule, around));
      if (found.label !== 'none' || found.excused !== null) heard.push({ name, ...found });
    }
  return heard;
}
