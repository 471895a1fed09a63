import { setTimeout as delay } from 'node:timers/promises';
import { Events, type Client } from 'discord.js';
import { AttuneError } from '#core/model/errors.ts';
import type { PlatformHandlers } from '#core/ports/platform.ts';
import { connect, fatalClose, isReachable, untilReachable } from './connection.ts';
import { registerCommands } from './register.ts';
import type { DiscordDeps } from './deps.ts';

/** The program goes on without Discord when its gateway has not answered after this long. */
const MAX_START_MS = 30_000;

/** Ends early, and without a fault, when told to stop. */
export const waitFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => undefined);

const toEnd = (error: unknown): AttuneError =>
  error instanceof AttuneError
    ? error
    : new AttuneError('platform', 'The connection to Discord ended unexpectedly.', { cause: error });

/** Logs in and tells Discord what the bot can do. */
async function introduce(client: Client, deps: DiscordDeps, handlers: PlatformHandlers): Promise<void> {
  const ready = await connect(client, deps.token);
  ready.on(Events.ShardDisconnect, ({ code }) => {
    const fatal = fatalClose(code);
    if (fatal !== null) deps.onFatal(fatal);
  });
  await registerCommands(ready, handlers.commands, deps.log);
  await handlers.onConnected?.();
}

/**
 * Resolves also while Discord is away; then it is tried again and again until the signal.
 * @throws AttuneError `platform` when Discord refuses the token, or what the bot asks for
 */
export async function introduceOrKeepTrying(
  client: Client,
  deps: DiscordDeps,
  handlers: PlatformHandlers,
  signal: AbortSignal,
): Promise<void> {
  const isThere = (): Promise<boolean> => isReachable(client, deps.token);
  const goOn = (): Promise<void> => introduce(client, deps, handlers);
  let connecting: Promise<void>;
  if (await isThere()) {
    connecting = goOn();
    const tooLong = delay(MAX_START_MS, false, { ref: false });
    if (await Promise.race([connecting.then(() => true), tooLong])) return;
  } else {
    const wait = (milliseconds: number) => (deps.wait ?? waitFor)(milliseconds, signal);
    connecting = untilReachable(isThere, wait, signal).then((isUp) => (isUp ? goOn() : undefined));
  }
  deps.log('warn', 'discord-not-reached', {});
  connecting.catch((error: unknown) => {
    if (!signal.aborted) deps.onFatal(toEnd(error));
  });
}
