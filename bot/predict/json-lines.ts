import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { AttuneError } from '#core/model/errors.ts';

/** Longest line that is read, in UTF-16 units; no chat message comes near it. */
const MAX_LINE_LENGTH = 4_000_000;

export interface PlacedLine {
  /** As a sentence begins with it: `Line 3`, or `data.jsonl, line 3`. */
  place: string;
  text: string;
}

export const problemAt = (place: string, reason: string, cause?: unknown): AttuneError =>
  new AttuneError('input', `${place}: ${reason}`, { cause });

function decode(decoder: TextDecoder, chunk: Uint8Array | null, place: string): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw problemAt(place, 'here or soon after, the text is not valid UTF-8; save it as UTF-8.', cause);
  }
}

/**
 * Reads lines as they arrive, all that one piece of input completes at once; a program that writes line by line is
 * answered line by line. Blank lines are left out but counted. Memory does not grow with the input.
 * @param path names the file in errors; null for standard input
 * @throws AttuneError `input` when the input is not UTF-8 or a line is longer than MAX_LINE_LENGTH.
 */
export async function* lineGroups(input: Readable, path: string | null): AsyncGenerator<PlacedLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 1;
  const here = (): string => (path === null ? `Line ${number}` : `${path}, line ${number}`);
  const take = (text: string): PlacedLine[] => {
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    const placed = lines.map((line) => {
      const place = here();
      number += 1;
      return { place, text: line };
    });
    return placed.filter((line) => line.text.trim() !== '');
  };
  for await (const chunk of input as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const group = take(rest + decode(decoder, bytes, here()));
    if (group.length > 0) yield group;
    if (rest.length > MAX_LINE_LENGTH)
      throw problemAt(here(), `longer than ${MAX_LINE_LENGTH} characters; write one record on each line.`);
  }
  const last = take(`${rest}${decode(decoder, null, here())}\n`);
  if (last.length > 0) yield last;
}

/** The JSON value on a line. @throws AttuneError `input` naming the line. */
export function parseLine(line: PlacedLine): unknown {
  try {
    return JSON.parse(line.text);
  } catch {
    throw problemAt(line.place, 'no valid JSON; write one JSON object on each line.');
  }
}
