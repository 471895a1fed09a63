import { postOf } from '#tests/support/post.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmProbability, HURTS_AT, isShown, MAY_HURT_AT } from '#core/coaching/acts/model-acts.ts';
import { readActs, type ReplyActs } from '#core/coaching/acts/read-acts.ts';
import { selectTopic } from '#core/coaching/select-topic.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import { NOON } from '../builders.ts';

const POST = 'My father read my diary at dinner.';

/** What the model says of a sentence: nothing but this. */
const says = (said: Partial<Record<SentenceAct, number>>): number[] =>
  SENTENCE_ACTS.map((act) => said[act] ?? 0.001);

const sentenceOf = (text: string, said: Partial<Record<SentenceAct, number>> | null) => ({
  start: 0,
  end: text.length,
  direction: 'providing' as const,
  technique: 'Other' as const,
  sureFamily: null,
  acts: said === null ? null : says(said),
});
const read = (text: string, said: Partial<Record<SentenceAct, number>> | null): ReplyActs =>
  readActs(text, [sentenceOf(text, said)], POST);
const choose = (text: string, said: Partial<Record<SentenceAct, number>>) =>
  selectTopic(
    {
      text,
      ...postOf(POST),
      empathy: null,
      sentences: [sentenceOf(text, said)],
      style: 'warm',
      hostility: 0,
    },
    [],
    NOON,
  );

describe('what a sentence does, by rules and model', () => {
  it('is found by the model alone in words that no rule knows', () => {
    const words = 'Whole table, eh, and you with your ears on fire.';
    expect(read(words, null).kind).toEqual([]);
    expect(read(words, { namesFeeling: 0.97 }).kind.map(({ act }) => act)).toEqual(['namesFeeling']);
  });

  it('is not found where a rule knows the words and the model takes them for a look-alike', () => {
    const words = 'That sounds so lonely.';
    expect(read(words, null).kind.map(({ act }) => act)).toContain('namesFeeling');
    expect(read(words, { namesFeeling: 0.001 }).kind).toEqual([]);
  });

  it('is no sympathy where “but” takes it back, whatever the model hears', () => {
    for (const words of [
      'sorry but at some point that’s on you',
      'Sorry for your loss but fourteen is a good age for a dog.',
    ])
      expect(read(words, { isSorry: 0.99 }).kind).toEqual([]);
    expect(read('So sorry for your loss.', { isSorry: 0.99 }).kind.map(({ act }) => act)).toEqual([
      'isSorry',
    ]);
  });

  it('is no advice where two sides are laid out, whatever the model hears', () => {
    const sides = 'Ask him and risk a row, or nod and carry it alone.';
    expect(read(sides, { advises: 0.9 }).other).toEqual([]);
    expect(read('Ask him today, or write to him.', { advises: 0.9 }).other).toHaveLength(1);
  });

  it('is no understanding where the same words tell of their writer', () => {
    const words = 'I know a bit how that feels, I moved in 2019.';
    expect(read(words, { namesFeeling: 0.97, sharesOwn: 0.9 }).kind).toEqual([]);
    expect(read(words, { namesFeeling: 0.97, sharesOwn: 0.9 }).other.map(({ act }) => act)).toContain(
      'sharesOwn',
    );
  });

  it('is found by rules alone where the model was not asked', () => {
    for (const act of SENTENCE_ACTS)
      for (const byRule of [true, false]) expect(isShown(act, byRule, null)).toBe(byRule);
  });

  it('needs less of the model where a rule says the same, whatever the act', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCE_ACTS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (act, probability) => {
          const acts = says({ [act]: probability });
          return !isShown(act, false, acts) || isShown(act, true, acts);
        },
      ),
    );
  });
});

describe('words that could hurt', () => {
  it('are named where it is sure how', () => {
    expect(read('Diaries have locks for a reason.', { blames: 0.99 }).harms.map(({ act }) => act)).toEqual([
      'blames',
    ]);
  });

  it('are called hurtful and no more where only that is sure', () => {
    const said = { blames: 0.4, minimises: 0.4, mocks: 0.4, excuses: 0.4 };
    expect(harmProbability(says(said))).toBeGreaterThan(HURTS_AT);
    const choice = choose('Diaries have locks for a reason.', said);
    expect(choice).toMatchObject({ praise: null, suggestion: { topic: 'couldHurt' } });
  });

  it('leave nothing to be praised, even where nothing is said of them', () => {
    const said = { namesFeeling: 0.97 };
    expect(choose('That sounds so lonely.', said).praise?.topic).toBe('namesFeeling');
    const doubtful = { ...said, mocks: 0.3, blames: 0.3 };
    const mayHurt = harmProbability(says(doubtful)) ?? NaN;
    expect([mayHurt > MAY_HURT_AT, mayHurt < HURTS_AT]).toEqual([true, true]);
    expect(choose('That sounds so lonely.', doubtful)).toEqual({
      praise: null,
      suggestion: null,
      because: 'unsure',
    });
  });

  it('are surer to hurt the surer one harm is, and never for a kind act', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 }),
        (acts) => {
          const all = harmProbability(acts) ?? NaN;
          return all >= Math.max(...acts.slice(SENTENCE_ACTS.indexOf('attacks'))) - 1e-9 && all <= 1;
        },
      ),
    );
    expect(harmProbability(says({ namesFeeling: 1, advises: 1 }))).toBeLessThan(0.02);
  });
});
