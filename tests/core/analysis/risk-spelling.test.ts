import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRiskByRules } from '#core/analysis/risk.ts';
import { plainTokens } from '#core/analysis/risk-text.ts';

const PHRASES = [
  'i want to kill myself',
  'i am going to end my life tonight',
  'i want to die',
  'i feel suicidal',
  'i took an overdose',
];
const phrases = fc.constantFrom(...PHRASES);
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const SMALL_CAPITALS = Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ');
const from = (first: number): string[] => Array.from(LATIN, (_, at) => String.fromCodePoint(first + at));
const ALPHABETS = [SMALL_CAPITALS, from(0x1f150), from(0x1f170), from(0x1f1e6), from(0x1d41a), from(0x24d0)];

describe('the plain spelling', () => {
  it.each([
    'k*i*ll mys**el**f',
    '**kill** *myself*',
    '**kill myself**',
    'k~~il~~l mys__el__f',
    'ᴋɪʟʟ ᴍʏꜱᴇʟꜰ',
    '🅺🅸🅻🅻 myself',
    '🇰🇮🇱🇱 🇲🇾🇸🇪🇱🇫',
  ])('%j is "kill myself"', (text) => {
    expect(plainTokens(text)).toEqual(['kill', 'myself']);
  });

  it('knows each letter of other alphabets that draw the Latin one', () => {
    const drawn = fc.tuple(phrases, fc.constantFrom(...ALPHABETS), fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(drawn, ([phrase, alphabet, choices]) => {
        const text = Array.from(phrase, (letter) => {
          const at = LATIN.indexOf(letter);
          return at >= 0 && choices.next().value === true ? (alphabet[at] ?? letter) : letter;
        }).join('');
        expect(plainTokens(text)).toEqual(plainTokens(phrase));
      }),
      { numRuns: 500 },
    );
  });

  it('lets no bold, italic or crossed-out part of a word hide it', () => {
    const sign = fc.option(fc.constantFrom('*', '**', '***', '~~', '__'), { nil: '', freq: 1 });
    fc.assert(
      fc.property(phrases, fc.infiniteStream(sign), (phrase, signs) => {
        const text = Array.from(phrase, (letter) => `${signs.next().value}${letter}`).join('');
        expect(findRiskByRules(text).label, text).toBe(findRiskByRules(phrase).label);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['', '_', '-', '.', '\u200b', '\u2060', '\u00ad'])('reads words that only %j parts', (sign) => {
    for (const phrase of PHRASES) {
      const run = phrase.replaceAll(' ', sign);
      expect(findRiskByRules(run).label, run).toBe(findRiskByRules(phrase).label);
      expect(findRiskByRules(`so #${run} again`).label, run).toBe(findRiskByRules(phrase).label);
    }
  });

  it.each([
    'i want to killmyself',
    'I wanttodie',
    'kill_myself tonight, i will',
    '#WantToDie today',
    'imsuicidal',
  ])('%j is read as it is meant', (text) => {
    expect(findRiskByRules(text).label).toBe('crisis');
  });

  it.each([
    ['a to-do list', ['a', 'to-do', 'list']],
    ['the weekend', ['the', 'weekend']],
    ['it.was.all', ['it', '.', 'was', '.', 'all']],
    ['diehard himself', ['diehard', 'himself']],
    ["it's ending", ['it', 'is', 'ending']],
  ])('%j is no run of such words', (text, tokens) => {
    expect(plainTokens(text)).toEqual(tokens);
  });
});
