/** What a log may say of an error: its name, never its words. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** The code that the system or a library gave an error, such as `ENOENT`; null where there is none. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const FRAME = /^ {4}at /;

/**
 * What may be passed on of a fault: names, codes and places in the program. Its words may hold ids, or a line of somebody's file;
 * those of a query hold all that was to be stored.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return nameOf(error);
  const cause = error.cause === undefined ? null : `${nameOf(error.cause)} ${codeOf(error.cause) ?? ''}`;
  const names = [nameOf(error), codeOf(error), cause].flatMap((name) => name?.trim() ?? []);
  const [, ...rest] = (error.stack ?? '').split(error.message);
  const frames = rest
    .join(error.message)
    .split('\n')
    .filter((line) => FRAME.test(line));
  return [names.join(', '), ...frames].join('\n');
}
