import { type Allowance, createAllowance } from '#core/lib/allowance.ts';
import { MINUTE_MS } from '#core/lib/durations.ts';

/** Answers in `/practice` and drafts of one person together: an answer every twenty seconds, which nobody writes for long. */
const MOST = 30;
const WITHIN_MS = 10 * MINUTE_MS;

/** What one person may ask of the models, which read the whole community's messages beside. */
export const modelAllowance = (): Allowance => createAllowance({ most: MOST, withinMs: WITHIN_MS });
