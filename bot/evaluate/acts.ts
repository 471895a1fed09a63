import { createHash } from 'node:crypto';
import { z } from 'zod';
import { analyseMessages } from '#core/analysis/analyse.ts';
import { withActs } from '#core/analysis/sentence-acts.ts';
import { HARMS } from '#core/coaching/acts/harms.ts';
import { KIND_ACTS } from '#core/model/sentence-acts.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { type Estimate, wilson } from '#core/lib/statistics.ts';
import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { parseLine } from '../predict/json-lines.ts';
import { fail, readFileLines } from './read-data.ts';
import { inGroups } from './sections.ts';
import { table } from './tables.ts';

const ACT: ReadonlySet<string> = new Set(SENTENCE_ACTS);
const LABELS = z.string().transform((labels) => labels.split(' ').filter((label) => label !== ''));
const REPLY = z.object({
  post: z.string(),
  reply: z.array(z.tuple([z.string(), LABELS.refine((labels) => labels.every((label) => ACT.has(label)))])),
});

interface Sentence {
  post: string;
  text: string;
  labels: ReadonlySet<string>;
}

/** Of one act: how often it is there, the share of those that are found, and of what is said the share that is right. */
export interface ActFigures {
  labelled: number;
  found: Estimate | null;
  right: Estimate | null;
}

/** Two posts in ten are apart: no training reads them or their replies; the same ones as in `training/data/act_texts.py`. */
const isHeld = (post: string): boolean =>
  parseInt(createHash('sha256').update(`acts:${post}`).digest('hex').slice(0, 8), 16) % 10 < 2;

async function readSentences(path: string): Promise<Sentence[]> {
  const replies = await readFileLines(path, (line) => {
    const parsed = REPLY.safeParse(parseLine(line));
    return parsed.success
      ? parsed.data
      : fail(path, line, 'expected {"post", "reply": [["sentence", "acts"], …]}.');
  });
  const held = replies.filter(({ post }) => isHeld(post));
  return held.flatMap(({ post, reply }) =>
    reply.map(([text, labels]) => ({ post, text, labels: new Set(labels) })),
  );
}

/** What notes would go by in one sentence under its post. */
async function actsOf(deps: { models: Models; language: Language }, group: readonly Sentence[]) {
  const analyses = await analyseMessages(
    deps,
    group.map(({ text }) => text),
  );
  const whole = group.map(({ text, post }, index) => {
    const analysis = analyses[index];
    const [first] = analysis?.scored === true ? analysis.sentences : [];
    const sentences = first === undefined ? [] : [{ ...first, start: 0, end: text.length }];
    return { text, seekerPost: post, sentences };
  });
  const read = await withActs(deps.models, whole);
  return whole.map(({ text, seekerPost }, index) => {
    const { kind, harms, mayHurt } = readActs(text, read[index] ?? [], seekerPost);
    const praised = harms.length > 0 || mayHurt ? [] : kind.map(({ act }) => act);
    return new Set<string>([
      ...praised,
      ...harms.map(({ act }) => act),
      ...(harms.length > 0 ? ['any harm'] : []),
    ]);
  });
}

function figuresOf(
  act: string,
  sentences: readonly Sentence[],
  said: readonly ReadonlySet<string>[],
): ActFigures {
  const isThere = ({ labels }: Sentence): boolean =>
    act === 'any harm' ? HARMS.some((harm) => labels.has(harm)) : labels.has(act);
  const labelled = sentences.filter(isThere).length;
  const claims = sentences.filter((_, index) => said[index]?.has(act) === true);
  const hits = claims.filter(isThere).length;
  return {
    labelled,
    found: labelled === 0 ? null : wilson(hits, labelled),
    right: claims.length === 0 ? null : wilson(hits, claims.length),
  };
}

/** How well sentences of labelled replies are read, each beside its post, by rules and model as notes read them. */
export async function evaluateActs(
  deps: { models: Models; language: Language },
  path: string,
): Promise<Record<string, ActFigures>> {
  const sentences = await readSentences(path);
  const said = await inGroups(sentences, (group) => actsOf(deps, group));
  const rows = [...KIND_ACTS, 'any harm', ...HARMS.filter((harm) => harm !== 'couldHurt')];
  return Object.fromEntries(rows.map((act) => [act, figuresOf(act, sentences, said)]));
}

const percent = (share: number): string => (share * 100).toFixed(0);
const cell = (estimate: Estimate | null): string =>
  estimate === null ? '–' : `${percent(estimate.value)} (${percent(estimate.low)}–${percent(estimate.high)})`;

/** The figures as a table, in percent with 95 % intervals. */
export const actsText = (figures: Readonly<Record<string, ActFigures>>): string =>
  `${table([
    ['act', 'labelled', 'found, %', 'right, %'],
    ...Object.entries(figures).map(([act, { labelled, found, right }]) => [
      act,
      String(labelled),
      cell(found),
      cell(right),
    ]),
  ])}\n`;
