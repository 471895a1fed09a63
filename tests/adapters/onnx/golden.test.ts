import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { softmax } from '#adapters/onnx/batching.ts';
import { openModels, type GraphName } from '#adapters/onnx/models.ts';
import { createTokenizer } from '#adapters/onnx/tokenizer.ts';
import type { Empathy, MessageReading, SentenceScores } from '#core/model/analysis.ts';
import type { Models } from '#core/ports/index.ts';

/** Probabilities may differ from Python's by this much on any processor: int8 products are exact, sums of floats are not. */
const TOLERANCE = 0.001;
/** Mean difference when the texts go through together: nothing of a batch enters a result. */
const BATCH_MEAN_TOLERANCE = 0.001;

const folder = new URL('../../../models/', import.meta.url);
const numbers = z.array(z.number());
const golden = z
  .object({
    tokens: z.array(z.object({ text: z.string(), ids: numbers })).min(10),
    sentence: z
      .array(
        z.object({
          text: z.string(),
          direction: numbers,
          techniques: numbers,
          sentiment: numbers,
        }),
      )
      .min(10),
    empathy: z
      .array(
        z.object({
          seeker_post: z.string(),
          response_post: z.string(),
          levels: z.array(numbers),
          rationales: z.array(numbers),
        }),
      )
      .min(3),
    message: z
      .array(
        z.object({
          text: z.string(),
          context: z.string().optional(),
          role: numbers,
          answers: numbers,
          hostile: numbers,
          risk: numbers,
          acts: numbers,
          emotions: numbers,
          news: numbers,
        }),
      )
      .min(5),
  })
  .parse(JSON.parse(readFileSync(new URL('golden.json', folder), 'utf8')));

const TASKS = ['direction', 'techniques', 'sentiment'] as const;
const MECHANISMS = ['emotionalReactions', 'interpretations', 'explorations'] as const;
const probabilities = (logits: readonly number[]): number[] => softmax(logits, 0, logits.length);

/** Of labels that do not exclude one another. */
const eachLabel = (logits: readonly number[]): number[] => logits.map((logit) => 1 / (1 + Math.exp(-logit)));

const differences = (got: readonly number[], expected: readonly number[]): number[] =>
  expected.map((value, index) => Math.abs(value - (got[index] ?? NaN)));
const sentenceDifferences = (scores: SentenceScores | undefined, index: number): number[] =>
  TASKS.flatMap((task) =>
    differences(scores?.[task] ?? [], probabilities(golden.sentence[index]?.[task] ?? [])),
  );
const empathyDifferences = (scores: Empathy | undefined, index: number): number[] =>
  MECHANISMS.flatMap((mechanism, m) =>
    differences(
      scores?.[mechanism].probabilities ?? [],
      probabilities(golden.empathy[index]?.levels[m] ?? []),
    ),
  );
const messageDifferences = (reading: MessageReading | undefined, index: number): number[] => {
  const row = golden.message[index];
  return [
    ...differences(reading?.role ?? [], probabilities(row?.role ?? [])),
    ...differences([reading?.answers ?? NaN], probabilities(row?.answers ?? []).slice(1)),
    ...differences([reading?.hostile ?? NaN], probabilities(row?.hostile ?? []).slice(1)),
    ...differences(reading?.risk ?? [], probabilities(row?.risk ?? [])),
    ...differences(reading?.acts ?? [], eachLabel(row?.acts ?? [])),
    ...differences(reading?.emotions ?? [], eachLabel(row?.emotions ?? [])),
    ...differences(reading?.news ?? [], probabilities(row?.news ?? [])),
  ];
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('tokens', () => {
  const tokenizer = createTokenizer(JSON.parse(readFileSync(new URL('tokenizer.json', folder), 'utf8')));

  it('are exactly those of Python', () => {
    for (const { text, ids } of golden.tokens) {
      expect(tokenizer.encode(text, Number.MAX_SAFE_INTEGER).ids.slice(0, ids.length - 1)).toEqual(
        ids.slice(0, -1),
      );
      expect(tokenizer.encode(text, ids.length).ids).toEqual(ids);
    }
  });
});

describe('scores', () => {
  let models: Models & { close(): Promise<void> };
  const pairs = golden.empathy.map((e) => ({ seekerPost: e.seeker_post, responsePost: e.response_post }));
  const texts = golden.sentence.map(({ text }) => text);
  const runs: GraphName[] = [];

  beforeAll(async () => {
    models = await openModels({
      folder: folder.pathname,
      threads: 1,
      observeRun: ({ graph }) => {
        runs.push(graph);
      },
    });
  });
  afterAll(() => models.close());

  it('of one sentence are those of Python, within the tolerance', async () => {
    for (const [index, text] of texts.entries()) {
      const [scores] = await models.scoreSentences([text]);
      for (const difference of sentenceDifferences(scores, index)) expect(difference).toBeLessThan(TOLERANCE);
    }
  });

  it('of one message, alone or in its context, are those of Python, within the tolerance', async () => {
    for (const [index, { text, context = null }] of golden.message.entries()) {
      const [reading] = await models.readMessages([{ text, context }]);
      for (const difference of messageDifferences(reading, index)) expect(difference).toBeLessThan(TOLERANCE);
    }
  });

  it('of one reply are those of Python, within the tolerance', async () => {
    for (const [index, pair] of pairs.entries()) {
      const [scores] = await models.scoreEmpathy([pair]);
      for (const difference of empathyDifferences(scores, index)) expect(difference).toBeLessThan(TOLERANCE);
    }
  });

  it('of a batch keep their order and stay near', async () => {
    const sentences = await models.scoreSentences([...texts].reverse());
    const empathies = await models.scoreEmpathy([...pairs].reverse());
    expect(sentences).toHaveLength(texts.length);
    expect(empathies).toHaveLength(pairs.length);
    expect(
      mean(texts.flatMap((_, i) => sentenceDifferences(sentences[texts.length - 1 - i], i))),
    ).toBeLessThan(BATCH_MEAN_TOLERANCE);
    expect(
      mean(pairs.flatMap((_, i) => empathyDifferences(empathies[pairs.length - 1 - i], i))),
    ).toBeLessThan(BATCH_MEAN_TOLERANCE);
  });

  it('of a reply to a new post take one run of the encoder for both, and for another reply to it the same', async () => {
    runs.length = 0;
    const seekerPost = 'Nobody called on my birthday and I feel forgotten.';
    await models.scoreEmpathy([{ seekerPost, responsePost: 'That must have been such a lonely day.' }]);
    expect(runs).toEqual(['pair_encoder', 'empathy']);
    await models.scoreEmpathy([{ seekerPost, responsePost: 'I would have called you.' }]);
    expect(runs).toEqual(['pair_encoder', 'empathy', 'pair_encoder', 'empathy']);
  });

  it('rationales are words of the reply whose pieces Python marks', async () => {
    const tokenizer = createTokenizer(JSON.parse(readFileSync(new URL('tokenizer.json', folder), 'utf8')));
    for (const [index, pair] of pairs.entries()) {
      const [scores] = await models.scoreEmpathy([pair]);
      const { spans } = tokenizer.encode(pair.responsePost, 192);
      const logits = golden.empathy[index]?.rationales ?? [];
      MECHANISMS.forEach((mechanism, m) => {
        const rationales = scores?.[mechanism].rationales ?? [];
        spans.forEach((piece, token) => {
          // A piece far above the threshold is in a rationale unless the rest of its word pulls it down; so look at whole words.
          const isWord =
            /^(?:\s|$)/.test(pair.responsePost.slice(piece.end)) &&
            /(?:^|\s)$/.test(pair.responsePost.slice(0, piece.start));
          if (piece.end <= piece.start || !isWord || (logits[token]?.[m] ?? 0) < 0.3) return;
          expect(rationales.some((span) => span.start <= piece.start && piece.end <= span.end)).toBe(true);
        });
      });
    }
  });
});
