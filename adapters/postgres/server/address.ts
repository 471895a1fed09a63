import { AttuneError } from '#core/model/errors.ts';
import { TLS_MODES, type TlsMode, type Tls, tlsModeOf, tlsOf } from './tls.ts';

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
