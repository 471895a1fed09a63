import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceIn } from '#core/practice/evidence.ts';
import { likeliest } from '#core/practice/hear.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { classOf, fitLogistic } from './fit/logistic.ts';

const POST = 'I missed the last train and sat in the station all night.';

function evidenceOf(draft: string, said?: Partial<Record<SentenceAct, number>>, seekerPost = POST): Evidence {
  const heard = said === undefined ? null : SENTENCE_ACTS.map((act) => said[act] ?? 0.001);
  const sentence = {
    start: 0,
    end: draft.length,
    direction: 'providing',
    technique: 'Other',
    sureFamily: null,
    ...(heard && { acts: heard }),
  } as const;
  const acts = readActs(draft, [sentence], seekerPost);
  return evidenceIn({ seekerPost, draft, sentences: [sentence], acts, hostility: 0.01 }, heard);
}

describe('the evidence in a reply', () => {
  it('grows with what a model says, and names what is sure', () => {
    const unsure = evidenceOf('A bench, and the cold.', { mirrors: 0.2 });
    const sure = evidenceOf('A bench, and the cold.', { mirrors: 0.9 });
    expect(sure.warmth).toBeGreaterThan(unsure.warmth);
    expect([unsure.warmthNamed, sure.warmthNamed]).toEqual([0, 1]);
  });

  it('is what the rules say where no model read it', () => {
    const told = evidenceOf('You should buy a bicycle.');
    expect(told.adviceNamed).toBe(1);
    expect(told.advice).toBeGreaterThan(evidenceOf('A long night.').advice);
  });

  it('counts whether ideas were asked for', () => {
    expect(evidenceOf('You should buy a bicycle.').wanted).toBe(0);
    expect(evidenceOf('You should buy a bicycle.', {}, 'What should I do?').wanted).toBe(1);
  });
});

it.each([
  ['told', 'Set two alarms from now on, and leave at ten.', { advises: 0.9, minimises: 0.3 }],
  ['hurt', 'Well, trains will leave without people who dawdle.', { blames: 0.7, mocks: 0.5 }],
  ['asked', 'A station at night. What went through your head there?', { asksAboutThem: 0.8 }],
  ['felt', 'Every bench in there must have felt made of ice.', { namesFeeling: 0.7, mirrors: 0.6 }],
  ['thin', 'Trains, yes.', { minimises: 0.2 }],
] as const)('is weighed as %s: %s', (heard, draft, said) => {
  expect(likeliest(evidenceOf(draft, said))).toBe(heard);
});

it('weights are found that tell classes apart, whatever the features are measured in', () => {
  const examples = Array.from({ length: 60 }, (_, at) => ({
    features: [1000 * (at % 3), at % 7],
    truth: at % 3,
  }));
  const weights = fitLogistic(examples, 3, 0.001);
  expect(examples.filter(({ features, truth }) => classOf(weights, features) !== truth)).toEqual([]);
});
