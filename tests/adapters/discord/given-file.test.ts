import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenFile } from '#adapters/discord/given-file.ts';

let server: Server;
let origin = '';
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    if (request.url === '/elsewhere') response.writeHead(302, { location: 'http://localhost/' }).end();
    else response.writeHead(request.url === '/gone' ? 404 : 200).end('x'.repeat(100));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.close();
});

const read = (path: string, size = 1, apiUrl: string | null = `${origin}/api`) =>
  givenFile({ url: path.startsWith('/') ? `${origin}${path}` : path, size }, apiUrl).read(100);

describe('a file that came with a slash command', () => {
  it('is fetched from the server that stands in for Discord', async () => {
    expect(await read('/file')).toHaveLength(100);
  });

  it('is not fetched when Discord says that it is too large', async () => {
    const before = asked;
    expect(await read('/file', 101)).toBe('too-large');
    expect(asked).toBe(before);
  });

  it('is cut off when it is larger than Discord said', async () => {
    const { read: fetchIt } = givenFile({ url: `${origin}/file`, size: 1 }, `${origin}/api`);
    expect(await fetchIt(99)).toBe('too-large');
  });

  it('is fetched from nowhere else, and no redirection is followed', async () => {
    const before = asked;
    for (const url of [
      `${origin}/file`,
      'http://cdn.discordapp.com/file',
      'https://cdn.discordapp.com.example.org/file',
      'https://cdn.discordapp.com@127.0.0.1/file',
      'file:///etc/hostname',
      'not an address',
    ])
      expect(await read(url, 1, null)).toBe('unavailable');
    expect(asked).toBe(before);
    expect(await read('/elsewhere')).toBe('unavailable');
    expect(await read('/gone')).toBe('unavailable');
  });
});
