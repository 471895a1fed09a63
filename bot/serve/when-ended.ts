import { attempt } from '#core/lib/attempt.ts';

const ENDING = ['SIGINT', 'SIGTERM'] as const;

/**
 * Undoes something half done when the program is told to end in the middle of it, and lets it end then.
 * @returns what to call once there is nothing to undo any more
 */
export function whenEnded(undo: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    forget();
    // Whatever comes of it, the program was told to end.
    attempt(undo);
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of ENDING) process.off(signal, end);
  };
  for (const signal of ENDING) process.once(signal, end);
  return forget;
}
