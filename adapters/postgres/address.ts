import { readFileSync } from 'node:fs';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { AttuneError } from '#core/model/errors.ts';

/** How sure of the server's identity a connection has to be; as PostgreSQL's own clients mean it. */
const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type TlsMode = (typeof TLS_MODES)[number];

/** What of TLS both clients take. */
export interface Tls {
  rejectUnauthorized: boolean;
  ca?: string;
  cert?: string;
  key?: string;
  checkServerIdentity?: (name: string, certificate: PeerCertificate) => Error | undefined;
}

/** One reading of DATABASE_URL, for every client of the server. */
export interface Address {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  tlsMode: TlsMode;
  tls: Tls;
  /** Parameters that mean nothing here, each with a word. */
  ignored: readonly string[];
}

const DEFAULT_PORT = 5432;
/** The password reaches to the last @ that an address can follow: people put anything into passwords. */
const FORM =
  /^postgres(?:ql)?:\/\/(?:([^:@/?#]*)(?::(.*))?@)?(\[[^\]]+\]|[^:/?@#,\s]*)(?::(\d{1,5}))?(?:\/([^?]*))?(?:\?([^@]*))?$/s;

/** A % that begins no code stands for itself. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
};

function parametersOf(query: string): Map<string, string> {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decoded(name), decoded(value.join('='))];
    }),
  );
}

/** Parameters of other clients, and why each is not needed here. */
const NOT_NEEDED: ReadonlyMap<string, string | null> = new Map([
  ['application_name', null],
  ['connect_timeout', null],
  ['pgbouncer', null],
  ['connection_limit', null],
  ['channel_binding', 'the connection is encrypted as sslmode says, without binding the password to it'],
  ['schema', 'the tables stand in the schema public'],
]);
const READ = [
  'sslmode',
  'ssl',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'host',
  'port',
  'user',
  'password',
  'dbname',
];

function ignoredOf(parameters: ReadonlyMap<string, string>): string[] {
  return [...parameters.keys()].flatMap((name) => {
    if (READ.includes(name)) return [];
    const because = NOT_NEEDED.has(name) ? NOT_NEEDED.get(name) : 'it is not known here';
    if (because === null || because === undefined) return [];
    if (name === 'schema' && parameters.get(name) === 'public') return [];
    return [`${name} in DATABASE_URL is ignored: ${because}`];
  });
}

function tlsModeOf(parameters: ReadonlyMap<string, string>): TlsMode | null {
  const ssl = {
    true: 'require',
    '1': 'require',
    'no-verify': 'require',
    false: 'disable',
    '0': 'disable',
  } as const;
  const asked =
    parameters.get('sslmode') ?? new Map(Object.entries(ssl)).get(parameters.get('ssl') ?? '') ?? 'prefer';
  const mode = asked === 'no-verify' ? 'require' : asked;
  return TLS_MODES.find((known) => known === mode) ?? null;
}

/** Files of certificates are named in the address, as PostgreSQL's own clients do. */
function fileOf(parameters: ReadonlyMap<string, string>, name: string): string | undefined {
  const path = parameters.get(name);
  if (path === undefined || path === '' || path === 'system') return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AttuneError(
      'config',
      `The file ${path}, which ${name} in DATABASE_URL names, cannot be read: check its path and rights.`,
      { cause },
    );
  }
}

function tlsOf(mode: TlsMode, host: string, parameters: ReadonlyMap<string, string>): Tls {
  const [ca, cert, key] = ['sslrootcert', 'sslcert', 'sslkey'].map((name) => fileOf(parameters, name));
  // With a certificate to check against, `require` checks it.
  const checksCa = mode.startsWith('verify') || (mode === 'require' && ca !== undefined);
  return {
    rejectUnauthorized: checksCa,
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    // Told apart here: of an address in numbers the clients would check no name.
    ...(checksCa && {
      checkServerIdentity: (_name, certificate) =>
        mode === 'verify-full' ? checkServerIdentity(host, certificate) : undefined,
    }),
  };
}

/** Whether a text has the form of an address of one PostgreSQL server. */
export const isAddress = (url: string): boolean => {
  const [, , , host, , , query] = FORM.exec(url) ?? [];
  return host !== undefined && tlsModeOf(parametersOf(query ?? '')) !== null;
};

/**
 * Reads the address of a server, `postgres://user:password@host:port/database?sslmode=require`.
 * @throws AttuneError `config` when it is none, or names a file that cannot be read
 */
export function parseAddress(url: string): Address {
  const [, user, password, host, port, database, query] = FORM.exec(url) ?? [];
  const parameters = parametersOf(query ?? '');
  const tlsMode = tlsModeOf(parameters);
  if (host === undefined || tlsMode === null)
    throw new AttuneError(
      'config',
      `DATABASE_URL must be the address of one server, such as postgres://attune:password@localhost:5432/attune, with an sslmode of ${TLS_MODES.join(', ')}.`,
    );
  const pick = (name: string, written: string | undefined): string =>
    parameters.get(name) ?? decoded(written ?? '');
  const name = pick('user', user) || 'postgres';
  const server = pick('host', host).replace(/^\[|\]$/g, '') || 'localhost';
  return {
    host: server,
    port: Number(pick('port', port)) || DEFAULT_PORT,
    user: name,
    password: pick('password', password),
    database: pick('dbname', database) || name,
    tlsMode,
    tls: tlsOf(tlsMode, server, parameters),
    ignored: ignoredOf(parameters),
  };
}
