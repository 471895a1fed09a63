import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/analysis/sentences.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

describe('splitting a message into sentences', () => {
  it.each<[string, string[]]>([
    ['I feel lost. Nobody gets it! Do you?', ['I feel lost.', 'Nobody gets it!', 'Do you?']],
    ['so yeah im just done with it all i guess', ['so yeah im just done with it all i guess']],
    ['He said "go away." Then he left.', ['He said "go away."', 'Then he left.']],
    ['It was me and I. He left.', ['It was me and I.', 'He left.']],
    ["no. i won't", ['no.', "i won't"]],
    ['wait…what? no way', ['wait…what?', 'no way']],
  ])('at final punctuation: %s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it.each([
    'Dr. Smith said e.g. walking helps at 8 a.m. every day.',
    'It is No. 5 of 2.5 mg pills, ice cream etc. and so on',
    'J. K. Rowling wrote that.',
    'see https://example.org/a.b?c=d for more',
    "I'm so tired... of everything",
    'ok.thanks.bye',
  ])('not inside of one: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('splits trailing dots when a new thought begins', () => {
    expect(sentencesOf("I'm so tired... Nothing helps")).toEqual(["I'm so tired...", 'Nothing helps']);
  });

  it('splits lines, list items and paragraphs, but not a wrapped line', () => {
    expect(sentencesOf('hey\n- sleep early\n- eat well\n1. call her\n2. rest')).toEqual([
      'hey',
      '- sleep early',
      '- eat well',
      '1. call her',
      '2. rest',
    ]);
    const wrapped = 'This is a line of a message that a program wrapped after sixty\ncharacters or so.';
    expect(sentencesOf(wrapped)).toEqual([wrapped]);
    expect(sentencesOf('short line\nanother line')).toEqual(['short line', 'another line']);
  });

  it('takes an emoji or emoticon before a capital letter for a full stop', () => {
    expect(sentencesOf('You got this 💪🏽 Keep going 💙💙')).toEqual(['You got this 💪🏽', 'Keep going 💙💙']);
    expect(sentencesOf('Feel better soon :) Let me know')).toEqual(['Feel better soon :)', 'Let me know']);
  });

  it('joins what has no word to the sentence beside it', () => {
    expect(sentencesOf('Love you. <3')).toEqual(['Love you. <3']);
    expect(sentencesOf('... hi')).toEqual(['... hi']);
    expect(sentencesOf('😭😭')).toEqual(['😭😭']);
    expect(sentencesOf(' \n ')).toEqual([]);
  });
});

describe('for any text', () => {
  const fragment = fc.constantFrom(
    '. ',
    '...',
    '?! ',
    '\n',
    '\n- ',
    ' 💙 ',
    ':) ',
    'Dr. ',
    'e.g. ',
    '"',
    ' I ',
    'no',
  );
  const chat = fc
    .array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 6 }), fc.lorem({ maxCount: 3 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));

  it('spans are in order, do not overlap, have no white space around them, and cover every character that is no space', () => {
    fc.assert(
      fc.property(chat, (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it.each(['I am sad. ', '.', '\n', '? ', '💙 ', 'a\n', ' '])(
    'stays quick on many of "%s"',
    (unit) => {
      expect(splitSentences(unit.repeat(20_000)).length).toBeLessThanOrEqual(20_000);
    },
    2_000,
  );
});
