import { describe, expect, it } from 'vitest';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { findQuote, markedWords, rationaleScores, wordF1 } from '#core/evaluation/rationale-scores.ts';

const scored = (replies: Parameters<typeof rationaleScores>[0]) => rationaleScores(replies, seededRandom(3));

describe('finding a quoted rationale', () => {
  it('takes its place in the reply, differences in white space aside', () => {
    expect(findQuote('Oh no, I am so sorry.', 'I am so sorry')).toEqual({ start: 7, end: 20 });
    expect(findQuote('Oh no,\nI  am\tso sorry.', 'no, I am so')).toEqual({ start: 3, end: 15 });
    expect(findQuote('Oh no', 'sorry')).toBeNull();
    expect(findQuote('Oh no', ' ')).toBeNull();
  });
});

describe('scoring rationales', () => {
  const text = 'one two three four five six';

  it('marks the words a span touches', () => {
    expect(markedWords(text, [{ start: 2, end: 5 }])).toEqual([true, true, false, false, false, false]);
    expect(markedWords(text, [{ start: 3, end: 4 }])).toEqual(Array(6).fill(false));
  });

  it('gives F1 of words', () => {
    expect(wordF1([true, true, false], [true, false, true])).toBe(0.5);
    expect(wordF1([false], [false])).toBe(1);
    expect(wordF1([true], [false])).toBe(0);
  });

  it('looks only at replies that have a rationale, beside marking everything', () => {
    const truth = [{ start: 0, end: 13 }];
    const scores = scored([
      { text, truth, guess: truth },
      { text, truth, guess: [{ start: 14, end: 27 }] },
      { text, truth: [], guess: [{ start: 0, end: 3 }] },
    ]);
    expect(scores.replies).toBe(2);
    expect(scores.tokenF1.value).toBeCloseTo(0.5);
    expect(scores.iouF1.value).toBeCloseTo(0.5);
    expect(scores.markEverythingTokenF1).toBeCloseTo((2 * 3) / (3 + 6));
    expect(scores.markEverythingIouF1).toBeCloseTo(1);
  });

  it('takes a span for found from half overlap on', () => {
    const found = (end: number) =>
      scored([{ text, truth: [{ start: 0, end: 18 }], guess: [{ start: 0, end }] }]).iouF1.value;
    expect(found(7)).toBe(1);
    expect(found(3)).toBe(0);
  });

  it('is nothing without replies', () => {
    expect(scored([])).toMatchObject({ replies: 0, tokenF1: { value: 0 }, iouF1: { value: 0 } });
  });

  it('comes with the intervals of drawing the replies again', () => {
    const truth = [{ start: 0, end: 13 }];
    const right = { text, truth, guess: truth };
    const wrong = { text, truth, guess: [{ start: 14, end: 27 }] };
    for (const f1 of [
      scored([right, wrong, right, wrong]).tokenF1,
      scored([right, wrong, right, wrong]).iouF1,
    ]) {
      expect(f1.low).toBeLessThan(0.5);
      expect(f1.high).toBeGreaterThan(0.5);
    }
    expect(scored([right, right]).tokenF1).toEqual({ value: 1, low: 1, high: 1 });
  });
});
