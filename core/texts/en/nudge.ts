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

const thanks: Record<NudgeAnswer, (date: string) => string> = {
  helpful: () => 'Thank you, good to know.',
  not_helpful: (date) => `Thank you for telling me. I will leave you in peace until ${date} at least.`,
  wrong: (date) =>
    `Thank you for telling me, and sorry about that. I will leave you in peace until ${date} at least. If I get this wrong twice, I stop bringing it up for a month.`,
  pause: (date) =>
    `All right. You will not hear from me until ${date}. “/coaching on” brings me back sooner.`,
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
  thanks,
  alreadyAnswered: 'You have already answered this one. Thank you.',
  notFound: 'I no longer have this note, so there is nothing to change.',
};
