import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { messageFaults, modalFaults } from './body-faults.ts';
import { readBody, type RequestBody } from './request-body.ts';

/** What Discord says. */
export interface Refusal {
  status: number;
  code?: number;
  /** Seconds, as Discord counts them; with status 429. */
  retryAfter?: number;
  /** A page instead of data is what a proxy answers, or Cloudflare. */
  body?: unknown;
}

export interface Rule {
  method: string;
  /** Matched against the path after `/api/v10`. */
  path: RegExp;
  answer: Refusal | 'hang up';
  /** How many requests are let through before. */
  after?: number;
  /** How often it applies; for ever if left out. */
  times?: number;
}

/** A request the bot made. */
export interface Request extends RequestBody {
  method: string;
  path: string;
  query: string;
}

/** Answers a request itself, or returns null to let the twin answer. */
export type Route = (request: Request) => Promise<Refusal | null>;

export interface Front {
  /** Base URL for discord.js, `http://…/api`. */
  url: string;
  requests: Request[];
  /** Everything Discord would have refused in what the bot sent. */
  faults: string[];
  /** Takes a file as Discord's own file servers do. @returns its address */
  upload(name: string, bytes: Uint8Array): string;
  refuse(rule: Rule): void;
  forgive(): void;
  close(): Promise<void>;
}

const PREFIX = '/api/v10';

const MESSAGE_ROUTES = [
  ['POST', /^\/channels\/\d+\/messages$/],
  ['PATCH', /^\/webhooks\/\d+\/[^/]+\/messages\//],
  ['POST', /^\/webhooks\/\d+\/[^/]+$/],
] as const;

function faultsOf({ method, path, body, files }: Request): string[] {
  if (body === null || Array.isArray(body)) return [];
  if (MESSAGE_ROUTES.some(([verb, route]) => verb === method && route.test(path)))
    return messageFaults(body, files.length);
  if (!path.endsWith('/callback')) return [];
  const data = body['data'];
  if (body['type'] === 9 && typeof data === 'object' && data !== null) return modalFaults(data);
  return [];
}

function say(response: ServerResponse, { status, code, retryAfter, body }: Refusal): void {
  const limited = status === 429;
  const said =
    body ??
    (limited
      ? { message: 'You are being rate limited.', retry_after: retryAfter ?? 1, global: false }
      : { message: `refused with ${status}`, code: code ?? 0 });
  const isPage = typeof said === 'string';
  response.writeHead(status, {
    ...(status !== 204 && { 'content-type': isPage ? 'text/html' : 'application/json' }),
    ...(limited && { 'retry-after': String(retryAfter ?? 1), 'x-ratelimit-scope': 'user' }),
  });
  response.end(status === 204 ? undefined : isPage ? said : JSON.stringify(said));
}

async function forward(twinUrl: string, request: Request, response: ServerResponse): Promise<void> {
  const answer = await fetch(`${twinUrl}/v10${request.path}${request.query}`, {
    method: request.method,
    headers: { 'content-type': 'application/json' },
    ...(request.body !== null && { body: JSON.stringify(request.body) }),
  });
  const kept = [...answer.headers].filter(([name]) => /^(content-type|x-ratelimit)/.test(name));
  response.writeHead(answer.status, Object.fromEntries(kept));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

async function firstAnswer(routes: readonly Route[], request: Request): Promise<Refusal | null> {
  for (const route of routes) {
    const answer = await route(request);
    if (answer !== null) return answer;
  }
  return null;
}

/**
 * Stands between the bot and the twin: records and checks what the bot sends, refuses on demand as Discord documents
 * it, and answers what the twin does not know.
 */
export async function openFront(twinUrl: string, routes: readonly Route[]): Promise<Front> {
  const requests: Request[] = [];
  const faults: string[] = [];
  let rules: Rule[] = [];
  const files = new Map<string, Uint8Array>();

  const findRule = (method: string, path: string): Rule | null => {
    const rule = rules.find((candidate) => candidate.method === method && candidate.path.test(path));
    if (rule === undefined) return null;
    if (rule.after !== undefined && rule.after > 0) {
      rule.after -= 1;
      return null;
    }
    if (rule.times !== undefined) {
      rule.times -= 1;
      if (rule.times <= 0) rules = rules.filter((candidate) => candidate !== rule);
    }
    return rule;
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search: query } = new URL(incoming.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    if (file !== undefined) {
      response.writeHead(200).end(file);
      return;
    }
    const path = decodeURIComponent(pathname.replace(PREFIX, ''));
    const request: Request = { method: incoming.method ?? 'GET', path, query, ...(await readBody(incoming)) };
    requests.push(request);
    faults.push(...faultsOf(request).map((fault) => `${request.method} ${path}: ${fault}`));
    const rule = findRule(request.method, path);
    if (rule?.answer === 'hang up') incoming.socket.destroy();
    else if (rule !== null) say(response, rule.answer);
    else {
      const answer = await firstAnswer(routes, request);
      if (answer === null) await forward(twinUrl, request, response);
      else say(response, answer);
    }
  };

  const server: Server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      faults.push(`the double itself: ${String(error)}`);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/api`,
    requests,
    faults,
    upload: (name, bytes) => {
      const pathname = `/attachments/1/${files.size + 1}/${name}`;
      files.set(pathname, bytes);
      return `http://127.0.0.1:${port}${pathname}`;
    },
    refuse: (rule) => rules.unshift({ ...rule }),
    forgive: () => (rules = []),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
