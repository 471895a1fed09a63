import { describe, expect, it } from 'vitest';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import type { Technique } from '#core/model/analysis.ts';

const POST = 'They read my poem to the class after three years of practice. I sat at a table for six.';

function actsIn(text: string, technique: Technique): string[] {
  const { kind, other } = readActs(text, [{ start: 0, end: text.length, technique }], POST);
  return [...kind, ...other].map(({ act }) => act);
}

const SAID: readonly (readonly [act: string, technique: Technique, text: string])[] = [
  ['mirrors', 'Simple Reflection', 'So you stood there while all of them watched.'],
  ['mirrors', 'Complex Reflection', 'Three years, and one lesson makes you doubt all of them.'],
  ['asksAboutThem', 'Open Question', "Who'll be with you on the day?"],
  ['asksAboutThem', 'Closed Question', 'Does anybody look after you this week?'],
  ['asksAboutThem', 'Closed Question', 'Feel like talking about it tonight?'],
  ['affirms', 'Affirm', 'You stayed until the end.'],
  ['advises', 'Direct', 'Email the office before noon.'],
  ['advises', 'Advise without Permission', 'Have a word with the head of the school.'],
  ['sharesOwn', 'Self-Disclose', 'Mine was torn up and I hid in the loo.'],
];

describe('words that could mean it', () => {
  it.each(SAID)('count as %s where the model reads %s: %s', (act, technique, text) => {
    expect(actsIn(text, technique)).toContain(act);
  });

  it.each(SAID)('do not count as %s where the model reads no %s: %s', (act, _, text) => {
    expect(actsIn(text, 'Other')).not.toContain(act);
  });

  it('are no reflection where they take up nothing of the post', () => {
    expect(actsIn('Rain on the roof makes you sleepy.', 'Simple Reflection')).toEqual([]);
  });

  it.each(['Nobody was looking at your poem.', 'One more table won’t kill you.', 'You deserve the poem.'])(
    'are no reflection where they judge or wave off: %s',
    (text) => {
      expect(actsIn(text, 'Simple Reflection')).not.toContain('mirrors');
    },
  );

  it('are no story of one’s own where they say how the post is felt', () => {
    expect(actsIn('I felt that in my bones.', 'Self-Disclose')).not.toContain('sharesOwn');
  });

  it.each(['Would you like me to send you a link?', 'Have you tried asking what you did?'])(
    'are no question about the person when they offer or advise: %s',
    (text) => {
      expect(actsIn(text, 'Open Question')).not.toContain('asksAboutThem');
    },
  );
});
