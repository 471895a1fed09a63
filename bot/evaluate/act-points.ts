import { probabilityOf } from '#core/coaching/acts/model-acts.ts';
import { readActs } from '#core/coaching/acts/read-acts.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { type ReadLabelled, readSentences, readUnderPosts } from './labelled-sentences.ts';
import { inGroups } from './sections.ts';
import { table } from './tables.ts';

/** A false claim of an act costs as much as so many that are passed over. */
export const COST_OF_FALSE = 3;

/** One sentence, for one act. */
export interface Seen {
  probability: number;
  byRule: boolean;
  isThere: boolean;
}

export interface ChosenPoint {
  /** Above 1: never. */
  point: number;
  /** Sentences at or above it, and those of them where the act is there. */
  said: number;
  right: number;
}

/** The point from which on claiming the act gains most; of equal ones the highest. Hundredths. */
export function bestPoint(seen: readonly Seen[]): ChosenPoint {
  const byProbability = [...seen].sort((first, second) => second.probability - first.probability);
  let best: ChosenPoint = { point: 1.01, said: 0, right: 0 };
  let right = 0;
  const gainOf = (one: ChosenPoint): number => one.right - COST_OF_FALSE * (one.said - one.right);
  for (const [index, { probability, isThere }] of byProbability.entries()) {
    right += Number(isThere);
    const here = { point: Math.floor(probability * 100) / 100, said: index + 1, right };
    if (gainOf(here) > gainOf(best)) best = here;
  }
  return best;
}

/** The acts that rules alone find in a sentence. */
function actsByRules({ text, post, read }: ReadLabelled): ReadonlySet<string> {
  const bare = read.map((sentence) => ({ ...sentence, acts: null }));
  const { kind, other, harms } = readActs(text, bare, post);
  return new Set([...kind, ...other, ...harms].map(({ act }) => act));
}

function seenOf(
  act: SentenceAct,
  sentences: readonly ReadLabelled[],
  byRules: readonly ReadonlySet<string>[],
): Seen[] {
  return sentences.flatMap(({ labels, read }, index) => {
    const probability = probabilityOf(act, read[0]?.acts ?? null);
    if (probability === null) return [];
    return [{ probability, byRule: byRules[index]?.has(act) === true, isThere: labels.has(act) }];
  });
}

export interface ActPoints {
  labelled: number;
  alone: ChosenPoint;
  besideRule: ChosenPoint;
}

/** Of each act the points that held sentences suggest: alone, and beside a rule. What ships: core/coaching/acts/model-acts.ts. */
export async function evaluateActPoints(
  deps: { models: Models; language: Language },
  path: string,
): Promise<Record<string, ActPoints>> {
  const sentences = await inGroups(await readSentences(path), (group) => readUnderPosts(deps, group));
  const byRules = sentences.map(actsByRules);
  const points = SENTENCE_ACTS.map((act): [string, ActPoints] => {
    const seen = seenOf(act, sentences, byRules);
    return [
      act,
      {
        labelled: seen.filter(({ isThere }) => isThere).length,
        alone: bestPoint(seen.filter(({ byRule }) => !byRule)),
        besideRule: bestPoint(seen.filter(({ byRule }) => byRule)),
      },
    ];
  });
  return Object.fromEntries(points);
}

const cells = ({ point, said, right }: ChosenPoint): string[] => [point.toFixed(2), `${right} of ${said}`];

export const actPointsText = (points: Readonly<Record<string, ActPoints>>): string =>
  `${table([
    ['act', 'there', 'alone from', 'right', 'beside a rule from', 'right'],
    ...Object.entries(points).map(([act, { labelled, alone, besideRule }]) => [
      act,
      String(labelled),
      ...cells(alone),
      ...cells(besideRule),
    ]),
  ])}\n`;
