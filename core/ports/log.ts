export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** Ids, codes, counts and times. Message text has no place here. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line of the program's log; `event` is a short name such as `batch`. */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;
