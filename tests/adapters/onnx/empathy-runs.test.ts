import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MECHANISMS } from '#core/model/analysis.ts';
import { openModels } from '#adapters/onnx/models.ts';

const folder = fileURLToPath(new URL('../../../models', import.meta.url));
const long = (n: number): string =>
  Array.from({ length: 40 }, (_, at) => `On day ${n * 40 + at} I could not sleep and felt alone.`).join(' ');
const pairs = Array.from({ length: 24 }, (_, n) => ({
  seekerPost: long(n),
  responsePost: `That sounds so hard, ${n} times over.`,
}));

it('short replies to long posts are scored in runs of few tokens, posts counted, with the answers of one by one', async () => {
  const sizes: number[] = [];
  const models = await openModels({
    folder,
    threads: 2,
    observeRun: ({ graph, inputs }) => {
      if (graph !== 'empathy') return;
      const [rows = 0, reply = 0] = inputs['reply_mask']?.dims ?? [];
      const [, seeker = 0] = inputs['seeker_mask']?.dims ?? [];
      sizes.push(rows * (reply + seeker));
    },
  });
  const together = await models.scoreEmpathy(pairs);
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1024);
  for (const [index, pair] of pairs.entries()) {
    const [alone] = await models.scoreEmpathy([pair]);
    for (const mechanism of MECHANISMS) {
      const [scores, own] = [together[index]?.[mechanism], alone?.[mechanism]];
      expect(scores?.level).toBe(own?.level);
      expect(scores?.rationales).toEqual(own?.rationales);
      // The head works with float32: what a row is padded with shows in the seventh digit.
      own?.probabilities.forEach((share, level) => {
        expect(scores?.probabilities[level]).toBeCloseTo(share, 5);
      });
    }
  }
  await models.close();
});
