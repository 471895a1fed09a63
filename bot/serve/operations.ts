import { nameOf } from '#core/lib/error-name.ts';
import { own } from '#core/lib/own.ts';
import type { IncomingMessage } from 'node:http';
import { AttuneError } from '#core/model/errors.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import type { Config } from '#bot/config/config.ts';
import { closeServer, createHttpServer, listen, type HttpRoute } from './http.ts';
import { inTime } from './in-time.ts';
import { createMetrics, type MetricsDeps } from './metrics/metrics.ts';

export interface OperationsDeps extends MetricsDeps {
  /** Rejects while the database is away. */
  databaseAnswers: () => Promise<void>;
}

export interface Operations {
  /** What is open; null: the settings name no port. */
  port: number | null;
  /** From now on `/readyz` answers 200. */
  ready(): void;
  close(): Promise<void>;
}

const plain = (path: string, answer: () => Promise<{ status: number; body: string }>): HttpRoute => ({
  method: 'GET',
  path,
  handle: async (_request, response) => {
    const { status, body } = await answer();
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
  },
});

/** A platform that is away keeps nothing else from working, but somebody should know. */
const readyInWords = (platforms: readonly ChatPlatform[]): string =>
  [
    'ready',
    ...platforms
      .filter((one) => !one.isConnected())
      .map(({ platform }) => `${platform} is not connected; the log says why`),
    '',
  ].join('\n');

/** Most who ask give up after a few seconds. */
const MAX_ANSWER_MS = 2000;

const readiness = ({
  platforms,
  databaseAnswers,
}: OperationsDeps): Promise<{ status: number; body: string }> =>
  inTime(databaseAnswers(), MAX_ANSWER_MS).then(
    () => ({ status: 200, body: readyInWords(platforms) }),
    () => ({ status: 503, body: 'the database cannot be reached\n' }),
  );

/** Longer bodies are no updates of a chat platform. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Null for what is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const webhookRoute = ({ path, secretHeader, receive }: NonNullable<ChatPlatform['webhook']>): HttpRoute => ({
  method: 'POST',
  path,
  handle: async (request, response) => {
    const secret = own(request.headers, secretHeader);
    const status = await receive(typeof secret === 'string' ? secret : null, () => readBody(request));
    response.writeHead(status).end();
  },
});

/** `/healthz`, `/readyz`, `/metrics` and the platforms' webhooks, if a port is configured. */
export async function openOperations(http: Config['http'], deps: OperationsDeps): Promise<Operations> {
  let isReady = false;
  if (http === null) return { port: null, ready: () => undefined, close: () => Promise.resolve() };
  const scrape = createMetrics(deps);
  const server = createHttpServer(
    [
      plain('/healthz', () => Promise.resolve({ status: 200, body: 'ok\n' })),
      plain('/readyz', () =>
        isReady ? readiness(deps) : Promise.resolve({ status: 503, body: 'starting\n' }),
      ),
      plain('/metrics', async () => ({ status: 200, body: await scrape() })),
      ...deps.platforms.flatMap(({ webhook }) => (webhook === undefined ? [] : [webhookRoute(webhook)])),
    ],
    (path, error) => {
      deps.log('error', 'http-fault', { path, error: nameOf(error) });
    },
  );
  const port = await listen(server, http.port, http.host).catch((cause: unknown) => {
    throw new AttuneError(
      'config',
      `Port ${http.port} on ${http.host} cannot be opened: choose another ATTUNE_HTTP_PORT.`,
      { cause },
    );
  });
  return {
    port,
    ready: () => {
      isReady = true;
    },
    close: () => closeServer(server),
  };
}
