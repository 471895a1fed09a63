import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpRoute {
  method: 'GET' | 'POST';
  path: string;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** The path of a request, without what follows it; null for what is no path, as `//` or `http://[`. */
function pathOf({ url }: IncomingMessage): string | null {
  const [path = ''] = (url ?? '').split(/[?#]/, 1);
  return path.startsWith('/') && !path.startsWith('//') ? path : null;
}

async function answer(
  routes: readonly HttpRoute[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  const route = routes.find((candidate) => candidate.path === path && candidate.method === request.method);
  if (route === undefined) response.writeHead(path === null ? 400 : 404).end();
  else await route.handle(request, response);
}

/**
 * A small server for health, metrics and the platforms' webhooks. Unknown paths get 404, what is no path 400, faults 500
 * without detail. Nothing that is sent to it ends the process.
 */
export function createHttpServer(
  routes: readonly HttpRoute[],
  onFault: (path: string, error: unknown) => void,
): Server {
  const server = createServer((request, response) => {
    // A connection that breaks in the middle is no fault of the program.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    answer(routes, request, response).catch((error: unknown) => {
      onFault(pathOf(request) ?? 'no path', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  return server;
}

/**
 * Resolves with the port once the server accepts connections; rejects when the address is taken.
 * @param port 0: any that is free
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
