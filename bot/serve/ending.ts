import type { AttuneError } from '#core/model/errors.ts';
import type { Platform } from '#core/model/ids.ts';
import type { Log } from '#core/ports/log.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';
import { nameOf } from '#core/lib/error-name.ts';

/** Remembers the platforms that ended for good; the program ends with the last of them. */
export function createEnds(log: Log, stop: () => void) {
  const ends = new Map<Platform, AttuneError>();
  let open: readonly ChatPlatform[] = [];
  const isLast = (): boolean => open.length > 0 && open.every(({ platform }) => ends.has(platform));
  return {
    watch: (platforms: readonly ChatPlatform[]): void => {
      open = platforms;
    },
    note: (platform: Platform, error: AttuneError): void => {
      log('error', 'platform-ended', { platform, code: error.code, what: error.message });
      ends.set(platform, error);
      if (isLast()) stop();
    },
    /** Why the program ended; null when it was told to. */
    reason: (): AttuneError | null => (isLast() ? ([...ends.values()][0] ?? null) : null),
  };
}

/** Undoes what was opened, last first; one part that fails to close does not keep the others open. */
export function createClosing(log: Log): {
  add: (close: () => Promise<void>) => void;
  close: () => Promise<void>;
} {
  const steps: (() => Promise<void>)[] = [];
  return {
    add: (step) => steps.push(step),
    close: async () => {
      for (const step of steps.reverse())
        await step().catch((error: unknown) => {
          log('error', 'not-closed', { error: nameOf(error) });
        });
    },
  };
}

export type Closing = ReturnType<typeof createClosing>;

export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
