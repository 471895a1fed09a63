import { codeOf, nameOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';

/** As in sysexits.h: a supervisor may try again. */
const MAY_PASS = 75;

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
    .join('')
    .split('\n')
    .filter((line) => FRAME.test(line));
  return [names.join(', '), ...frames].join('\n');
}

/**
 * What a person sees when something fails, and the exit status: 2 for what they have to mend first, 75 for what may pass by
 * itself, 1 for a fault of the program.
 */
export function explain(error: unknown): { text: string; status: number } {
  if (error instanceof AttuneError) return { text: error.message, status: error.mayPass ? MAY_PASS : 2 };
  return {
    text: `Attune stopped because of a fault of its own; please report it with the lines below.\n${traceOf(error)}`,
    status: 1,
  };
}
