/** What a replay of an export says around the report. */
export const replay = {
  reading: 'Reading',
  progress: (messages: number, perSecond: number) => `${messages} messages, ${perSecond} a second`,
  done: (run: { messages: number; seconds: string; perSecond: number; file: string }) =>
    `${run.messages} messages of ${run.file} were read in ${run.seconds} s (${run.perSecond} a second).`,
  nothingStored: {
    nobody:
      'Nothing was stored in the database. Nobody in an export has opted in, so these are figures of groups only.',
    consented:
      'Nothing was stored in the database. Personal reports were written only for those named with --consented; give them to these people and to nobody else.',
  },
  syntheticTimes:
    'These conversations carry no times: they were laid out one a day and one turn a minute. Read nothing into weeks, or into the time to a first reply.',
  written: 'Written to:',
  notFound: (ids: string) => `Nobody with these ids answered anybody in the file: ${ids}.`,
};
