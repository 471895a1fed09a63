import { z } from 'zod';
import { AttuneError } from '#core/model/errors.ts';
import { parseLine, type NumberedLine } from './json-lines.ts';

const id = z.union([
  z.string(),
  z.number().refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), {
    message: 'is too large for a number; write it as a string',
  }),
]);

export const TEXT_RECORD = z.object({ id, text: z.string() });
/** `answers`: the message that the text answers, if it answers one. */
export const MESSAGE_RECORD = z.object({ id, text: z.string(), answers: z.string().nullish() });
export const PAIR_RECORD = z.object({ id, seeker_post: z.string(), response_post: z.string() });
export type TextRecord = z.infer<typeof TEXT_RECORD>;
export type MessageRecord = z.infer<typeof MESSAGE_RECORD>;
export type PairRecord = z.infer<typeof PAIR_RECORD>;

const EXAMPLES = new Map<z.ZodType, string>([
  [TEXT_RECORD, '{"id": "1", "text": "I feel alone."}'],
  [MESSAGE_RECORD, '{"id": "1", "text": "I am sorry to hear that.", "answers": "I feel alone."}'],
  [PAIR_RECORD, '{"id": "1", "seeker_post": "I feel alone.", "response_post": "I am sorry to hear that."}'],
]);

const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

function reasonOf(json: unknown, issue: z.core.$ZodIssue): string {
  const field = issue.path[0];
  if (field === undefined) return `expected a JSON object, found ${kindOf(json)}`;
  const value = (json as Record<PropertyKey, unknown>)[field];
  if (value === undefined) return `the field "${String(field)}" is missing`;
  if (issue.code === 'custom') return `the field "${String(field)}" ${issue.message}`;
  const wanted = field === 'id' ? 'a string or a number' : 'a string';
  return `the field "${String(field)}" must be ${wanted}, found ${kindOf(value)}`;
}

/** Reads the record on a line; fields that are not needed are ignored. @throws AttuneError `input` naming line and field. */
export function parseRecord<T>(schema: z.ZodType<T>, line: NumberedLine): T {
  const json = parseLine(line);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const reason = issue === undefined ? 'not a record' : reasonOf(json, issue);
  const example = EXAMPLES.get(schema);
  throw new AttuneError(
    'input',
    `Line ${line.number}: ${reason}.${example === undefined ? '' : ` A line looks like ${example}`}`,
  );
}
