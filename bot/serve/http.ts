import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface HttpRoute {
  method: 'GET' | 'POST';
  path: string;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** A small server for health, metrics and the Telegram webhook. Unknown paths get 404, faults 500 without detail. */
export function createHttpServer(
  routes: readonly HttpRoute[],
  onFault: (path: string, error: unknown) => void,
): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = routes.find((candidate) => candidate.path === path && candidate.method === request.method);
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    route.handle(request, response).catch((error: unknown) => {
      onFault(path, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/** Resolves once the server accepts connections; rejects when the address is taken. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
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
