import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFormData } from './form-data.ts';

/** Telegram's answer to a call. */
export type Answer =
  | { ok: true; result: unknown }
  | {
      ok: false;
      error_code: number;
      description: string;
      parameters?: { retry_after?: number; migrate_to_chat_id?: number };
    };

export const done = (result: unknown): Answer => ({ ok: true, result });
export const refused = (
  error_code: number,
  description: string,
  parameters?: { retry_after?: number; migrate_to_chat_id?: number },
): Answer => ({ ok: false, error_code, description, ...(parameters !== undefined && { parameters }) });

export interface OutgoingFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A call the bot made. */
export interface Call {
  method: string;
  payload: Record<string, unknown>;
  files: OutgoingFile[];
}

/** Something that goes wrong. `hang up`: the call is carried out, and the connection breaks before the answer. */
export interface Trouble {
  method: string;
  /** Only calls about this chat. */
  chat?: number;
  answer: Answer | 'hang up' | 'hang up before' | { afterMs: number };
  /** So many calls go well before. */
  after?: number;
  /** How often it happens; for ever if left out. */
  times?: number;
}

export interface BotApiServer {
  url: string;
  calls: Call[];
  trouble: (trouble: Trouble) => void;
  noTrouble: () => void;
  close: () => Promise<void>;
}

const decode = (value: string): unknown => {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

async function readCall(request: IncomingMessage): Promise<Pick<Call, 'payload' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return {
      payload: bytes.length === 0 ? {} : (JSON.parse(bytes.toString('utf8')) as Record<string, unknown>),
      files: [],
    };
  const payload: Record<string, unknown> = {};
  const files: OutgoingFile[] = [];
  for (const { name, fileName, type: kind, bytes: content } of readFormData(bytes, type)) {
    const text = Buffer.from(content).toString('utf8');
    if (fileName !== null) files.push({ name: fileName, type: kind, bytes: content });
    else payload[name] = name === 'caption' ? text : decode(text);
  }
  return { payload, files };
}

/**
 * The Bot API's way of being called: `/bot<token>/<method>`, JSON or a form with files, `{ok, result}` back.
 * @param handle what a call does; `closed` tells that the caller has gone
 * @param files what `/file/bot<token>/<path>` hands out, by its path
 */
export async function openBotApiServer(
  token: () => string,
  handle: (call: Call, closed: AbortSignal) => Promise<Answer>,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<BotApiServer> {
  const calls: Call[] = [];
  let troubles: (Trouble & { left: number })[] = [];

  const troubleWith = (call: Call): Trouble['answer'] | null => {
    const found = troubles.find(
      ({ method, chat, left }) =>
        left > 0 && method === call.method && (chat === undefined || call.payload['chat_id'] === chat),
    );
    if (found === undefined) return null;
    if (found.after !== undefined && found.after > 0) {
      found.after -= 1;
      return null;
    }
    found.left -= 1;
    return found.answer;
  };

  const answerCall = async (
    call: Call,
    request: IncomingMessage,
    closed: AbortSignal,
  ): Promise<Answer | null> => {
    const trouble = troubleWith(call);
    if (trouble === 'hang up before') return null;
    if (trouble === 'hang up') {
      await handle(call, closed);
      return null;
    }
    if (trouble !== null && 'afterMs' in trouble)
      await new Promise((resolve) => setTimeout(resolve, trouble.afterMs));
    else if (trouble !== null) return trouble;
    return request.destroyed && closed.aborted ? null : handle(call, closed);
  };

  const handOut = (request: IncomingMessage, response: ServerResponse): boolean => {
    const [, given, path = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (given === undefined) return false;
    const bytes = given === token() ? files.get(path) : undefined;
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
    return true;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (handOut(request, response)) return;
    const closed = new AbortController();
    response.on('close', () => {
      closed.abort();
    });
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const call: Call = { method, ...(await readCall(request)) };
    calls.push(call);
    const answer =
      given === token() ? await answerCall(call, request, closed.signal) : refused(401, 'Unauthorized');
    if (answer === null) {
      request.socket.destroy();
      return;
    }
    response
      .writeHead(answer.ok ? 200 : answer.error_code, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer));
  };

  const server: Server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(JSON.stringify(refused(500, String(error))));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    calls,
    trouble: (trouble) => troubles.push({ ...trouble, left: trouble.times ?? Number.POSITIVE_INFINITY }),
    noTrouble: () => {
      troubles = [];
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.resolve();
    },
  };
}
