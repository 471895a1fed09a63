import { createHash } from 'node:crypto';
import { z } from 'zod';
import { analyseMessages } from '#core/analysis/analyse.ts';
import { withActs } from '#core/analysis/sentence-acts.ts';
import type { SentenceAnalysis } from '#core/model/analysis.ts';
import { AttuneError } from '#core/model/errors.ts';
import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';
import type { Language, Models } from '#core/ports/index.ts';
import type { RecordForm } from '../predict/records.ts';
import { readRecords } from './read-data.ts';

const ACT: ReadonlySet<string> = new Set(SENTENCE_ACTS);
const LABELS = z
  .string()
  .transform((labels) => labels.split(' ').filter((label) => label !== ''))
  .refine((labels) => labels.every((label) => ACT.has(label)), {
    message: `must be any of these, with a blank between two: ${SENTENCE_ACTS.join(', ')}`,
  });
const REPLY = z.object({ post: z.string(), reply: z.array(z.tuple([z.string(), LABELS])) });
const REPLY_RECORD: RecordForm<z.infer<typeof REPLY>> = {
  schema: REPLY,
  example: '{"post": "I feel alone.", "reply": [["That sounds hard.", "namesFeeling"], ["Hi.", ""]]}',
};

export interface LabelledSentence {
  post: string;
  text: string;
  labels: ReadonlySet<string>;
}

export interface ReadLabelled extends LabelledSentence {
  read: readonly SentenceAnalysis[];
}

/** Two posts in ten are apart: no training reads them or their replies; the same ones as in `training/data/act_texts.py`. */
const isHeld = (post: string): boolean =>
  parseInt(createHash('sha256').update(`acts:${post}`).digest('hex').slice(0, 8), 16) % 10 < 2;

/**
 * Replies to posts that no training reads, sentence by sentence.
 * @throws AttuneError `input` where a line cannot be used, or no post is held
 */
export async function readReplies(path: string): Promise<LabelledSentence[][]> {
  const replies = await readRecords(path, REPLY_RECORD);
  const held = replies.filter(({ post }) => isHeld(post));
  if (held.length === 0)
    throw new AttuneError(
      'input',
      `${path} has nothing to measure on: of its ${replies.length} posts none is among the two in ten that no training reads. Give more posts.`,
    );
  return held.map(({ post, reply }) =>
    reply.map(([text, labels]) => ({ post, text, labels: new Set(labels) })),
  );
}

/** All their sentences. @throws as {@link readReplies} */
export const readSentences = async (path: string): Promise<LabelledSentence[]> =>
  (await readReplies(path)).flat();

/** Each sentence read under its post, as notes read it. */
export async function readUnderPosts(
  deps: { models: Models; language: Language },
  group: readonly LabelledSentence[],
): Promise<ReadLabelled[]> {
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
  return group.map((sentence, index) => ({ ...sentence, read: read[index] ?? [] }));
}
