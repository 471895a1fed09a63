import { constants } from 'node:os';

const NAMES = ['SIGINT', 'SIGTERM'] as const;

/**
 * Ends this process on a signal that nothing else listens for. Elsewhere the system does that; the first process of a
 * container would go on, through its start or a backup, until it is killed.
 */
export function endOnSignals(): void {
  for (const name of NAMES)
    process.on(name, () => {
      if (process.listenerCount(name) === 1) process.exit(128 + constants.signals[name]);
    });
}
