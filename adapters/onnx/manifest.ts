import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { DIRECTIONS, EMOTIONS, NEWS, RISK_LABELS, SENTIMENTS, TECHNIQUES } from '#core/model/analysis.ts';
import { SENTENCE_ACTS } from '#core/model/sentence-acts.ts';
import { AttuneError } from '#core/model/errors.ts';
import { names } from './names.ts';
import { FAMILIES } from './operating-points.ts';

/** Mechanisms as the training data names them, in the order of MECHANISMS. */
export const MECHANISM_KEYS = ['emotional_reactions', 'interpretations', 'explorations'] as const;

const fileEntry = {
  file: z
    .string()
    .min(1)
    .refine((file) => basename(file) === file, 'must be a file name without a folder'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
};
const encoderGraph = (outputs: readonly string[]) =>
  z.object({
    ...fileEntry,
    maxTokens: z.int().min(8).max(512),
    inputs: names(['input_ids', 'attention_mask']),
    outputs: names(outputs),
  });
const task = (graph: 'sentence' | 'message', output: string, labels: readonly string[]) =>
  z.object({ graph: z.literal(graph), output: z.literal(output), labels: names(labels) });
const sentenceTask = (output: string, labels: readonly string[]) => task('sentence', output, labels);
const messageTask = (output: string, labels: readonly string[]) => task('message', output, labels);

/** `models/manifest.json`: which file does which task. Labels must be the program's own, in its order. */
const MANIFEST = z.object({
  version: z.literal(1),
  tokenizer: z.object(fileEntry),
  /** The word table that the encoders read from the same folder. */
  words: z.object(fileEntry),
  graphs: z.object({
    sentence: encoderGraph(['direction', 'techniques', 'sentiment']),
    message: encoderGraph(['role', 'answers', 'hostile', 'risk', 'acts', 'emotions', 'news']).extend({
      contextTokens: z.int().min(2).max(512),
    }),
    pair_encoder: encoderGraph(['hidden']),
    empathy: z.object({
      ...fileEntry,
      inputs: names(['reply_hidden', 'reply_mask', 'seeker_hidden', 'seeker_mask']),
      outputs: names(['levels', 'rationales', 'understanding']),
    }),
  }),
  tasks: z.object({
    direction: sentenceTask('direction', DIRECTIONS),
    techniques: sentenceTask('techniques', TECHNIQUES).extend({ families: FAMILIES }),
    sentiment: sentenceTask('sentiment', SENTIMENTS),
    role: messageTask('role', DIRECTIONS),
    answers: messageTask('answers', ['no', 'yes']),
    hostile: messageTask('hostile', ['none', 'hostile']),
    risk: messageTask('risk', RISK_LABELS),
    acts: messageTask('acts', SENTENCE_ACTS),
    emotions: messageTask('emotions', EMOTIONS),
    news: messageTask('news', NEWS),
    empathy: z.object({
      encoder: z.literal('pair_encoder'),
      graph: z.literal('empathy'),
      mechanisms: names(MECHANISM_KEYS),
      levels: z.literal(3),
    }),
  }),
});

export type Manifest = z.infer<typeof MANIFEST>;

const REMEDY =
  'Take the whole models folder of this version of Attune again, or set ATTUNE_MODELS_DIR to it.';

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AttuneError('model', `The model file ${path} cannot be read. ${REMEDY}`, { cause });
  }
}

/** Reads a JSON file of the models folder. @throws AttuneError `model` when it is missing or no JSON. */
export async function readModelJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AttuneError('model', `The model file ${path} is damaged: it is no JSON. ${REMEDY}`, { cause });
  }
}

/** Checks what `manifest.json` says. @throws AttuneError `model` naming the field that does not fit. */
export function parseManifest(json: unknown): Manifest {
  const parsed = MANIFEST.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw new AttuneError(
    'model',
    `models/manifest.json does not fit this version of Attune at "${where}": ${issue?.message ?? ''}. ${REMEDY}`,
    { cause: parsed.error },
  );
}

async function checkHash(path: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (cause) {
    throw new AttuneError('model', `The model file ${path} cannot be read. ${REMEDY}`, { cause });
  }
  if (hash.digest('hex') !== expected)
    throw new AttuneError(
      'model',
      `The model file ${path} is not the one the manifest names (its SHA-256 differs). ${REMEDY}`,
    );
}

/**
 * Reads `manifest.json` of a folder and compares the SHA-256 of every file it names.
 * @throws AttuneError `model` when anything is missing, damaged or does not fit.
 */
export async function openManifest(folder: string): Promise<Manifest> {
  const manifest = parseManifest(await readModelJson(join(folder, 'manifest.json')));
  const graphs = Object.values(manifest.graphs);
  const files = [manifest.tokenizer, manifest.words, ...graphs];
  await Promise.all(files.map(({ file, sha256 }) => checkHash(join(folder, file), sha256)));
  return manifest;
}
