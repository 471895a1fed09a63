const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** Ids, codes, counts and times. Message text has no place here. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

/** One JSON object a line: `{ at, level, event, … }`. */
export function createLog(minimum: LogLevel, write: (line: string) => void, now: () => Date): Log {
  return (level, event, fields = {}) => {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(minimum)) return;
    write(JSON.stringify({ at: now().toISOString(), level, event, ...fields }));
  };
}
