import { z } from 'zod';
import { classificationReport, type Guess } from '#core/evaluation/classification.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { practise } from '#core/practice/practise.ts';
import { HEARD, type Scene } from '#core/texts/en/practice/index.ts';
import { textsFor } from '#core/texts/index.ts';
import type { RecordForm } from '../predict/records.ts';
import { readRecords } from './read-data.ts';
import type { Section } from './sections.ts';

/** What is heard in a reply, and where nothing can be heard in it. */
const LABELS = [...HEARD, 'nothing'];
/** Rules for texts need no clock. */
const NO_TIME = new Date(0);

const SCENES: ReadonlyMap<string, Scene> = new Map(
  textsFor('en').practice.scenes.map((scene) => [scene.id, scene]),
);
const ANSWER = z.object({
  scene: z
    .string()
    .transform((id) => SCENES.get(id))
    .refine((scene) => scene !== undefined, { message: `must be one of ${[...SCENES.keys()].join(', ')}` }),
  /** What was heard in the reply before; null for the first one. */
  before: z.enum(HEARD).nullable(),
  reply: z.string(),
  labelled: z.enum(HEARD),
});
const ANSWER_RECORD: RecordForm<z.infer<typeof ANSWER>> = {
  schema: ANSWER,
  example: '{"scene": "new-city", "before": null, "reply": "That sounds hard.", "labelled": "felt"}',
};

/** How often what is heard in replies to the scenes of `/practice` is what a person labelled. */
export async function evaluatePractice(
  deps: { models: Models; language: Language },
  path: string,
  random: () => number,
): Promise<Section[]> {
  const guesses: Guess[] = [];
  for (const { scene, before, reply, labelled } of await readRecords(path, ANSWER_RECORD)) {
    const way = before === null ? [] : [before];
    const attempt = { scene, path: way, reply, style: 'warm', locale: 'en' } as const;
    const heard = (await practise({ ...deps, now: NO_TIME }, attempt)).path[way.length] ?? 'nothing';
    guesses.push({ truth: LABELS.indexOf(labelled), guess: LABELS.indexOf(heard), confidence: 1 });
  }
  const classification = classificationReport(LABELS, guesses, random, false);
  return [{ name: 'practice', classification, figures: {}, rationales: null }];
}
