// Fits the weights of what is heard in practice to labelled answers, says how far they can be believed, and writes them:
// node tests/core/practice/fit/main.ts tests/core/practice/judged/{answers,fresh,second-fresh,third-develop,third-fresh,fourth-fresh,fifth-fresh,sixth-develop,sixth-fresh,seventh-fresh,eighth-develop,eighth-fresh,ninth-develop,tenth-develop}.jsonl
// (ninth-fresh.jsonl and tenth-fresh.jsonl are for measuring), then npx prettier --write core/practice/weights.ts
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { openAnalysers } from '#bot/serve/compose.ts';
import { parseConfig } from '#bot/config/config.ts';
import { coachDraft } from '#core/coaching/coach-draft.ts';
import { EVIDENCE, evidenceIn } from '#core/practice/evidence.ts';
import { readWhole } from '#core/practice/hear.ts';
import { HARMFUL_ACTS, HARMLESS_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
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
const PENALTY = 0.004;
const FOLDS = 8;

const inAll = (acts: readonly SentenceAct[]): string[] => acts.map((act) => `whole:${act}`);
/** What can only speak for a hurt, whatever chance makes of few answers. */
const OF_HURT: readonly string[] = [
  'hostile',
  'harm',
  'harmInAll',
  'harmNamed',
  'harmWorded',
  ...inAll(HARMFUL_ACTS),
];
/** What can only speak against a thin reply. */
const DOING = HARMLESS_ACTS.filter((act) => act !== 'informs' && act !== 'sharesOwn');
const OF_DOING: readonly string[] = [...DOING, ...inAll(DOING)];

function signOf(feature: number, of: number): 1 | -1 | null {
  const one = EVIDENCE[feature] ?? '';
  if (OF_HURT.includes(one)) return HEARD[of] === 'hurt' ? 1 : -1;
  return OF_DOING.includes(one) && HEARD[of] === 'thin' ? -1 : null;
}

type Answer = Example & { hash: number; path: string };

const readLines = (path: string): string[] => readFileSync(path, 'utf8').trim().split('\n');

async function readAnswers(paths: readonly string[]): Promise<Answer[]> {
  const analysers = await openAnalysers(parseConfig(process.env));
  const { scenes } = textsFor('en').practice;
  const answers: Answer[] = [];
  const lines = paths.flatMap((path) => readLines(path).map((line) => ({ path, line })));
  for (const { path, line } of lines) {
    const { scene: id, before, reply, labelled } = ANSWER.parse(JSON.parse(line));
    const scene = scenes.find((one) => one.id === id);
    if (scene === undefined) throw new RangeError(`There is no scene ${id}.`);
    const seekerPost = saidIn(scene, before === null ? [] : [before]);
    const { parts, read } = await coachDraft(
      { ...analysers, now: new Date(0) },
      { seekerPost, draft: reply, locale: 'en', isInvented: true },
    );
    if (read === null || parts.kind === 'advertising') continue;
    const evidence = evidenceIn(read, await readWhole(analysers.models, read));
    const features = EVIDENCE.map((one) => evidence[one]);
    answers.push({ features, truth: HEARD.indexOf(labelled), hash: hashOf(reply), path });
  }
  await analysers.close();
  return answers;
}

const hashOf = (text: string): number =>
  Number(`0x${createHash('sha256').update(text).digest('hex').slice(-8)}`);

const fit = (answers: readonly Answer[]): ClassWeights => fitLogistic(answers, HEARD.length, PENALTY, signOf);

const right = (weights: ClassWeights, answers: readonly Answer[]): number =>
  answers.filter(({ features, truth }) => classOf(weights, features) === truth).length;

const eighthOf = ({ hash }: Answer): number => Math.floor(hash / 2) % FOLDS;

/** How many are right by weights that were fitted to the others. */
function rightApart(answers: readonly Answer[], foldOf: (one: Answer) => string | number): number {
  const folds = [...new Set(answers.map(foldOf))];
  return folds.reduce<number>((sum, fold) => {
    const [held, others] = [true, false].map((isHeld) =>
      answers.filter((one) => (foldOf(one) === fold) === isHeld),
    );
    return sum + right(fit(others ?? []), held ?? []);
  }, 0);
}

function say(name: string, count: number, of: number): void {
  process.stdout.write(`${name}: ${String(count)} of ${String(of)}, ${((100 * count) / of).toFixed(1)} %\n`);
}

const answers = await readAnswers(process.argv.slice(2));
const weights = fit(answers);
const lines = [...EVIDENCE, 'start'].map((one, at) => {
  const row = HEARD.map((heard, of) => `${heard}: ${(weights[of]?.[at] ?? 0).toFixed(2)}`);
  return `  '${one}': { ${row.join(', ')} },`;
});
const target = new URL('../../../../core/practice/weights.ts', import.meta.url);
const [head = ''] = readFileSync(target, 'utf8').split('export const WEIGHTS');
writeFileSync(target, `${head}export const WEIGHTS: Weights = {\n${lines.join('\n')}\n};\n`);

const [even, odd] = [0, 1].map((half) => answers.filter(({ hash }) => hash % 2 === half));
if (even === undefined || odd === undefined) throw new RangeError('There are two halves.');
say('the first half, each fold by the others', rightApart(even, eighthOf), even.length);
say('the second half, by the first', right(fit(even), odd), odd.length);
say('all, each fold by the others', rightApart(answers, eighthOf), answers.length);
say(
  'all, each file by the others',
  rightApart(answers, ({ path }) => path),
  answers.length,
);
say('all, by themselves', right(weights, answers), answers.length);
