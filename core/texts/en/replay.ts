import { counted } from './report/counted.ts';

/** Why a record was not read; the keys are those of `LeftOut`. */
const LEFT_OUT = {
  system: 'notices of the platform (joins, pins, calls)',
  bot: 'by bots',
  noWords: 'without words (pictures, stickers, polls, forwards)',
  noOwnWords: 'without words of their author (only a link, a quote, code or a command)',
  twice: 'that stood there twice',
  forwarded: 'forwarded from elsewhere',
  command: 'commands',
  notAPerson: 'by channels or anonymous admins',
  privateChat: 'of private chats and channels',
  strange: 'not understood',
} as const;

/** What a replay of an export says around the report. */
export const replay = {
  reading: 'Reading',
  progress: (messages: number, perSecond: number) =>
    `${counted(messages)} messages, ${counted(perSecond)} a second`,
  done: (run: { messages: number; seconds: string; perSecond: number; file: string }) =>
    `${run.messages === 1 ? `One message of ${run.file} was` : `${counted(run.messages)} messages of ${run.file} were`} read in ${run.seconds} s (${counted(run.perSecond)} a second).`,
  leftOut: (counts: ReadonlyMap<keyof typeof LEFT_OUT, number>) =>
    `Left out: ${[...counts].map(([reason, count]) => `${counted(count)} ${LEFT_OUT[reason]}`).join(', ')}.`,
  strange: (places: readonly string[]) => `Not understood, the first: ${places.join('; ')}.`,
  noMessages: (files: string) => `There is no message with words in ${files}.`,
  onlyEmpty:
    'Where messages have no words, the account that exported them was not allowed to read them: a bot needs the Message Content intent (developer portal, Bot, Privileged Gateway Intents). Export again with it.',
  nothingStored: {
    nobody:
      'Nothing was stored in the database. Nobody in an export has opted in, so these are figures of groups only.',
    consented:
      'Nothing was stored in the database. Personal reports were written only for those named with --consented; give them to these people and to nobody else.',
  },
  clock: 'Weeks and days are those of UTC: an export does not say where its community lives.',
  syntheticTimes:
    'These conversations carry no times: they were laid out one a day and one turn a minute. Read nothing into weeks, or into the time to a first reply.',
  written: 'Written to:',
  notFound: (ids: string) => `Nobody with these ids answered anybody in the file: ${ids}.`,
};
