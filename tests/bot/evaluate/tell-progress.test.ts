import { expect, it } from 'vitest';
import { tellProgress } from '#bot/evaluate/tell-progress.ts';
import { tableModels } from '#tests/doubles/table-models.ts';

it('tells after two seconds how many texts were read, and then ever more rarely', async () => {
  const lines: string[] = [];
  let nowMs = 50_000;
  const models = tellProgress(
    tableModels([], []),
    { write: (line: string) => lines.push(line) > 0 },
    () => nowMs,
  );
  const readAfter = async (ms: number): Promise<void> => {
    nowMs += ms;
    expect(await models.scoreSentences(['I feel alone.', 'Thank you.'])).toHaveLength(2);
  };
  await readAfter(1_000);
  expect(lines).toEqual([]);
  await readAfter(1_000);
  await readAfter(1_000);
  expect(lines).toEqual(['Texts read: 4, in 2 s.\n']);
  await readAfter(1_000);
  expect(lines).toHaveLength(2);
  await readAfter(3_600_000);
  await readAfter(60_000);
  expect(lines.at(-1)).toBe('Texts read: 12, in 3664 s.\n');
});
