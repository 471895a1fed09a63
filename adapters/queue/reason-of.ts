import { codeOf, nameOf } from '#core/lib/error-name.ts';

/** What may be kept of an error: its code or name, never its words. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return codeOf(error) ?? nameOf(error);
};
