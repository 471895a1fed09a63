import { HARMS } from '#core/coaching/acts/harms.ts';
import { KIND_ACTS } from '#core/model/sentence-acts.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { type Estimate, wilson } from '#core/lib/statistics.ts';
import type { Language, Models } from '#core/ports/index.ts';
import {
  type LabelledSentence,
  type ReadLabelled,
  readSentences,
  readUnderPosts,
} from './labelled-sentences.ts';
import { inGroups } from './sections.ts';
import { INTERVALS, table } from './tables.ts';

/** Of one act: how often it is there, the share of those that are found, and of what is said the share that is right. */
export interface ActFigures {
  labelled: number;
  found: Estimate | null;
  right: Estimate | null;
}

/** What notes would go by. */
function saidOf({ text, post, read }: ReadLabelled): ReadonlySet<string> {
  const { kind, harms, mayHurt } = readActs(text, read, post);
  const praised = harms.length > 0 || mayHurt ? [] : kind.map(({ act }) => act);
  return new Set<string>([
    ...praised,
    ...harms.map(({ act }) => act),
    ...(harms.length > 0 ? ['any harm'] : []),
  ]);
}

function figuresOf(
  act: string,
  sentences: readonly LabelledSentence[],
  said: readonly ReadonlySet<string>[],
): ActFigures {
  const isThere = ({ labels }: LabelledSentence): boolean =>
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
  const said = await inGroups(sentences, async (group) => (await readUnderPosts(deps, group)).map(saidOf));
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
  ])}\n\n${INTERVALS}\n`;
