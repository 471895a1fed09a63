// In JavaScript, as what is loaded before all else: a start takes seconds on a busy computer.
import { constants } from 'node:os';
import process from 'node:process';

/**
 * Ends this process on a signal that nothing else listens for. Elsewhere the system does that; the first process of a
 * container would go on, through its start or a backup, until it is killed.
 */
export function endOnSignals() {
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(name, () => {
      if (process.listenerCount(name) === 1) process.exit(128 + constants.signals[name]);
    });
}
