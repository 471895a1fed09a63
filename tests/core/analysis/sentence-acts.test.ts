import { describe, expect, it } from 'vitest';
import { withActs } from '#core/analysis/sentence-acts.ts';
import type { MessageInContext, SentenceAnalysis } from '#core/model/analysis.ts';
import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';

const sentence = (start: number, end: number): SentenceAnalysis => ({
  start,
  end,
  direction: 'providing',
  technique: 'Other',
  sureFamily: null,
});
/** Says of each sentence that its first act has the number of its letters. */
const reader = (seen: MessageInContext[][]) => ({
  readMessages: (messages: readonly MessageInContext[]) => {
    seen.push([...messages]);
    return Promise.resolve(
      messages.map(({ text }) => ({
        role: [1, 0, 0],
        answers: 0,
        hostile: 0,
        risk: [1, 0, 0],
        acts: SENTENCE_ACTS.map((_, index) => (index === 0 ? text.length : 0)),
        emotions: null,
        news: null,
      })),
    );
  },
});
const REPLIES = [
  { text: 'Oh no. Are you all right?', seekerPost: 'He left.', sentences: [sentence(0, 6), sentence(7, 25)] },
  { text: 'Hm.', seekerPost: ' ', sentences: [sentence(0, 3)] },
];

describe('what sentences do under their post', () => {
  it('is asked once for all replies, each sentence beside its own post', async () => {
    const seen: MessageInContext[][] = [];
    const read = await withActs(reader(seen), REPLIES);
    expect(seen).toEqual([
      [
        { text: 'Oh no.', context: 'He left.' },
        { text: 'Are you all right?', context: 'He left.' },
        { text: 'Hm.', context: null },
      ],
    ]);
    expect(read.map((sentences) => sentences.map(({ acts }) => acts?.[0]))).toEqual([[6, 18], [3]]);
  });

  it('is left to the rules in the one sentence that breaks the model', async () => {
    const whole = reader([]);
    const breaking = {
      readMessages: (messages: readonly MessageInContext[]) =>
        messages.some(({ text }) => text === 'Oh no.')
          ? Promise.reject(new Error('no number'))
          : whole.readMessages(messages),
    };
    const read = await withActs(breaking, REPLIES);
    expect(read.map((sentences) => sentences.map(({ acts }) => acts?.[0]))).toEqual([[undefined, 18], [3]]);
  });

  it('is left to the rules where the model is away', async () => {
    const away = { readMessages: () => Promise.reject(new Error('no memory')) };
    expect(await withActs(away, REPLIES)).toEqual(REPLIES.map(({ sentences }) => sentences));
  });
});
