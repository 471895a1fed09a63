import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEARD_LANGUAGES } from '#core/analysis/risk-languages/find.ts';
import { isBeyondModels } from '#core/analysis/risk-languages/language.ts';
import { assessRisk, findRiskByRules } from '#core/analysis/risk.ts';
import { DUTCH } from './risk-languages/dutch.ts';
import { FRENCH } from './risk-languages/french.ts';
import { GERMAN } from './risk-languages/german.ts';
import { ITALIAN } from './risk-languages/italian.ts';
import { PORTUGUESE } from './risk-languages/portuguese.ts';
import type { Sentences } from './risk-languages/sentences-type.ts';
import { SPANISH } from './risk-languages/spanish.ts';

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

/** Words of a day, in every one of these languages and in English. */
const HARMLESS = [
  'Heute scheint die Sonne.',
  'Der Hund schläft.',
  'Hoy llueve un poco.',
  'El perro duerme.',
  'Il pleut un peu.',
  'Hoje está chovendo.',
  'Oggi piove un poco.',
  'Het regent een beetje.',
  'The garden is green.',
  'Good morning all!',
];
const harmless = fc.array(fc.constantFrom(...HARMLESS), { maxLength: 5 }).map((parts) => parts.join(' '));
const saidOf = (level: 'crisis' | 'concern') =>
  Object.values(LANGUAGES).flatMap((sentences) => sentences[level]);

describe('words around', () => {
  it.each(['crisis', 'concern'] as const)('take nothing from a %s', (level) => {
    fc.assert(
      fc.property(harmless, fc.constantFrom(...saidOf(level)), harmless, (first, text, last) => {
        expect(findRiskByRules(`${first}\n${text}\n${last}`).label).toBe(level);
      }),
    );
  });

  it('add nothing to what is harmless', () => {
    const none = Object.values(LANGUAGES).flatMap((sentences) => sentences.none);
    fc.assert(
      fc.property(harmless, fc.constantFrom(...none), harmless, (first, text, last) => {
        expect(findRiskByRules(`${first}\n${text}\n${last}`).label).toBe('none');
      }),
    );
  });

  it.each(['crisis', 'concern'] as const)('count the same in other letters where they are a %s', (level) => {
    fc.assert(
      fc.property(fc.constantFrom(...saidOf(level)), fc.nat(), (said, place) => {
        const text = said.normalize('NFD');
        // One that stands twice already means another word once it is one letter.
        const single = [...text.matchAll(/(?<![aeiou\p{M}])[aeiou](?![aeiou\p{M}])/gu)];
        const { index = 0 } = single[place % single.length] ?? {};
        const stretched = text.slice(0, index) + text.charAt(index).repeat(4) + text.slice(index + 1);
        for (const form of [said.toUpperCase(), text, stretched])
          expect(findRiskByRules(form).label, form).toBe(level);
      }),
    );
  });
});

describe('the rules of a language', () => {
  it('have names that tell the language, and each is said in some sentence', () => {
    const names = HEARD_LANGUAGES.flatMap(({ code, rules }) => rules.map(({ said }) => `${code}:${said}`));
    const heard = new Set(
      [...saidOf('crisis'), ...saidOf('concern')].flatMap((text) => findRiskByRules(text).rules),
    );
    expect(names.every(isBeyondModels)).toBe(true);
    expect(names.filter((name) => !heard.has(name))).toEqual([]);
  });

  it.each([
    'die',
    'We die in the end and that is fine.',
    'The dood was good.',
    'Me quiero? No idea what that is.',
    'I will nicht go there.',
    'Will dood come to the party?',
    'More mourning this morning.',
    'Je ne sais quoi.',
    'My vote: voglio. Morire is an opera.',
  ])('hear nothing in English: %s', (text) => {
    expect(findRiskByRules(text)).toEqual({ label: 'none', rules: [], excused: [] });
  });
});
