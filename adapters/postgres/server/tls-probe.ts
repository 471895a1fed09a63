import { connect } from 'node:net';

/** PostgreSQL's question whether a connection may be encrypted: its length, and a number that is no version. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const YES = 'S'.charCodeAt(0);
const MAX_ANSWER_MS = 10_000;

/**
 * Asks a server whether it takes encrypted connections.
 * @throws the error of the connection when it cannot be reached
 */
export function takesTls(host: string, port: number): Promise<boolean> {
  if (host.startsWith('/')) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const end = (act: () => void): void => {
      socket.destroy();
      act();
    };
    socket.setTimeout(MAX_ANSWER_MS, () => {
      const late = Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
      end(() => {
        reject(late);
      });
    });
    socket.on('error', (error) => {
      end(() => {
        reject(error);
      });
    });
    socket.on('close', () => {
      reject(Object.assign(new Error('closed without an answer'), { code: 'ECONNRESET' }));
    });
    socket.once('data', (answer: Buffer) => {
      end(() => {
        resolve(answer[0] === YES);
      });
    });
    socket.write(SSL_REQUEST);
  });
}
