import { codeBehind } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';

const AWAY = { why: 'the connection to it broke. Try again once the server runs.', mayPass: true };
const FULL = { why: 'its disk is full. Make room there, and try again.', mayPass: true };

/** Why a database did not do what was asked of it, by the code of PostgreSQL, of its client or of the system. */
const REFUSALS = new Map<string, { why: string; mayPass?: boolean }>([
  ['53100', FULL],
  ['ENOSPC', FULL],
  ['53200', { why: 'its memory is used up. Try again, or give the server more.', mayPass: true }],
  ['57P01', AWAY],
  ['57P02', AWAY],
  ['57P03', AWAY],
  ['CONNECTION_CLOSED', AWAY],
  ['CONNECTION_DESTROYED', AWAY],
  ['CONNECTION_ENDED', AWAY],
  ['CONNECT_TIMEOUT', AWAY],
  ['ECONNREFUSED', AWAY],
  ['ECONNRESET', AWAY],
  ['25006', { why: 'it takes no changes: it is a replica, or set to read only. Use the main server.' }],
  ['42501', { why: 'the user in DATABASE_URL may not do that. Grant it the rights.' }],
]);

/** @param what did not happen, and that nothing was changed */
export function refusal(what: string, cause: unknown): AttuneError {
  const code = codeBehind(cause);
  const { why, mayPass = false } = REFUSALS.get(code ?? '') ?? {
    why: `the database says ${code ?? 'nothing more'}. Its own log may tell more.`,
  };
  return new AttuneError('database', `${what}: ${why}`, { cause, mayPass });
}
