import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/analysis/sentences.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';

const read = (text: string) => readActs(text, splitSentences(text));
const sides = (text: string): number => read(text).worded.length;
const sure = (said: Partial<Record<SentenceAct, number>>) => SENTENCE_ACTS.map((act) => said[act] ?? 0.001);

describe('taking their side', () => {
  it.each([
    'That’s rotten of them.',
    'nah that’s cold',
    'thats so unfair of her',
    'They owed you a word at the very least.',
    'Your mother in law has no business telling people.',
    'I’m fuming for you',
    'I am completely on your side.',
    'how dare he',
    'She should have asked you first.',
    'Oh wow, that was out of order.',
    'What your sister did was cruel.',
    'How they treated you is not okay.',
    'Nobody gets to talk to you like that.',
    'He doesn’t get to decide that for you.',
    'You deserve better from them than a shrug.',
    'They are completely in the wrong here',
    'your landlord is so out of line',
    'I can’t believe she said that in front of the children.',
    'The sheer nerve of him!',
    'wow the audacity',
    'She doesn’t deserve you.',
    'I’d be boiling.',
    'That is on them, not on you.',
    'That bill is their failure and not yours.',
    'he should be the one apologizing',
    'That’s plain wage theft.',
    'That is such a rotten thing to say.',
    'i dey your side',
    'That was wrong of your teacher.',
    'That should never have happened to you.',
    'None of this should have been allowed.',
  ])('is seen in plain words: %s', (text) => {
    expect(sides(text)).toBe(1);
  });

  it.each([
    'That’s unfair to him.',
    'You carry all of the shame on your own.',
    'That should have worked.',
    'That’s a bit harsh on your mum, to be fair.',
    'You should have asked her first.',
    'He should have left you sooner.',
    'They should have seen it coming, but you did too.',
    'It is cold outside.',
    'That is so hard.',
    'Was that rude of him?',
    'You were in the wrong there, and you know it.',
    'They are in the wrong place for that form.',
    'I can’t believe he stayed with you this long.',
    'I cannot believe you said that.',
    'It takes some nerve to go back in there.',
    'A cold can against the nerve helps me.',
    'What he did was try to help.',
    'Nobody gets to see that page before Monday.',
    'You deserve better coffee than that.',
    'I’d be furious with you too.',
    'Bullying is everywhere.',
    'She should be home by six.',
    'That is on the second page.',
    'Both sides were out of line.',
    'Maybe she had no right to, but think of her side.',
  ])('is not heard in what looks like it: %s', (text) => {
    expect(sides(text)).toBe(0);
  });

  it('is no feeling put into words', () => {
    expect(read('That’s really unfair of her.').kind.map(({ act }) => act)).not.toContain('namesFeeling');
  });

  const beside = (second: string, said: Partial<Record<SentenceAct, number>>) => {
    const text = `The visitors come for the baby. ${second}`;
    const [first, rest] = splitSentences(text);
    if (first === undefined || rest === undefined) throw new RangeError('two sentences');
    return readActs(text, [
      { ...first, acts: sure(said) },
      { ...rest, acts: sure({}) },
    ]);
  };

  it('speaks against a hurt in the words beside it', () => {
    const said = { minimises: 0.65 };
    expect(beside('It is a long day.', said).harms).toHaveLength(1);
    expect(beside('Your mother has no business telling people.', said).harms).toHaveLength(0);
  });

  it.each(['They should have asked you, full stop.', 'That should never have happened to you.'])(
    'is no blame, whatever a model makes of the words: %s',
    (text) => {
      const sentences = splitSentences(text).map((one) => ({ ...one, acts: sure({ blames: 0.9 }) }));
      expect(readActs(text, sentences).harms).toHaveLength(0);
    },
  );

  it('is none where the same words may hurt', () => {
    const text = 'That’s so unfair of her.';
    const sentences = splitSentences(text).map((one) => ({ ...one, acts: sure({ mocks: 0.5 }) }));
    expect(readActs(text, sentences).worded).toHaveLength(0);
  });
});

describe('eyes rolled', () => {
  it.each([
    'oh yes those long summer holidays must be so exhausting for you 🙄',
    'Gosh yes, the job market is really missing out on that work ethic 🙄',
    'sure 🙄',
  ])('at the person are mockery, whatever a model makes of the words: %s', (text) => {
    const kind = splitSentences(text).map((one) => ({ ...one, acts: sure({ namesFeeling: 0.9 }) }));
    expect(readActs(text, kind).harms.map(({ act }) => act)).toContain('mocks');
  });

  it.each([
    'ugh, your landlord again 🙄 how are you?',
    'your boss sounds like a lot 🙄',
    'so unfair of him 🙄',
  ])('at somebody else are none: %s', (text) => {
    expect(read(text).harms).toHaveLength(0);
  });
});
