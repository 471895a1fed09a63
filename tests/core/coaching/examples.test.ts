import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFor, gistOf } from '#core/coaching/examples.ts';
import { TRY_TOPICS } from '#core/coaching/topics.ts';
import { textsFor } from '#core/texts/index.ts';

const texts = textsFor('en');
const gist = (post: string): { theme: string | null; feeling: string | null } => gistOf(post, texts);

describe('what a post is about', () => {
  it.each([
    ['I got laid off last month and every job interview goes nowhere.', 'jobSearch', null],
    ['My boss yells at me and I am so exhausted after my shift', 'work', 'exhausted'],
    ['Finals are next week and I’m really anxious about my grades', 'study', 'anxious'],
    ['My grandmother died on Sunday. I feel lost.', 'grief', 'lost'],
    ['she broke up with me and I feel so alone', 'breakup', 'alone'],
    ['I can’t sleep, third night in a row', 'sleep', null],
    ["I can't afford the rent anymore", 'money', null],
    ['I just moved to a new city', 'change', null],
    ['my mom never listens, she makes me feel guilty', 'family', 'guilty'],
    ['Just tired of everything', null, null],
    ['', null, null],
  ])('%s', (post, theme, feeling) => {
    expect(gist(post)).toEqual({ theme, feeling });
  });

  it.each([
    'I am not sad about it',
    'I’m not really worried',
    'I don’t feel hurt',
    'I was never angry',
    'He is so angry with me',
    'My sister is depressed',
    'I’m down to my last coin',
    'I’m afraid I cannot come',
    'I lost my keys. Sad day',
  ])('finds no own feeling in: %s', (post) => {
    expect(gist(post).feeling).toBeNull();
  });
});

describe('an example', () => {
  it('fits the post', () => {
    const post = 'Finals are next week and I feel so overwhelmed, I fail every exam';
    expect(exampleFor('explorations', post, texts, 'a')).toMatch(/studies|hardest/);
    expect(exampleFor('emotionalReactions', post, texts, 'a')).toMatch(/overwhelmed/);
    expect(exampleFor('advisesUnasked', post, texts, 'a')).toMatch(/studying/);
  });

  it('meets a loss with sympathy and offers no ideas about it', () => {
    const post = 'My dad died and I am so angry';
    expect(exampleFor('emotionalReactions', post, texts, 'a')).toMatch(/sorry/);
    expect(exampleFor('advisesUnasked', post, texts, 'a')).not.toMatch(/idea about/);
  });

  it('holds only our own sentences: nothing of a post goes into it but one known feeling word', () => {
    const { feelings, feelingsAfterFeel } = texts.examples;
    const known = [...Object.values(feelings), ...Object.values(feelingsAfterFeel)];
    const strange = fc.stringMatching(/^[b-df-hj-np-tv-z]{7,12}$/);
    fc.assert(
      fc.property(
        fc.array(strange, { minLength: 1 }),
        fc.constantFrom(...known),
        fc.constantFrom(...TRY_TOPICS),
        (words, feeling, topic) => {
          const example = exampleFor(
            topic,
            `${words.join(' ')}. I feel ${feeling}, ${words.join(' ')}`,
            texts,
            'seed',
          );
          for (const word of words) expect(example).not.toContain(word);
          expect(example.length).toBeLessThan(160);
        },
      ),
    );
  });
});
