import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { AttuneError } from '#core/model/errors.ts';

/** Longest line that is read, in UTF-16 units; no chat message comes near it. */
const MAX_LINE_LENGTH = 4_000_000;

export interface NumberedLine {
  /** Counted from 1. */
  number: number;
  text: string;
}

const problem = (number: number, reason: string): AttuneError =>
  new AttuneError('input', `Line ${number}: ${reason}`);

function decode(decoder: TextDecoder, chunk: Uint8Array | null, number: number): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new AttuneError(
      'input',
      `The text is not valid UTF-8 at line ${number} or soon after: save it as UTF-8.`,
      {
        cause,
      },
    );
  }
}

/**
 * Reads lines as they arrive, all that one piece of input completes at once; a program that writes line by line is
 * answered line by line. Blank lines are left out but counted. Memory does not grow with the input.
 * @throws AttuneError `input` when the input is not UTF-8 or a line is longer than MAX_LINE_LENGTH.
 */
export async function* lineGroups(input: Readable): AsyncGenerator<NumberedLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 1;
  const take = (text: string): NumberedLine[] => {
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    return lines.map((line) => ({ number: number++, text: line })).filter((line) => line.text.trim() !== '');
  };
  for await (const chunk of input as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const group = take(rest + decode(decoder, bytes, number));
    if (group.length > 0) yield group;
    if (rest.length > MAX_LINE_LENGTH)
      throw problem(number, `longer than ${MAX_LINE_LENGTH} characters; write one record on each line.`);
  }
  const last = take(`${rest}${decode(decoder, null, number)}\n`);
  if (last.length > 0) yield last;
}

/** The JSON value on a line. @throws AttuneError `input` naming the line. */
export function parseLine(line: NumberedLine): unknown {
  try {
    return JSON.parse(line.text);
  } catch {
    throw problem(line.number, 'no valid JSON; write one JSON object on each line.');
  }
}
