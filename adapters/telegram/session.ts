import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { nameOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { PlatformHandlers } from '#core/ports/platform.ts';
import { createAsking, type AskingDeps } from './asking.ts';
import type { Observed } from './check-up.ts';
import { createPatientApi, type TelegramOptions } from './client.ts';
import { introduce, introduceAgain, noteUnreached } from './connection.ts';
import { toFailure } from './failure.ts';
import { givenFile } from './given-file.ts';
import type { Log } from '#core/ports/log.ts';
import { poll } from './polling.ts';
import { toRekey } from './to-chat-event.ts';
import { createIntake, type Intake } from './updates.ts';

/** Answers under way get this long to end when the bot is stopped. */
const MAX_GOODBYE_MS = 10_000;

export interface TelegramDeps extends TelegramOptions {
  now: () => Date;
  log: Log;
  /** Called when Telegram ends the connection for good, with what to do. */
  onFatal: (error: AttuneError) => void;
  /** Between two attempts while Telegram or the database is away; ends early when told to stop. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const waitFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => undefined);

/** The stream of updates from the start to the end of the program. */
export interface Session {
  /** @throws AttuneError `platform` when Telegram refuses the bot; an outage is waited out beside the program */
  start: (handlers: PlatformHandlers) => Promise<void>;
  /** Resolves when nothing is fetched and nothing answered any more. */
  stop: () => Promise<void>;
  /** Whether updates may still come: false before the bot has been introduced, and after Telegram ended it for good. */
  isOpen: () => boolean;
  /** Who the bot is; null until it has been introduced to Telegram. */
  me: () => UserFromGetMe | null;
  /** Where a webhook puts its updates; null until the bot has been introduced. */
  intake: () => Intake | null;
  /** The group has a new id: told to the core, in case Telegram's own message about it was missed. */
  followed: (from: number, to: number) => Promise<void>;
}

const toEnd = (error: unknown): AttuneError =>
  error instanceof AttuneError
    ? error
    : new AttuneError('platform', 'The connection to Telegram ended unexpectedly.', { cause: error });

function openIntake(deps: TelegramDeps, me: UserFromGetMe, handlers: PlatformHandlers, observed: Observed) {
  const { now, log } = deps;
  const patient = createPatientApi(deps);
  const fileOf: AskingDeps['fileOf'] = (document) => givenFile(patient, deps, document);
  return createIntake({
    store: (event) => handlers.onEvent(event),
    asking: createAsking({ api: patient, fileOf, me, handlers, now }),
    observed,
    now,
    log,
    codeOf: (error) => toFailure(error).code ?? null,
  });
}

/** @param api what is fetched and asked for at the start goes this way */
export function createSession(deps: TelegramDeps, api: Api, observed: Observed): Session {
  const { log, webhook } = deps;
  const stopping = new AbortController();
  const wait = (milliseconds: number): Promise<void> => (deps.wait ?? waitFor)(milliseconds, stopping.signal);
  let open: { me: UserFromGetMe; intake: Intake } | null = null;
  let given: PlatformHandlers | null = null;
  let running: Promise<void> = Promise.resolve();
  let isOver = false;

  const run = async (me: UserFromGetMe | null, handlers: PlatformHandlers): Promise<void> => {
    if (me === null) return;
    const intake = openIntake(deps, me, handlers, observed);
    open = { me, intake };
    await handlers.onConnected?.();
    if (webhook === null) await poll({ api, accept: intake.accept, wait, log, signal: stopping.signal });
  };

  return {
    start: async (handlers) => {
      given = handlers;
      const connecting = { api, webhook, commands: handlers.commands, log };
      try {
        running = run(await introduce(connecting), handlers);
      } catch (error) {
        const restMs = noteUnreached(log, error);
        running = introduceAgain(connecting, restMs, wait, stopping.signal).then((me) => run(me, handlers));
      }
      running.catch((error: unknown) => {
        isOver = true;
        deps.onFatal(toEnd(error));
      });
    },
    stop: async () => {
      stopping.abort();
      await running.catch(() => undefined);
      const goodbye = delay(MAX_GOODBYE_MS, undefined, { ref: false });
      if (open !== null) await Promise.race([open.intake.idle(), goodbye]);
    },
    isOpen: () => open !== null && !isOver,
    me: () => open?.me ?? null,
    intake: () => open?.intake ?? null,
    followed: async (from, to) => {
      await given?.onEvent(toRekey(from, to)).catch((error: unknown) => {
        log('error', 'event-not-stored', { waiting: 1, error: nameOf(error) });
      });
    },
  };
}
