import { jsonParser } from 'stream-json/parser.js';
import type { AttuneError } from '#core/model/errors.ts';
import { JsonWalker, MAX_DEPTH, TooDeepError } from './json-walker.ts';
import { fileProblem } from './problems.ts';
import type { TextChunk } from './text-chunks.ts';

/** Largest single value, in bytes read while nothing is completed. */
export const MAX_VALUE_BYTES = 4 * 1024 * 1024;

const EXPORT_AGAIN = 'Export it again and let the export finish.';

export interface JsonDocument {
  /** Name for messages to the person. */
  path: string;
  /** Starts reading from the beginning; called again to find the place of an error. */
  read: () => AsyncIterable<TextChunk>;
  /** Paths of the values to yield: keys joined by `/`, `*` for an element of an array. */
  wanted: ReadonlySet<string>;
}

export interface JsonValue {
  path: string;
  value: unknown;
  /** How many array elements (`…/*`) have been yielded, this one included. */
  record: number;
  bytesRead: number;
}

/**
 * Reads one huge JSON document in a stream and yields the wanted values in the order of the file.
 * Memory holds one piece of the file and the values completed in it.
 * @throws AttuneError `input` when the text is not JSON, ends early, nests too deep or has an enormous value.
 */
export async function* jsonRecords(document: JsonDocument): AsyncGenerator<JsonValue> {
  const parse = jsonParser({ streamValues: false });
  let ready: { path: string; value: unknown }[] = [];
  const walker = new JsonWalker(document.wanted, (path, value) => ready.push({ path, value }));
  let record = 0;
  let bytesRead = 0;
  let lastCompletedAt = 0;
  for await (const chunk of document.read()) {
    bytesRead = chunk.bytesRead;
    const progressed = await feed(document, walker, parse, chunk);
    if (ready.length > 0 || progressed) lastCompletedAt = bytesRead;
    if (bytesRead - lastCompletedAt > MAX_VALUE_BYTES) throw tooLarge(document.path, record, bytesRead);
    for (const { path, value } of ready) {
      if (path.endsWith('/*')) record += 1;
      yield { path, value, record, bytesRead };
    }
    ready = [];
  }
  if (walker.finished) return;
  throw fileProblem(
    document.path,
    `byte ${bytesRead} (after record ${record})`,
    'the file ends in the middle',
    EXPORT_AGAIN,
  );
}

type Parser = ReturnType<typeof jsonParser>;

/** Returns whether something outside of an unfinished value was read. */
async function feed(
  document: JsonDocument,
  walker: JsonWalker,
  parse: Parser,
  chunk: TextChunk,
): Promise<boolean> {
  try {
    return parseInto(walker, parse, chunk.text) && !walker.building;
  } catch (error) {
    throw await locate(document, chunk.bytesRead, error);
  }
}

function parseInto(walker: JsonWalker, parse: Parser, text: string): boolean {
  const tokens = parse(text);
  if (typeof tokens !== 'object') return false;
  for (const token of tokens.values) walker.consume(token);
  return true;
}

function tooLarge(path: string, record: number, bytesRead: number): AttuneError {
  const where = `near byte ${bytesRead} (after record ${record})`;
  const reason = `one value is larger than ${MAX_VALUE_BYTES / 1024 / 1024} MB`;
  return fileProblem(path, where, reason, 'No chat message is that long: check that this is a chat export.');
}

/** Reads the file a second time, character by character where it broke, to name the byte and the record. */
async function locate(document: JsonDocument, brokenBefore: number, cause: unknown): Promise<AttuneError> {
  const parse = jsonParser({ streamValues: false });
  let records = 0;
  const walker = new JsonWalker(document.wanted, (path) => {
    if (path.endsWith('/*')) records += 1;
  });
  let chunkStart = 0;
  for await (const chunk of document.read()) {
    const step = chunk.bytesRead < brokenBefore ? chunk.text.length : 1;
    for (let index = 0; index < chunk.text.length; index += step) {
      try {
        parseInto(walker, parse, chunk.text.slice(index, index + step));
      } catch {
        const byte = chunkStart + Buffer.byteLength(chunk.text.slice(0, index));
        return syntaxProblem(document.path, byte, records + 1, cause);
      }
    }
    chunkStart = chunk.bytesRead;
  }
  return syntaxProblem(document.path, brokenBefore, records + 1, cause);
}

function syntaxProblem(path: string, byte: number, record: number, cause: unknown): AttuneError {
  const where = `byte ${byte} (record ${record})`;
  if (cause instanceof TooDeepError) {
    const advice = 'No chat export is: check that this is the right file.';
    return fileProblem(path, where, `values are nested more than ${MAX_DEPTH} deep`, advice);
  }
  return fileProblem(path, where, 'this is not valid JSON', EXPORT_AGAIN);
}
