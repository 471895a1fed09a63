import { readFileSync } from 'node:fs';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { AttuneError } from '#core/model/errors.ts';

/** How sure of the server's identity a connection has to be; as PostgreSQL's own clients mean it. */
export const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type TlsMode = (typeof TLS_MODES)[number];

/** What of TLS both clients take. */
export interface Tls {
  rejectUnauthorized: boolean;
  ca?: string;
  cert?: string;
  key?: string;
  checkServerIdentity?: (name: string, certificate: PeerCertificate) => Error | undefined;
}

export function tlsModeOf(parameters: ReadonlyMap<string, string>): TlsMode | null {
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

export function tlsOf(mode: TlsMode, host: string, parameters: ReadonlyMap<string, string>): Tls {
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
