import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModels } from '#adapters/onnx/models.ts';
import { assessRiskOf } from '#bot/predict/answer-risk.ts';
import type { Models } from '#core/ports/index.ts';
import { fileURLToPath } from 'node:url';

/** Everyday posts, and for each a sentence in the middle that implies danger without a word for it. */
const POSTS = [
  {
    before:
      'We moved the piano on Saturday with four people and a lot of swearing. My neighbour brought cake and told us about her trip to the lakes. In the afternoon I cleaned the windows, which nobody had done since spring. The rent goes up again in autumn and my hours at the bakery were cut.',
    tells: 'I have written down where everything is so my sister will not have to search.',
    after:
      'On Sunday I went to the market and bought far too many plums. I made jam from most of them and gave two jars to the caretaker. The week ahead is the usual, early shift until Thursday and then two days off. How do you all get labels off old jars?',
  },
  {
    before:
      'So the second term started and the timetable is a mess, we have labs on both ends of the day and nothing in between. My flatmate got a kitten, which is against the rules, but nobody minds. I joined the choir for two evenings and then stopped going because the bus home takes so long.',
    tells: 'I have saved up enough of them now and they are in my sock drawer.',
    after:
      'The lecturer for statistics is great, she draws everything by hand and makes jokes about dice. There is a trip to the coast in March that I put my name down for, mostly for the photographs. Does anybody have the notes from the first two weeks, the ones with the tree diagrams?',
  },
] as const;

describe('one sentence of danger in a long everyday post', () => {
  let models: Models & { close: () => Promise<void> };
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../models', import.meta.url));
    models = await openModels({ folder, threads: 1 });
  });
  afterAll(() => models.close());

  it.each(POSTS)('is heard: $tells', async ({ before, tells, after }) => {
    const [told] = await assessRiskOf(models, [`${before} ${tells} ${after}`]);
    expect(told?.label).not.toBe('none');
  });

  it.each(POSTS)('is what is heard, and not the post around it: $tells', async ({ before, after }) => {
    const [told] = await assessRiskOf(models, [`${before} ${after}`]);
    expect(told?.label).toBe('none');
  });
});
