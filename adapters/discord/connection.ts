import { MINUTE_MS } from '#core/lib/durations.ts';
import { retry, type Tried } from '#core/lib/retry.ts';
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  Routes,
  type Client,
} from 'discord.js';
import { AttuneError } from '#core/model/errors.ts';

export const TOKEN_REFUSED =
  'Discord does not accept the token: make a new one in the developer portal and set DISCORD_TOKEN.';

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'DISCORD_SHARD_IDS does not fit DISCORD_SHARD_COUNT: check both.',
  4011: 'The bot is in too many servers for one connection: set DISCORD_SHARD_COUNT.',
  4012: 'This version of Attune speaks a version of Discord that is no longer offered: update Attune.',
  4013: 'This version of Attune asks Discord for something it no longer offers: update Attune.',
  4014: 'Discord refuses message text: switch on "Message Content Intent" for the bot in the Discord developer portal, then start again.',
};

/** What a closed connection means, or null when discord.js connects again by itself. */
export function fatalClose(code: number): AttuneError | null {
  const message = FATAL_CLOSES[code];
  return message === undefined ? null : new AttuneError('platform', message);
}

/** What went wrong at logging in, in words for the operator. */
function toLoginError(cause: unknown): AttuneError {
  if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid)
    return new AttuneError('platform', TOKEN_REFUSED, { cause });
  const said = cause instanceof Error ? cause.message : '';
  if (said.startsWith('Not enough sessions'))
    return new AttuneError(
      'platform',
      'Discord allows this bot no further connection today, because it was started too often: wait a day, or find out why it keeps starting.',
      { cause },
    );
  return new AttuneError(
    'platform',
    'Discord cannot be reached: check the network and DISCORD_API_URL, or wait if Discord itself is down.',
    { cause },
  );
}

/**
 * Connects and waits until the servers are known.
 * @throws AttuneError `platform` with what to do when Discord refuses the connection
 */
export async function connect(client: Client, token: string): Promise<Client<true>> {
  const fatal: AttuneError[] = [];
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.on(Events.ShardDisconnect, ({ code }) => {
      const error = fatalClose(code);
      if (error === null) return;
      fatal.push(error);
      reject(error);
    });
  });
  // Logging in fails as well then, and is waited for first.
  ready.catch(() => undefined);
  try {
    await client.login(token);
  } catch (cause) {
    throw fatal[0] ?? toLoginError(cause);
  }
  return ready;
}

/** While Discord does not answer. */
const BACK_OFF = { firstMs: 1000, maxMs: MINUTE_MS };

/** Whether Discord answers. @throws AttuneError `platform` when it refuses the token */
export async function isReachable({ rest }: Client, token: string): Promise<boolean> {
  // A request that was refused makes discord.js forget the token.
  rest.setToken(token);
  try {
    await rest.get(Routes.gatewayBot());
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.status === 401)) return false;
    throw new AttuneError('platform', TOKEN_REFUSED, { cause: error });
  }
}

/**
 * Asks again and again after it did not answer, with longer and longer pauses. The client is not used for that: one that
 * failed to log in cannot be used again.
 * @returns false when the bot was stopped first
 */
export async function untilReachable(
  isThere: () => Promise<boolean>,
  wait: (milliseconds: number) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  const isStopped = (): boolean => signal.aborted;
  const look = async (pauseMs: number): Promise<Tried<true> | null> => {
    if (isStopped()) return null;
    return (await isThere()) ? { value: true } : { restMs: pauseMs };
  };
  const isUp = await retry(look, { backOff: BACK_OFF, wait, isStopped, failures: 1 });
  return isUp === true && !isStopped();
}
