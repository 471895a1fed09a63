import { describe, expect, it } from 'vitest';
import { toDelivery, type DiscordFailure } from '#adapters/discord/delivery-errors.ts';

const MINUTE_MS = 60_000;

describe('a message that Discord did not take', () => {
  it.each<[string, DiscordFailure, string]>([
    ['unknown channel', { status: 404, code: 10003 }, 'gone'],
    ['unknown server', { status: 404, code: 10004 }, 'gone'],
    ['unknown user', { status: 404, code: 10013 }, 'gone'],
    ['missing access', { status: 403, code: 50001 }, 'blocked'],
    ['private messages closed', { status: 403, code: 50007 }, 'closed'],
    ['missing permissions', { status: 403, code: 50013 }, 'blocked'],
    ['archived thread', { status: 400, code: 50083 }, 'gone'],
    ['no mutual server', { status: 403, code: 50278 }, 'closed'],
    ['another 403', { status: 403, code: 0 }, 'blocked'],
    ['another 404', { status: 404, code: 0 }, 'gone'],
    ['banned from the server', { status: 403, code: 40007 }, 'blocked'],
  ])('%s: cannot be reached', (_case, failure, reason) => {
    expect(toDelivery(failure)).toEqual({ kind: 'unreachable', reason });
  });

  it.each<[string, DiscordFailure, number]>([
    ['opening too many private chats', { status: 403, code: 40003 }, 10 * MINUTE_MS],
    ['a rate limit with its time', { status: 429, retryAfter: 1234.5 }, 1235],
    ['a rate limit without', { status: 429 }, MINUTE_MS],
    ['500', { status: 500 }, MINUTE_MS],
    ['503', { status: 503 }, MINUTE_MS],
    ['a refused token', { status: 401, code: 0 }, 60 * MINUTE_MS],
    ['a refused form', { status: 400, code: 50035 }, 60 * MINUTE_MS],
    ['403 of something that is not Discord', { status: 403 }, 60 * MINUTE_MS],
    ['404 of something that is not Discord', { status: 404 }, 60 * MINUTE_MS],
    ['a bot that is taken for spam', { status: 403, code: 20026 }, 60 * MINUTE_MS],
    ['sending that is switched off', { status: 403, code: 40004 }, 60 * MINUTE_MS],
    ['a request that Cloudflare blocks', { status: 403, code: 40333 }, 60 * MINUTE_MS],
    ['no connection', { code: 'ECONNREFUSED' }, MINUTE_MS / 2],
    ['nothing known', {}, MINUTE_MS / 2],
  ])('%s: is tried again', (_case, failure, afterMs) => {
    expect(toDelivery(failure)).toEqual({ kind: 'retry', afterMs });
  });
});
