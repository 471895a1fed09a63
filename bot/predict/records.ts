import { z } from 'zod';
import { schemaReason } from '#core/lib/schema-reason.ts';
import { parseLine, problemAt, type PlacedLine } from './json-lines.ts';

/** What a line has to be, and one that is. */
export interface RecordForm<T> {
  schema: z.ZodType<T>;
  example: string;
}

const id = z.union([
  z.string(),
  z.number().refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), {
    message: 'is too large for a number; write it as a string',
  }),
]);

const TEXT = z.object({ id, text: z.string() });
export type TextRecord = z.infer<typeof TEXT>;
export const TEXT_RECORD: RecordForm<TextRecord> = {
  schema: TEXT,
  example: '{"id": "1", "text": "I feel alone."}',
};

const MESSAGE = z.object({ id, text: z.string(), answers: z.string().nullish() });
/** `answers`: the message that the text answers, if it answers one. */
export type MessageRecord = z.infer<typeof MESSAGE>;
export const MESSAGE_RECORD: RecordForm<MessageRecord> = {
  schema: MESSAGE,
  example: '{"id": "1", "text": "I am sorry to hear that.", "answers": "I feel alone."}',
};

const PAIR = z.object({ id, seeker_post: z.string(), response_post: z.string() });
export type PairRecord = z.infer<typeof PAIR>;
export const PAIR_RECORD: RecordForm<PairRecord> = {
  schema: PAIR,
  example: '{"id": "1", "seeker_post": "I feel alone.", "response_post": "I am sorry to hear that."}',
};

/** Reads the record on a line; fields that are not needed are ignored. @throws AttuneError `input` naming place and field. */
export function parseRecord<T>({ schema, example }: RecordForm<T>, line: PlacedLine): T {
  const json = parseLine(line);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw problemAt(line.place, `${schemaReason(parsed.error, json)}. A line looks like ${example}`);
}
