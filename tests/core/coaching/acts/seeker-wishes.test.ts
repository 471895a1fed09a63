import { describe, expect, it } from 'vitest';
import { asksForAdvice } from '#core/coaching/acts/seeker-wishes.ts';

describe('whoever asks for tips or an opinion', () => {
  it.each([
    'How do people on a zero hours contract budget?? genuinely asking',
    'what has actually worked for ppl, ill try anything',
    'What has helped you?',
    'How did you get through it?',
    'How do other single parents manage mornings?',
    'How does everyone here fill the weekends?',
    'Am I being controlling? Need honest opinions',
    'He says I am too strict. Am I wrong?',
    'AITA for leaving the table?',
    'I would like an outside perspective on this.',
    'I said no to her wedding. Be honest, was I unfair?',
    'She wants the dog back. Thoughts?',
    'What do you all think?',
    'Is it selfish to want one weekend off?',
    'Serious question, who do you even ask about this',
  ])('is known: %s', (post) => {
    expect(asksForAdvice(post)).toBe(true);
  });

  it.each([
    'How do people live with themselves?',
    'How can people be so cruel?',
    'Nothing has worked so far.',
    'How do people not see it?',
    'Everybody has an opinion about my weight.',
    'I do not need your opinions, I needed to say it.',
    'Am I going mad?',
    'Am I the only one?',
    'I am being honest with you for once.',
    'He asked me what I think.',
    'My thoughts race all night.',
    'She said I was wrong.',
  ])('is not taken for: %s', (post) => {
    expect(asksForAdvice(post)).toBe(false);
  });
});
