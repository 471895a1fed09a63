import { assessHostility } from '#core/analysis/hostility.ts';

/** Whether a reply attacks or belittles the person it answers. */
export const hostileIn = (reply: string): boolean => assessHostility(reply, true).hostile;
