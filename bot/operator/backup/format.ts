import { z } from 'zod';
import { AttuneError } from '#core/model/errors.ts';

/** What a backup says of itself in its first line. */
export interface BackupHead {
  /** The program that made it. */
  attune: string;
  /** The newest migration of the tables it is from. */
  migration: number;
  at: Date;
}

/** Rows of one table, each a JSON object as text. */
interface Rows {
  source: string;
  rows: readonly string[];
}

/** At least one row a batch; more while they are of one table and few enough. */
const ROWS_AT_ONCE = 500;

const headSchema = z.object({ attune: z.string(), migration: z.number(), at: z.iso.datetime() });

const unknown = (cause?: unknown): AttuneError =>
  new AttuneError('input', 'This backup is of a form that this Attune does not know: update Attune.', {
    cause,
  });

/** A line with the head, then one a row: the table, a tab, the row. */
export async function* writeBackup(head: BackupHead, rows: AsyncIterable<Rows>): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for await (const { source, rows: some } of rows) yield some.map((row) => `${source}\t${row}\n`).join('');
}

async function* linesOf(text: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest + decoder.decode() !== '') throw unknown();
}

function readHead(line: string | undefined): BackupHead {
  try {
    const { at, ...head } = headSchema.parse(JSON.parse(line ?? ''));
    return { ...head, at: new Date(at) };
  } catch (cause) {
    throw unknown(cause);
  }
}

async function* readRows(lines: AsyncIterator<string>): AsyncGenerator<Rows> {
  let source = '';
  let rows: string[] = [];
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const end = next.value.indexOf('\t');
    if (end <= 0) throw unknown();
    const name = next.value.slice(0, end);
    if (rows.length > 0 && (name !== source || rows.length >= ROWS_AT_ONCE)) {
      yield { source, rows };
      rows = [];
    }
    source = name;
    rows.push(next.value.slice(end + 1));
  }
  if (rows.length > 0) yield { source, rows };
}

/**
 * Reads what {@link writeBackup} wrote.
 * @throws AttuneError `input` for anything else
 */
export async function readBackup(
  text: AsyncIterable<Uint8Array>,
): Promise<{ head: BackupHead; rows: AsyncIterable<Rows> }> {
  const lines = linesOf(text);
  const first = await lines.next();
  return { head: readHead(first.done === true ? undefined : first.value), rows: readRows(lines) };
}
