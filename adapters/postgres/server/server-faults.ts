import { codeOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Address } from './address.ts';

/** What went wrong, by the code of PostgreSQL, of Node.js or of TLS; and whether it may pass by itself. */
const FAULTS = new Map<string, { what: (address: Address) => string; mayPass?: true }>([
  ['28P01', { what: ({ user }) => `it does not accept the password of ${user}: check DATABASE_URL.` }],
  [
    '28000',
    {
      what: ({ user }) =>
        `it does not let ${user} in from here: check the user in DATABASE_URL, its sslmode, and the server's pg_hba.conf.`,
    },
  ],
  ['3D000', { what: ({ database }) => `it has no database "${database}": make it, or check DATABASE_URL.` }],
  ['42501', { what: ({ user }) => `${user} may not make tables there: grant it the rights.` }],
  ['53300', { what: () => 'it has no connection left: raise its max_connections.', mayPass: true }],
  ['57P03', { what: () => 'it is just starting or stopping: try again in a moment.', mayPass: true }],
  ['ENOTFOUND', { what: ({ host }) => `nothing has the name ${host}: check DATABASE_URL.` }],
  [
    'EAI_AGAIN',
    { what: ({ host }) => `the name ${host} cannot be looked up now: check the network.`, mayPass: true },
  ],
  [
    'ECONNREFUSED',
    { what: () => 'nothing listens there: check that the server runs, and the port.', mayPass: true },
  ],
  [
    'ECONNRESET',
    { what: () => 'it closes the connection: check that a PostgreSQL server listens there.', mayPass: true },
  ],
  ['ETIMEDOUT', { what: () => 'it does not answer: check the network and firewalls.', mayPass: true }],
  ['CONNECT_TIMEOUT', { what: () => 'it does not answer: check the network and firewalls.', mayPass: true }],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    { what: () => 'its certificate is signed by itself: name it with sslrootcert, or use sslmode=require.' },
  ],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    { what: () => 'its certificate comes from an authority unknown here: name that one with sslrootcert.' },
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    { what: () => 'its certificate comes from an authority unknown here: name that one with sslrootcert.' },
  ],
  ['CERT_HAS_EXPIRED', { what: () => 'its certificate has expired: renew it.' }],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    {
      what: ({ host }) => `its certificate is not for ${host}: use the name it bears, or sslmode=verify-ca.`,
    },
  ],
]);

/** Host and port only: the rest of the address may hold a password. */
export const placeOf = ({ host, port }: Address): string =>
  host.startsWith('/') ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** A failed connection in one sentence that says what to do, whichever client failed. */
export function serverFault(address: Address, cause: unknown): AttuneError {
  const known = FAULTS.get(codeOf(cause) ?? '');
  const what = known?.what(address) ?? 'it cannot be used: check DATABASE_URL and that the server runs.';
  return new AttuneError('database', `The database at ${placeOf(address)}: ${what}`, {
    cause,
    mayPass: known?.mayPass ?? false,
  });
}
