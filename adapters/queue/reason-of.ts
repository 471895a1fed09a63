import { codeBehind, nameOf } from '#core/lib/error-name.ts';

/** What may be kept of an error: its code or name, never its words. */
export const reasonOf = (error: unknown): string => codeBehind(error) ?? nameOf(error);
