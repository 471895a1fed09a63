import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEARD_LANGUAGES } from '#core/analysis/risk-languages/find.ts';
import { isBeyondModels } from '#core/analysis/risk-languages/language.ts';
import { assessRisk, findRiskByRules } from '#core/analysis/risk.ts';
import { DUTCH } from './dutch.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { PORTUGUESE } from './portuguese.ts';
import type { Sentences } from './sentences-type.ts';
import { SPANISH } from './spanish.ts';

const LANGUAGES: Readonly<Record<string, Sentences>> = {
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  nl: DUTCH,
  pt: PORTUGUESE,
};
/** What a model says that cannot read the language. */
const UNAWARE = { none: 1, concern: 0, crisis: 0 };

describe.each(Object.entries(LANGUAGES))('plain sentences (%s)', (code, { crisis, concern, none }) => {
  it.each(crisis)('are a crisis: %s', (text) => {
    expect(findRiskByRules(text).label).toBe('crisis');
  });

  it.each(concern)('are a concern: %s', (text) => {
    expect(findRiskByRules(text).label).toBe('concern');
  });

  it.each(none)('are nothing to alarm anybody about: %s', (text) => {
    expect(findRiskByRules(text).label).toBe('none');
  });

  it.each([...crisis, ...concern])('alarm though a model that reads English says nothing: %s', (text) => {
    const { label, because } = assessRisk(text, UNAWARE);
    expect(label).not.toBe('none');
    expect(because.filter((reason) => reason.startsWith('rule:'))).toEqual(
      expect.arrayContaining([expect.stringMatching(`^rule:${code}:`)]),
    );
  });
});
