import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer, createHttpServer, listen } from '#bot/serve/http.ts';

const RUNS = 300;

let server: Server;
let port: number;
const faults: string[] = [];
beforeAll(async () => {
  const health = {
    method: 'GET' as const,
    path: '/healthz',
    handle: (_request: unknown, response: { end: (body: string) => void }) => {
      response.end('ok');
      return Promise.resolve();
    },
  };
  const broken = {
    method: 'GET' as const,
    path: '/broken',
    handle: () => Promise.reject(new Error('inside')),
  };
  server = createHttpServer([health, broken], (path) => faults.push(path));
  port = await listen(server, 0, '127.0.0.1');
});
afterAll(() => closeServer(server));

/** Sends these bytes and resolves with the status, or null when the connection was closed without one. */
async function statusOf(bytes: string | Uint8Array): Promise<number | null> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
  socket.end(bytes);
  await once(socket, 'close');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1];
  return status === undefined ? null : Number(status);
}

const asking = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;

describe('a request', () => {
  it.each([
    ['/healthz', 200],
    ['/healthz?at=now#here', 200],
    ['/missing', 404],
    ['//', 400],
    ['///', 400],
    ['//healthz', 400],
    ['http://[', 400],
    ['http://a:99999/', 400],
    ['*', 400],
  ])('for %s is answered with %i', async (target, status) => {
    expect(await statusOf(asking(target))).toBe(status);
  });

  it('whose handling fails is told as a fault, without detail', async () => {
    expect(await statusOf(asking('/broken'))).toBe(500);
    expect(faults).toEqual(['/broken']);
  });

  it('of any form is answered or dropped, and the next one is served', { timeout: 60_000 }, async () => {
    const target = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom('//', '/\\', '/%', 'http://', 'http://a:b', '[::1', '/healthz/../..', '\u0000'),
    );
    const requests = fc.oneof(
      target.map(asking),
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'CONNECT', 'OPTIONS', 'X'), target)
        .map(
          ([method, where]) =>
            `${method} ${where} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nUpgrade: x\r\n\r\nab`,
        ),
    );
    await fc.assert(
      fc.asyncProperty(requests, async (bytes) => {
        const status = await statusOf(bytes);
        expect(status === null || (status >= 200 && status < 600)).toBe(true);
        expect(await statusOf(asking('/healthz'))).toBe(200);
      }),
      { numRuns: RUNS },
    );
  });
});
