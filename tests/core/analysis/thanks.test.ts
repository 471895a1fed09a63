import { describe, expect, it } from 'vitest';
import { saysThanks } from '#core/analysis/thanks.ts';

describe('thanks are heard in', () => {
  it.each([
    'thank you',
    'I just want to say thank you',
    'went home to thank you all',
    'Thanks!',
    'THANK YOU SO MUCH for this ❤️',
    'thankyou, I needed that',
    'thank u 🥺',
    'ty',
    'He helped me and I say thank you',
    'my friends told me to say thank you to all of you',
    'tysm everyone',
    'ok thx',
    'I really appreciate it.',
    'Appreciate you all',
    'That really means a lot to me.',
    'means a lot, honestly',
    'I’m so grateful for this group',
    'Thanks to you I slept last night.',
    'thanks to everyone who wrote',
    'Haven’t slept, but thank you for asking.',
    'No, thanks to all of you I did go.',
    'I can’t thank you enough',
    'I couldn’t appreciate it more',
    'I tried calling.\nThanks for\nthe idea',
  ])('“%s”', (text) => {
    expect(saysThanks(text)).toBe(true);
  });
});

describe('no thanks are heard in', () => {
  it.each([
    'no thanks',
    'He shook my hand and said thank you. I can’t stop seeing it.',
    'I say thank you to the cashier and that’s it.',
    'My boss even said thanks, and fired me.',
    'No, thank you.',
    'thanks for nothing',
    'Thanksgiving is the worst for me',
    'thank god it is over',
    'Thanks to my boss I cannot sleep.',
    'any advice would be appreciated',
    'I’d really appreciate it if somebody answered',
    'thanks in advance',
    'nobody ever thanks me',
    'they didnt even thank me',
    'they don’t appreciate you there',
    'I never said thanks',
    'my job means a lot to me',
    'I am party to all of this',
    'That was pretty mean.',
    '',
  ])('“%s”', (text) => {
    expect(saysThanks(text)).toBe(false);
  });
});
