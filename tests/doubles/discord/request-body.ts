import type { IncomingMessage } from 'node:http';

export interface OutgoingFile {
  name: string;
  type: string;
  size: number;
}

export interface RequestBody {
  body: Record<string, unknown> | object[] | null;
  files: OutgoingFile[];
}

const JSON_PART = 'payload_json';

/** discord.js sends files this way: one part with the message, one for each file. */
function readForm(bytes: Buffer, contentType: string): RequestBody {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? '';
  const read: RequestBody = { body: null, files: [] };
  for (const part of bytes.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...rest] = part.replace(/^\r\n|\r\n$/g, '').split('\r\n\r\n');
    const content = Buffer.from(rest.join('\r\n\r\n'), 'latin1');
    const name = /filename="([^"]*)"/.exec(head)?.[1];
    const type = /content-type: (\S+)/i.exec(head)?.[1] ?? '';
    if (name !== undefined) read.files.push({ name, type, size: content.length });
    else if (head.includes(JSON_PART))
      read.body = JSON.parse(content.toString('utf8')) as Record<string, unknown>;
  }
  return read;
}

export async function readBody(incoming: IncomingMessage): Promise<RequestBody> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  const type = incoming.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  if (bytes.length === 0) return { body: null, files: [] };
  return { body: JSON.parse(bytes.toString('utf8')) as Record<string, unknown>, files: [] };
}
