import { traceOf } from '#core/lib/error-name.ts';
import { AttuneError } from '#core/model/errors.ts';

/** As in sysexits.h: a supervisor may try again. */
const MAY_PASS = 75;

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
