import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUOTE_LENGTH, quoteRuns } from '#core/coaching/quote.ts';

const span = fc.record({ start: fc.integer({ min: -5, max: 900 }), end: fc.integer({ min: -5, max: 900 }) });
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

describe('quoting a person’s own words', () => {
  const strongIn = (text: string, marked: readonly string[]): string[] =>
    quoteRuns(
      text,
      marked.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
    ).flatMap((run) => (run.strong ? [run.text] : []));

  it('marks the words that show it', () => {
    expect(quoteRuns('Hi. So sorry to hear that!', [{ start: 4, end: 12 }])).toEqual([
      { text: 'Hi. ' },
      { text: 'So sorry', strong: true },
      { text: ' to hear that!' },
    ]);
  });

  it.each([
    ['I know that feeling well. How are you?', ['I', 'feeling well.'], ['I know that feeling well.']],
    [
      'I am so sorry. I would feel horrible too, and it shows how much you love her.',
      ['I am so sorry. I would feel'],
      ['I am so sorry. I would feel horrible too,'],
    ],
    [
      'Caring for her all alone sounds so heavy, and I am sorry today was like that.',
      ['heavy, and I am sorry today was like that.'],
      ['and I am sorry today was like that.'],
    ],
    [
      'I am sorry you are in it. Would you like to hear what helped me?',
      ['I am sorry you are in it.', 'Would you like'],
      ['I am sorry you are in it.'],
    ],
    [
      "Tell him: 'I would rather finish myself.' Managers often do not know.",
      ['Managers often do not know.'],
      ['Managers often do not know.'],
    ],
  ])(
    'marks whole clauses, though a model begins and ends in the midst of them: %s',
    (text, marked, whole) => {
      expect(strongIn(text, marked)).toEqual(whole);
    },
  );

  it('shows a long reply around the marked words', () => {
    const text = `${'word '.repeat(200)}I am so sorry. ${'more '.repeat(100)}`;
    const start = text.indexOf('so sorry');
    const runs = quoteRuns(text, [{ start, end: start + 8 }]);
    expect(runs[0]).toEqual({ text: '… ' });
    expect(runs.at(-1)).toEqual({ text: ' …' });
    expect(runs.filter(({ strong }) => strong)).toEqual([{ text: 'so sorry', strong: true }]);
  });

  it('stays short, well-formed and true to the text whatever is marked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 800 }),
        fc.array(span, { maxLength: 5 }),
        (text, marked) => {
          const runs = quoteRuns(text, marked);
          const shown = runs.map((run) => run.text).join('');
          expect(shown.length).toBeLessThanOrEqual(QUOTE_LENGTH + 4);
          const core = shown.replace(/^… /, '').replace(/ …$/, '');
          expect(squeeze(text)).toContain(squeeze(core));
          if (text.isWellFormed() && marked.length === 0) expect(shown.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
