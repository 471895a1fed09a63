import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUOTE_LENGTH, quoteRuns } from '#core/coaching/quote.ts';

const span = fc.record({ start: fc.integer({ min: -5, max: 900 }), end: fc.integer({ min: -5, max: 900 }) });
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

describe('quoting a person’s own words', () => {
  it('marks the words that show it', () => {
    expect(quoteRuns('Hi. So sorry to hear that!', [{ start: 4, end: 12 }])).toEqual([
      { text: 'Hi. ' },
      { text: 'So sorry', strong: true },
      { text: ' to hear that!' },
    ]);
  });

  it('marks a clause as one, without the gaps that a model leaves', () => {
    const text =
      'I know that feeling well. But it takes two to fight, and you clearly love her. How are you?';
    const mark = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const marked = ['I', 'feeling well.', 'it takes two to fight, and you clearly love'].map(mark);
    const strong = quoteRuns(text, marked).filter((run) => run.strong);
    expect(strong.map((run) => run.text)).toEqual([
      'I know that feeling well.',
      'it takes two to fight, and you clearly love her.',
    ]);
  });

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
