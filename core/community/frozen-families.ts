import { EMPATHY, FIRST_REPLY, HOW_HEAVY, MESSAGES, NOTES, RECEIVED, REPLIES } from './measures.ts';

/** Tables that are frozen over the same weeks, since they could be subtracted from one another. */
export interface Family {
  /** All of them need five people. */
  lead: readonly string[];
  /** Shown with them where five people stand behind it too. */
  more: readonly string[];
  /** Whether channels and threads are shown by themselves. */
  byPlace: boolean;
  /** Whether parts of the day are shown by themselves. */
  byDayPart?: true;
  /** Shown only where people differ: five who all answered alike would tell of each of them. */
  mixed?: true;
}

export const FAMILIES: readonly Family[] = [
  { lead: [MESSAGES], more: [], byPlace: true },
  { lead: EMPATHY, more: [], byPlace: true },
  { lead: [REPLIES], more: [FIRST_REPLY], byPlace: true, byDayPart: true },
  { lead: RECEIVED, more: [], byPlace: false },
  { lead: [HOW_HEAVY], more: [], byPlace: false, mixed: true },
  { lead: [NOTES], more: [], byPlace: false, mixed: true },
];
