import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { SENTIMENTS } from '#core/model/analysis.ts';
import { MECHANISM_KEYS } from '#adapters/onnx/manifest.ts';
import { AttuneError } from '#core/model/errors.ts';
import { lineGroups, parseLine, type NumberedLine } from '../predict/json-lines.ts';

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

const MECHANISM = z.object({ level: z.int().min(0).max(2), rationales: z.array(z.string()).default([]) });
const REPLY = z.object({
  seeker_post: z.string(),
  response_post: z.string(),
  emotional_reactions: MECHANISM,
  interpretations: MECHANISM,
  explorations: MECHANISM,
});

export function fail(path: string, line: NumberedLine, reason: string): never {
  throw new AttuneError('input', `${path}, line ${line.number}: ${reason}`);
}

/** Every line of a file as `read` understands it. @throws AttuneError `input` when there is no such file or no record in it. */
export async function readFileLines<T>(path: string, read: (line: NumberedLine) => T): Promise<T[]> {
  const records: T[] = [];
  try {
    for await (const group of lineGroups(createReadStream(path))) records.push(...group.map(read));
  } catch (cause) {
    if (cause instanceof AttuneError) throw cause;
    throw new AttuneError('input', `${path} cannot be read: check the name and the permissions.`, { cause });
  }
  if (records.length === 0)
    throw new AttuneError('input', `${path} holds no records; models/README.md says what a file looks like.`);
  return records;
}

function labelIndex(path: string, line: NumberedLine, labels: readonly string[], label: unknown): number {
  const isClassNumber = labels === SENTIMENTS && typeof label === 'number' && labels[label] !== undefined;
  const index = isClassNumber ? label : labels.findIndex((name) => name === label);
  if (index >= 0) return index;
  const found = label === undefined ? 'there is no "label"' : `the label ${JSON.stringify(label)} is unknown`;
  return fail(path, line, `${found}; it must be one of ${labels.join(', ')}.`);
}

/** Reads `{text, label}` lines; sentiment also takes labels 0 to 4 and Penn trees of the Stanford Sentiment Treebank. */
export function readTexts(path: string, labels: readonly string[]): Promise<LabelledText[]> {
  return readFileLines(path, (line) => {
    if (labels === SENTIMENTS && line.text.trimStart().startsWith('(')) return readTree(path, line);
    const record = parseLine(line) as { text?: unknown; label?: unknown } | null;
    if (typeof record?.text !== 'string')
      return fail(path, line, 'expected {"text": …, "label": …}, but there is no "text" that is a string.');
    return { text: record.text, truth: labelIndex(path, line, labels, record.label) };
  });
}

/** Reads seeker posts and replies with levels and quoted rationales (EPITOME's Reddit part). */
export function readReplies(path: string): Promise<LabelledReply[]> {
  return readFileLines(path, (line) => {
    const parsed = REPLY.safeParse(parseLine(line));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return fail(path, line, `"${issue?.path.join('.') ?? ''}" does not fit: ${issue?.message ?? ''}.`);
    }
    const record = parsed.data;
    return {
      seekerPost: record.seeker_post,
      responsePost: record.response_post,
      mechanisms: MECHANISM_KEYS.map((key) => ({ level: record[key].level, quotes: record[key].rationales })),
    };
  });
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

function readTree(path: string, line: NumberedLine): LabelledText {
  const root = /^\s*\((\d)\s/.exec(line.text)?.[1];
  if (root === undefined) return fail(path, line, 'no tree; it looks like (3 (2 It) (3 helps)).');
  const words = [...line.text.matchAll(/\(\d ([^\s()]+)\)/g)].map((match) => match[1] ?? '');
  return { text: detokenise(words.join(' ')), truth: labelIndex(path, line, SENTIMENTS, Number(root)) };
}
