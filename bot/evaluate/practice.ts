import { z } from 'zod';
import { classificationReport, type Guess } from '#core/evaluation/classification.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { practise } from '#core/practice/practise.ts';
import { HEARD, type Scene } from '#core/texts/en/practice/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { parseLine } from '../predict/json-lines.ts';
import { fail, readFileLines } from './read-data.ts';
import type { Section } from './sections.ts';

/** What is heard in a reply, and where nothing can be heard in it. */
const LABELS = [...HEARD, 'nothing'];
/** Rules for texts need no clock. */
const NO_TIME = new Date(0);

const RECORD = z.object({
  scene: z.string(),
  /** What was heard in the reply before; null for the first one. */
  before: z.enum(HEARD).nullable(),
  reply: z.string(),
  labelled: z.enum(HEARD),
});

function readRecords(path: string): Promise<(z.infer<typeof RECORD> & { is: Scene })[]> {
  const { scenes } = textsFor('en').practice;
  return readFileLines(path, (line) => {
    const parsed = RECORD.safeParse(parseLine(line));
    if (!parsed.success) return fail(path, line, 'expected {"scene", "before", "reply", "labelled"}.');
    const is = scenes.find(({ id }) => id === parsed.data.scene);
    return is === undefined ? fail(path, line, 'there is no such scene.') : { ...parsed.data, is };
  });
}

/** How often what is heard in replies to the scenes of `/practice` is what a person labelled. */
export async function evaluatePractice(
  deps: { models: Models; language: Language },
  path: string,
  random: () => number,
): Promise<Section[]> {
  const guesses: Guess[] = [];
  for (const { is: scene, before, reply, labelled } of await readRecords(path)) {
    const way = before === null ? [] : [before];
    const attempt = { scene, path: way, reply, style: 'warm', locale: 'en' } as const;
    const heard = (await practise({ ...deps, now: NO_TIME }, attempt)).path[way.length] ?? 'nothing';
    guesses.push({ truth: LABELS.indexOf(labelled), guess: LABELS.indexOf(heard), confidence: 1 });
  }
  const classification = classificationReport(LABELS, guesses, random, false);
  return [{ name: 'practice', classification, figures: {}, rationales: null }];
}
