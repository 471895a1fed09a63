import { describe, expect, it } from 'vitest';
import { sharedWords } from '#core/analysis/shared-words.ts';

describe('words that two texts share', () => {
  it('are those that say what they are about, in any form', () => {
    expect(sharedWords('Which marriage is that, your father’s?', 'My FATHER will not marry her')).toBe(1);
    expect(
      sharedWords('How long have you been depressed at work?', 'My depression is worse since work changed'),
    ).toBe(2);
  });

  it('are none where only everyday words are the same', () => {
    expect(sharedWords("I don't know what you should do", 'I don’t know what I should do')).toBe(0);
  });
});
