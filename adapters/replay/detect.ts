import { open, stat } from 'node:fs/promises';
import { jsonParser } from 'stream-json/parser.js';
import { fileProblem, unreadable } from './problems.ts';
import type { ReplayFormat } from './replay-import.ts';

const HEAD_BYTES = 64 * 1024;
const SLICE = 64;

/** First bytes of files that are not text, with what to do about them. */
const MAGIC: readonly { bytes: readonly number[]; reason: string; advice: string }[] = [
  { bytes: [0x1f, 0x8b], reason: 'the file is compressed (gzip)', advice: 'Unpack it first.' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    reason: 'the file is a ZIP archive',
    advice: 'Unpack it first and give the JSON file inside.',
  },
  { bytes: [0xff, 0xfe], reason: 'the text is UTF-16', advice: 'Save it as UTF-8.' },
  { bytes: [0xfe, 0xff], reason: 'the text is UTF-16', advice: 'Save it as UTF-8.' },
];

/**
 * Looks at the file and the first bytes in it. Returns its size and the format they suggest.
 * @throws AttuneError `input` when it is no regular file, is empty, or is not one of the known formats.
 */
export async function inspectExport(path: string): Promise<{ bytes: number; format: ReplayFormat | null }> {
  const bytes = await regularFileSize(path);
  const head = await readHead(path);
  for (const { bytes: magic, reason, advice } of MAGIC) {
    if (magic.every((byte, index) => head[index] === byte)) throw fileProblem(path, null, reason, advice);
  }
  const text = new TextDecoder('utf-8').decode(head);
  if (!/^\s*\{/.test(text)) {
    const advice =
      'Give a DiscordChatExporter file, a Telegram Desktop "result.json" or JSON lines of conversations.';
    throw fileProblem(path, 'byte 0', 'the file does not begin with a JSON object', advice);
  }
  return { bytes, format: formatOf(outerKeys(text)) };
}

async function regularFileSize(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (!found.isFile()) throw fileProblem(path, null, 'this is not a regular file', 'Give a file on disk.');
  if (found.size === 0) throw fileProblem(path, null, 'the file is empty', 'Export it again.');
  return found.size;
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Keys of the outermost object, as far as the text can be read. */
function outerKeys(text: string): ReadonlySet<string> {
  const parse = jsonParser({ streamValues: false, jsonStreaming: true });
  const keys = new Set<string>();
  let depth = 0;
  try {
    for (let index = 0; index < text.length; index += SLICE) {
      const tokens = parse(text.slice(index, index + SLICE));
      if (typeof tokens !== 'object') continue;
      for (const token of tokens.values) {
        if (token.name === 'startObject' || token.name === 'startArray') depth += 1;
        else if (token.name === 'endObject' || token.name === 'endArray') depth -= 1;
        else if (token.name === 'keyValue' && depth === 1) keys.add(token.value);
      }
    }
  } catch {
    // What could be read up to the broken place decides; the importer names the place itself.
  }
  return keys;
}

function formatOf(keys: ReadonlySet<string>): ReplayFormat | null {
  if (keys.has('turns')) return 'conversations';
  if (keys.has('guild') || keys.has('channel')) return 'discord';
  if (keys.has('chats') || keys.has('about')) return 'telegram';
  if (keys.has('type') && (keys.has('id') || keys.has('messages'))) return 'telegram';
  return null;
}
