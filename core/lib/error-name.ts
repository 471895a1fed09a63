/** The code that the system or a library gave an error, such as `ENOENT`; null where there is none. */
export const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

const CODE = /^\w{1,60}$/;
/** Causes have causes; some are each other's. */
const DEEPEST = 5;

/** The code of an error, or of what was behind it: the cause, or the first of several. */
export function codeBehind(error: unknown, depth = 0): string | null {
  const code = codeOf(error);
  if (code !== null && CODE.test(code)) return code;
  if (!(error instanceof Error) || depth === DEEPEST) return null;
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : undefined;
  return codeBehind(first ?? error.cause, depth + 1);
}

/** What a log may say of an error: its name, and the code of it or of what was behind it; never its words. */
export function nameOf(error: unknown): string {
  const name = error instanceof Error ? error.name : 'unknown';
  const code = codeBehind(error);
  return code === null ? name : `${name} ${code}`;
}

const FRAME = /^ {4}at /;

/**
 * What may be passed on of a fault: names, codes and places in the program. Its words may hold ids, or a line of somebody's file;
 * those of a query hold all that was to be stored.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return nameOf(error);
  const names = [error.name, codeOf(error), error.cause === undefined ? null : nameOf(error.cause)].filter(
    (name) => name !== null,
  );
  const [, ...rest] = (error.stack ?? '').split(error.message);
  const frames = rest
    .join(error.message)
    .split('\n')
    .filter((line) => FRAME.test(line));
  return [names.join(', '), ...frames].join('\n');
}
