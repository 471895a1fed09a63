/** What a log may say of an error: its name, never its words. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** The code that the system or a library gave an error, such as `ENOENT`; null where there is none. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
