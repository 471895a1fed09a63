import { describe, expect, it } from 'vitest';
import { LOCALES } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { SOURCES } from '#core/texts/locales/generated.ts';
import { composedTexts, textsIn } from '#tests/support/every-text.ts';

/** What supporters could write, and the people they practise with: English, as the posts are that they answer. */
const ENGLISH_FOR_ALL = ['examples', 'scenes'];

const allTexts = (locale: (typeof LOCALES)[number]): string[] => {
  const texts = textsFor(locale);
  return [...textsIn(texts, ENGLISH_FOR_ALL), ...composedTexts(texts)];
};

/** English words that carry no meaning of their own, and that German has not. */
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|to|for|with|without|you|your|they|them|their|this|that|these|those|it|is|are|were|been|has|have|had|not|but|or|if|when|what|which|who|how|why|from|by|at|can|could|would|should|there|here|about|more|than|some|any|once|nobody|somebody|reply|replies|people|week|weeks)(?!\p{L})/giu;

/** Typed words, files, and sentences that a supporter could say, with their meaning beside them. */
const asGerman = (text: string): string =>
  text
    .replaceAll(/DE oder AT|: here,|(?:off|week|month) \(/gu, '')
    .replaceAll(/„\/[^“]*“|\/[a-z-]+|docs\/trial\.md/gu, '')
    .replaceAll(/„(?:What is the hardest part\?|That sounds exhausting)“ \(/gu, '(');

describe('every text', () => {
  it.each(LOCALES)('in %s says something, whatever its values are', (locale) => {
    for (const text of allTexts(locale)) {
      expect(text.trim(), JSON.stringify(text)).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });

  it('is there as often in one language as in the other', () => {
    const english = textsIn(textsFor('en'), ENGLISH_FOR_ALL);
    expect(textsIn(textsFor('de'), ENGLISH_FOR_ALL)).toHaveLength(english.length);
  });

  it('writes large counts as its language does', () => {
    const read = (locale: (typeof LOCALES)[number]) =>
      textsFor(locale).communityReport.overview.read(12_000, 1200, 'X');
    expect(read('en')).toContain('About 12,000 messages by at least 1200 people');
    expect(read('de')).toContain('etwa 12.000 Nachrichten von mindestens 1200 Menschen');
  });

  it.each(LOCALES)('in %s says “as many” where a comparison finds no difference', (locale) => {
    const { reception, shift, ownWord } = textsFor(locale).communityReport;
    const said = [
      ...[reception.difference(0), ownWord.difference(0)],
      ...[shift.difference(0, 'reply'), shift.difference(0, 'share')],
    ];
    for (const sentence of said) expect(sentence).not.toMatch(/0/);
  });

  it('in German is German', () => {
    const english = allTexts('de').flatMap((text) => {
      const found = asGerman(text).match(ENGLISH);
      return found === null ? [] : [`${found.join(', ')}: ${text}`];
    });
    expect(english).toEqual([]);
  });

  it('of the German message file is German', () => {
    // The questions of the check-in stand in their published words.
    const lines = SOURCES.de.split('\n').filter((line) => !/^(?:#|check-in-(?:stem|item|answer))/.test(line));
    const said = lines.map((line) =>
      line.replace(/^[\w.-]+ = |^ +\.[\w-]+ = |\{[^{}]*(?:->|\})|\[[a-z]+\]/gu, ''),
    );
    const english = said.flatMap((text) => (asGerman(text).match(ENGLISH) === null ? [] : [text]));
    expect(english).toEqual([]);
  });

  it('in German says „du“, never „Sie“ to the reader, and quotes as German does', () => {
    for (const text of allTexts('de')) {
      expect(text).not.toMatch(/\b(?:Ihnen|Ihre[mnrs]?)\b(?! Mittelwert)/u);
      expect(text, text).not.toMatch(/[“][^“”„]*”/u);
    }
  });
});
