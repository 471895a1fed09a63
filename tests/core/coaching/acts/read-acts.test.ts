import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/analysis/sentences.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import { plainSentence } from '#core/coaching/acts/words.ts';
import { HARM_PARAPHRASES, KIND_PARAPHRASES } from './paraphrases.ts';
import { NOT_HARM, NOT_KIND, NOT_OTHER, SHOWN_HARM, SHOWN_KIND, SHOWN_OTHER } from './sentences.ts';

function actsIn(text: string): string[] {
  const { kind, other, harms } = readActs(text, splitSentences(text));
  return [...kind, ...other, ...harms].map(({ act }) => act);
}
const rows = (table: readonly (readonly [string, readonly string[]])[]): (readonly [string, string])[] =>
  table.flatMap(([act, sentences]) => sentences.map((sentence) => [act, sentence] as const));

const PARAPHRASES = [...KIND_PARAPHRASES, ...HARM_PARAPHRASES];

describe('an act', () => {
  it.each(rows(PARAPHRASES.map(({ act, shows }) => [act, shows])))('%s, said otherwise: %s', (act, text) => {
    expect(actsIn(text)).toContain(act);
  });

  it.each(rows(PARAPHRASES.map(({ act, misses }) => [act, misses])))('%s, nearly said: %s', (act, text) => {
    expect(actsIn(text)).not.toContain(act);
  });

  it.each(rows([...SHOWN_KIND, ...SHOWN_OTHER, ...SHOWN_HARM]))('%s is found in: %s', (act, text) => {
    expect(actsIn(text)).toContain(act);
  });

  it.each(rows([...NOT_KIND, ...NOT_OTHER, ...NOT_HARM]))('%s is not found in: %s', (act, text) => {
    expect(actsIn(text)).not.toContain(act);
  });

  it('is found after a name as without it, and an opener is no name', () => {
    expect(actsIn('Ryo, call them in the morning.')).toContain('advises');
    expect(actsIn('Hey Wes, write everything down.')).toContain('advises');
    expect(actsIn('Sorry, that is so sad to read.')).not.toContain('advises');
    expect(actsIn('Hugs, always.')).toContain('standsBy');
  });

  it('is quoted with exactly its sentence', () => {
    const text = 'The bus is late. I am here for you! See you.';
    const [found] = readActs(text, splitSentences(text)).kind;
    expect(text.slice(found?.span.start, found?.span.end)).toBe('I am here for you!');
  });

  const heardAs = (act: SentenceAct) => SENTENCE_ACTS.map((one) => (one === act ? 0.8 : 0.001));

  it('is nothing kind in words that a rule knows to hurt, whatever the model hears', () => {
    const text = 'You’re making a mountain out of a molehill here.';
    const [sentence] = splitSentences(text);
    const { kind, joint } = readActs(text, [
      { start: 0, end: text.length, ...sentence, acts: heardAs('affirms') },
    ]);
    expect([...kind, ...joint]).toEqual([]);
  });

  it('hurts in words that a rule knows, whatever story stands beside them', () => {
    const text = 'You’re the problem and everyone can see it. I’d have left years ago.';
    const [first, second] = splitSentences(text);
    if (first === undefined || second === undefined) throw new RangeError('Two sentences.');
    const blame = { ...first, acts: heardAs('blames').map((one) => one / 5) };
    const { harms } = readActs(text, [blame, { ...second, acts: heardAs('sharesOwn') }]);
    expect(harms.map(({ act }) => act)).toEqual(['blames']);
  });

  it('can be several in plain direct words', () => {
    expect(actsIn('That is bad. I am here. Eat something.')).toEqual(['namesFeeling', 'standsBy']);
  });
});

describe('a sentence as it is read', () => {
  it('is plain', () => {
    expect(plainSentence('I’m SO sorry!!')).toBe("i'm so sorry");
    expect(plainSentence('“How are you…?”')).toBe('how are you');
    expect(plainSentence('How are you?')).toBe('how are you ?');
  });

  it('is read in linear time, whatever it holds', () => {
    for (const part of ['.', "'", '? ', 'so ', 'you ', 'that sounds ', 'would you like '])
      expect(() => actsIn(part.repeat(20_000))).not.toThrow();
  }, 20_000);
});
