import { open, type FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { fileProblem, unreadable } from './problems.ts';

/** Size of one read in bytes. */
const CHUNK_BYTES = 64 * 1024;

export interface TextChunk {
  text: string;
  /** Bytes of the file read so far, this chunk included. */
  bytesRead: number;
}

/**
 * Reads a file as UTF-8 piece by piece; never more than one piece is in memory. A byte-order mark is dropped.
 * @throws AttuneError `input` naming the place of bytes that are not UTF-8.
 */
export async function* textChunks(path: string): AsyncGenerator<TextChunk> {
  const file = await openForReading(path);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const buffer = new Uint8Array(CHUNK_BYTES);
    let bytesRead = 0;
    for (;;) {
      const read = await file.read(buffer, 0, CHUNK_BYTES);
      const text = decode(decoder, buffer.subarray(0, read.bytesRead), path, bytesRead);
      bytesRead += read.bytesRead;
      if (text !== '') yield { text, bytesRead };
      if (read.bytesRead === 0) return;
    }
  } finally {
    await file.close();
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, path: string, offset: number): string {
  try {
    return decoder.decode(bytes, { stream: bytes.length > 0 });
  } catch {
    throw fileProblem(
      path,
      `between byte ${offset} and byte ${offset + bytes.length}`,
      'the text is not valid UTF-8',
      'Save or export the file again as UTF-8.',
    );
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
}
