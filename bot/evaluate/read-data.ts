import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { SENTIMENTS } from '#core/model/analysis.ts';
import { MECHANISM_KEYS } from '#adapters/onnx/manifest.ts';
import { AttuneError } from '#core/model/errors.ts';
import { notReadable } from '#core/lib/file-faults.ts';
import { lineGroups, problemAt, type PlacedLine } from '../predict/json-lines.ts';
import { parseRecord, type RecordForm } from '../predict/records.ts';

export interface LabelledText {
  text: string;
  /** Position of the label in the labels of the task. */
  truth: number;
}

export interface LabelledReply {
  seekerPost: string;
  responsePost: string;
  /** By mechanism, in the order of MECHANISM_KEYS. */
  mechanisms: readonly { level: number; quotes: readonly string[] }[];
}

const MECHANISM = z.object({
  level: z.literal([0, 1, 2]),
  rationales: z.array(z.string()).default([]),
});
const REPLY = z.object({
  seeker_post: z.string(),
  response_post: z.string(),
  emotional_reactions: MECHANISM,
  interpretations: MECHANISM,
  explorations: MECHANISM,
});
const REPLY_RECORD: RecordForm<z.infer<typeof REPLY>> = {
  schema: REPLY,
  example:
    '{"seeker_post": "I feel alone.", "response_post": "I am so sorry.", "emotional_reactions": {"level": 1, "rationales": ["so sorry"]}, "interpretations": {"level": 0}, "explorations": {"level": 0}}',
};

/** Every line of a file as `read` understands it. @throws AttuneError `input` when there is no such file or no record in it. */
async function readLines<T>(
  path: string,
  { example }: RecordForm<T>,
  read: (line: PlacedLine) => T,
): Promise<T[]> {
  const records: T[] = [];
  try {
    for await (const group of lineGroups(createReadStream(path), path)) records.push(...group.map(read));
  } catch (cause) {
    if (cause instanceof AttuneError) throw cause;
    throw notReadable(path, cause);
  }
  if (records.length === 0)
    throw new AttuneError('input', `${path} holds no records. A line looks like ${example}`);
  return records;
}

/** Every record of a file. @throws AttuneError `input` naming file, line and field; also when there is no record. */
export const readRecords = <T>(path: string, form: RecordForm<T>): Promise<T[]> =>
  readLines(path, form, (line) => parseRecord(form, line));

/** Sentiment is also labelled by the numbers of its classes. */
function labelledText(labels: readonly string[]): RecordForm<LabelledText> {
  const known = labels === SENTIMENTS ? [...labels, ...labels.keys()] : [...labels];
  const schema = z.object({ text: z.string(), label: z.literal(known) }).transform(({ text, label }) => ({
    text,
    truth: typeof label === 'number' ? label : labels.indexOf(label),
  }));
  return { schema, example: `{"text": "I feel alone.", "label": "${labels[0] ?? ''}"}` };
}

/** Reads `{text, label}` lines; sentiment also takes labels 0 to 4 and Penn trees of the Stanford Sentiment Treebank. */
export function readTexts(path: string, labels: readonly string[]): Promise<LabelledText[]> {
  const form = labelledText(labels);
  return readLines(path, form, (line) =>
    labels === SENTIMENTS && line.text.trimStart().startsWith('(') ? readTree(line) : parseRecord(form, line),
  );
}

/** Reads seeker posts and replies with levels and quoted rationales (EPITOME's Reddit part). */
export async function readReplies(path: string): Promise<LabelledReply[]> {
  return (await readRecords(path, REPLY_RECORD)).map((record) => ({
    seekerPost: record.seeker_post,
    responsePost: record.response_post,
    mechanisms: MECHANISM_KEYS.map((key) => ({ level: record[key].level, quotes: record[key].rationales })),
  }));
}

/** Words of a treebank as people write them. */
export function detokenise(text: string): string {
  return text
    .replaceAll('\\/', '/')
    .replaceAll('\\*', '*')
    .replaceAll('-LRB-', '(')
    .replaceAll('-RRB-', ')')
    .replace(/``|''/g, '"')
    .replace(/ (n't|'s|'re|'ve|'ll|'d|'m|'em)\b/g, '$1')
    .replace(/ ([.,!?;:%)\]])/g, '$1')
    .replace(/([([$#]) /g, '$1')
    .replace(/" ([^"]*?) ?"/g, '"$1"')
    .replace(/\b(can|gon|wan|got) (not|na|ta)\b/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

function readTree(line: PlacedLine): LabelledText {
  const root = /^\s*\(([0-4])\s/.exec(line.text)?.[1];
  if (root === undefined)
    throw problemAt(line.place, 'no tree of a label from 0 to 4; it looks like (3 (2 It) (3 helps)).');
  const words = [...line.text.matchAll(/\(\d ([^\s()]+)\)/g)].map((match) => match[1] ?? '');
  return { text: detokenise(words.join(' ')), truth: Number(root) };
}
