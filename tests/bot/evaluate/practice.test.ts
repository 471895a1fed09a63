import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { evaluatePractice } from '#bot/evaluate/practice.ts';
import { seededRandom } from '#core/lib/seeded-random.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { language } from '#tests/flows/stage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-practice-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const measured = (...records: readonly object[]) => {
  const path = join(folder, 'answers.jsonl');
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'));
  return evaluatePractice({ models: tableModels([], []), language }, path, seededRandom(1));
};
const answer = {
  scene: 'exam',
  before: null,
  reply: 'What was the hardest part of it for you?',
  labelled: 'asked',
};

it('compares what is heard with what a person labelled, and counts what cannot be heard as wrong', async () => {
  const [section] = await measured(
    answer,
    { ...answer, before: 'told', reply: 'That sounds so exhausting.', labelled: 'felt' },
    { ...answer, reply: '…', labelled: 'thin' },
    { ...answer, reply: 'You should make a plan.', labelled: 'hurt' },
  );
  expect(section?.classification).toMatchObject({ records: 4, accuracy: { value: 0.5 } });
});

it('says which line it cannot use', async () => {
  await expect(measured(answer, { ...answer, scene: 'none' })).rejects.toThrow(
    /line 2: the field "scene" must be one of new-city, /,
  );
  await expect(measured({ ...answer, labelled: 'other' })).rejects.toThrow(/line 1/);
});
