import { postOf } from '#tests/support/post.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplesFor, feelingIn, inTurn } from '#core/coaching/examples.ts';
import { HARMS } from '#core/coaching/acts/harms.ts';
import { TRY_TOPICS } from '#core/coaching/acts/topics.ts';
import { textsFor } from '#core/texts/index.ts';

const texts = textsFor('en');

describe('words that could hurt, in answer to good news', () => {
  it('get an example that is glad', () => {
    const [example] = examplesFor('mocks', postOf('I passed my test!'), texts);
    expect(texts.examples.gladPost).toContain(example);
    expect(texts.examples.gladPost).not.toContain(examplesFor('mocks', postOf('I failed.'), texts)[0]);
  });
});

describe('words that could hurt, in answer to somebody who asks', () => {
  it('get an example that takes up the question', () => {
    const asks = postOf('First therapy session on Thursday. Any tips?');
    expect(texts.examples.askedPost).toContain(examplesFor('minimises', asks, texts)[0]);
    expect(texts.examples.askedPost).not.toContain(examplesFor('advisesUnasked', asks, texts)[0]);
  });
});

describe('what could be written under any post of trouble', () => {
  it.each([...HARMS, 'emotionalReactions', 'explorations'] as const)(
    'guesses no hurt, no event and no loneliness: %s',
    (topic) => {
      for (const example of texts.examples.anyPost[topic])
        expect(example).not.toMatch(/\bhurts?\b|\bhappened\b|\balone\b/);
    },
  );
});

describe('an example', () => {
  const { anyPost, askedPost, gladPost, mixedPost, namedFeeling } = texts.examples;

  it('supposes nothing: neither that it has lasted, nor a step, nor people or feasts', () => {
    const all = [...HARMS, ...TRY_TOPICS].flatMap((topic) => [...anyPost[topic]]);
    for (const example of [...all, ...askedPost, ...gladPost, ...mixedPost])
      expect(example).not.toMatch(
        /\b(?:so far|what helps|around you|that step|your step|decide on|celebrating|best part|afterwards)\b/i,
      );
  });

  it('is what people type', () => {
    const said = [...HARMS, ...TRY_TOPICS].flatMap((topic) => [...anyPost[topic]]);
    for (const example of [
      ...said,
      ...askedPost,
      ...gladPost,
      ...mixedPost,
      ...namedFeeling.map((say) => say('tired')),
    ])
      expect(example).not.toMatch(
        /\b(?:how are you with|worried with you|feel with you|I am|do not|it is like|would be of)\b/i,
      );
  });

  it('says back any feeling without guessing more', () => {
    for (const say of namedFeeling)
      expect(say('tired')).not.toMatch(/\b(?:hurts|through the day|so much of this)\b/i);
  });
});

describe.each(['en', 'de'] as const)('what is said of words that could hurt, in %s', (locale) => {
  const { nudge, draft } = textsFor(locale);

  it.each(['couldHurt', 'blames', 'minimises', 'mocks'] as const)(
    'fits good news as well, and calls no attack well meant: %s',
    (topic) => {
      for (const said of [...nudge.tryNext[topic], draft.harms[topic]])
        expect(said).not.toMatch(
          /hard time|bad day|well meant|meant that way|in fun|not the idea|schwer hat|schlechten Tag|gut gemeint|nicht so ge|im Spaß/,
        );
    },
  );
});

describe('the feeling that a post names', () => {
  it.each([
    ['My boss yells at me and I am so exhausted after my shift', 'exhausted'],
    ['Finals are next week and I’m really anxious about my grades', 'anxious'],
    ['My grandmother died on Sunday. I feel lost.', 'lost'],
    ['my mom never listens, she makes me feel guilty', 'guilty'],
    ['Just tired of everything', null],
    ['', null],
  ])('%s', (post, feeling) => {
    expect(feelingIn(post, texts)).toBe(feeling);
  });

  it.each([
    'I am not sad about it',
    'I’m not really worried',
    'I don’t feel hurt',
    'I was so scared, and then it was over',
    'I felt alone there last year',
    'He is so angry with me',
    'My sister is depressed',
    'I’m down to my last coin',
    'I lost my keys. Sad day',
  ])('is none of now in: %s', (post) => {
    expect(feelingIn(post, texts)).toBeNull();
  });
});

describe('examples', () => {
  it.each(TRY_TOPICS)('for %s are at least thirteen different ones', (topic) => {
    for (const post of ['', 'I feel so alone']) {
      const wordings = examplesFor(topic, postOf(post), texts);
      expect(new Set(wordings).size).toBeGreaterThanOrEqual(13);
    }
  });

  it('take up the feeling that was named, and no theme of a passing word', () => {
    expect(
      examplesFor('emotionalReactions', postOf('My dad paid for it, I feel so alone.'), texts).join(),
    ).toContain('alone');
    for (const topic of TRY_TOPICS)
      expect(
        examplesFor(topic, postOf('I failed the driving test my dad paid for.'), texts).join(),
      ).not.toMatch(/family|dad|test|school|work\b/);
  });

  it('come in turn, each before one comes again', () => {
    const wordings = examplesFor('explorations', postOf(''), texts);
    const seen = wordings.map((_, turn) => inTurn(wordings, turn));
    expect(new Set(seen).size).toBe(wordings.length);
    expect(inTurn(wordings, wordings.length)).toBe(wordings[0]);
  });

  it('hold only our own sentences: nothing of a post goes into them but one known feeling word', () => {
    const { feelings, feelingsAfterFeel } = texts.examples;
    const known = [...Object.values(feelings), ...Object.values(feelingsAfterFeel)];
    const strange = fc.stringMatching(/^[b-df-hj-np-tv-z]{7,12}$/);
    fc.assert(
      fc.property(
        fc.array(strange, { minLength: 1 }),
        fc.constantFrom(...known),
        fc.constantFrom(...TRY_TOPICS),
        (words, feeling, topic) => {
          const post = `${words.join(' ')}. I feel ${feeling}, ${words.join(' ')}`;
          for (const example of examplesFor(topic, postOf(post), texts)) {
            for (const word of words) expect(example).not.toContain(word);
            expect(example.length).toBeLessThan(160);
          }
        },
      ),
    );
  });
});
