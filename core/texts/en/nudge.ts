import type { NudgeAnswer } from '#core/model/records.ts';
import type { Wordings } from '#core/texts/types.ts';
import { carriedOut, praise } from './nudge-praise.ts';
import { tryInWords, tryNext } from './nudge-try.ts';

const estimate: Wordings = [
  'I am a program and this is only a guess. Only you get this message.',
  'This is a program’s guess and it can be wrong. Nobody else gets this message.',
];

const buttons: Record<NudgeAnswer, string> = {
  helpful: 'Helpful',
  not_helpful: 'Not helpful',
  wrong: 'That’s wrong',
  pause: 'Pause for a week',
};

/** The private note about one reply. */
export const nudge = {
  praise,
  carriedOut,
  /** Stands before a reply that has no sure strength. */
  aboutReply: 'This is about your reply:',
  tryNext,
  tryInWords,
  estimate,
  buttons,
};
