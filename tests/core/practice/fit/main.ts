// Fits the weights of what is heard in practice to labelled answers, says how far they can be believed, and writes them:
// node tests/core/practice/fit/main.ts tests/core/practice/judged/{answers,fresh,second-fresh,third-develop,third-fresh,fourth-fresh,fifth-fresh,sixth-develop}.jsonl
// (sixth-fresh.jsonl is for measuring), then npx prettier --write core/practice/weights.ts
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { openAnalysers } from '#bot/serve/compose.ts';
import { parseConfig } from '#bot/config/config.ts';
import { coachDraft } from '#core/coaching/coach-draft.ts';
import { EVIDENCE, evidenceIn } from '#core/practice/evidence.ts';
import { saidIn } from '#core/practice/path.ts';
import { HEARD } from '#core/texts/en/practice/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { z } from 'zod';
import { classOf, type ClassWeights, type Example, fitLogistic } from './logistic.ts';

const ANSWER = z.object({
  scene: z.string(),
  before: z.enum(HEARD).nullable(),
  reply: z.string(),
  labelled: z.enum(HEARD),
});
const PENALTY = 0.008;
const FOLDS = 8;

type Answer = Example & { hash: number };

async function readAnswers(paths: readonly string[]): Promise<Answer[]> {
  const analysers = await openAnalysers(parseConfig(process.env));
  const { scenes } = textsFor('en').practice;
  const answers: Answer[] = [];
  for (const line of paths.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))) {
    const { scene: id, before, reply, labelled } = ANSWER.parse(JSON.parse(line));
    const scene = scenes.find((one) => one.id === id);
    if (scene === undefined) throw new RangeError(`There is no scene ${id}.`);
    const seekerPost = saidIn(scene, before === null ? [] : [before]);
    const { parts, read } = await coachDraft(
      { ...analysers, now: new Date(0) },
      { seekerPost, draft: reply, locale: 'en', isInvented: true },
    );
    if (read === null || parts.kind === 'advertising') continue;
    const evidence = evidenceIn(read);
    const features = EVIDENCE.map((one) => evidence[one]);
    answers.push({ features, truth: HEARD.indexOf(labelled), hash: hashOf(reply) });
  }
  await analysers.close();
  return answers;
}

const hashOf = (text: string): number =>
  Number(`0x${createHash('sha256').update(text).digest('hex').slice(-8)}`);

const fit = (answers: readonly Answer[]): ClassWeights => fitLogistic(answers, HEARD.length, PENALTY);

const right = (weights: ClassWeights, answers: readonly Answer[]): number =>
  answers.filter(({ features, truth }) => classOf(weights, features) === truth).length;

/** How many are right by weights that were fitted to the others. */
function rightApart(answers: readonly Answer[]): number {
  const folds = Array.from(
    { length: FOLDS },
    (_, fold) => (one: Answer) => Math.floor(one.hash / 2) % FOLDS === fold,
  );
  return folds.reduce(
    (sum, isIn) => sum + right(fit(answers.filter((one) => !isIn(one))), answers.filter(isIn)),
    0,
  );
}

function say(name: string, count: number, of: number): void {
  process.stdout.write(`${name}: ${String(count)} of ${String(of)}, ${((100 * count) / of).toFixed(1)} %\n`);
}

const answers = await readAnswers(process.argv.slice(2));
const weights = fit(answers);
const lines = [...EVIDENCE, 'start'].map((one, at) => {
  const row = HEARD.map((heard, of) => `${heard}: ${(weights[of]?.[at] ?? 0).toFixed(2)}`);
  return `  ${one}: { ${row.join(', ')} },`;
});
const target = new URL('../../../../core/practice/weights.ts', import.meta.url);
const [head = ''] = readFileSync(target, 'utf8').split('export const WEIGHTS');
writeFileSync(target, `${head}export const WEIGHTS: Weights = {\n${lines.join('\n')}\n};\n`);

const [even, odd] = [0, 1].map((half) => answers.filter(({ hash }) => hash % 2 === half));
if (even === undefined || odd === undefined) throw new RangeError('There are two halves.');
say('the first half, each fold by the others', rightApart(even), even.length);
say('the second half, by the first', right(fit(even), odd), odd.length);
say('all, each fold by the others', rightApart(answers), answers.length);
say('all, by themselves', right(weights, answers), answers.length);
