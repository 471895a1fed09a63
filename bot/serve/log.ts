import type { Log, LogLevel } from '#core/ports/log.ts';

const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** One JSON object a line: `{ at, level, event, … }`. */
export function createLog(minimum: LogLevel, write: (line: string) => void, now: () => Date): Log {
  return (level, event, fields = {}) => {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(minimum)) return;
    write(JSON.stringify({ at: now().toISOString(), level, event, ...fields }));
  };
}
