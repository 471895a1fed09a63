/** What a replay of an export says around the report. */
export const replay = {
  reading: 'Reading',
  progress: (messages: number, perSecond: number) => `${messages} messages, ${perSecond} a second`,
  done: (run: { messages: number; seconds: string; perSecond: number; file: string }) =>
    `${run.messages} messages of ${run.file} were read in ${run.seconds} s (${run.perSecond} a second).`,
  nothingStored:
    'Nothing was stored in the database. Nobody in an export has opted in, so these are figures of groups only.',
  syntheticTimes:
    'These conversations carry no times: they were laid out one a day and one turn a minute. Read nothing into weeks, or into the time to a first reply.',
  written: 'Written to:',
  notFound: (ids: string) => `Nobody with these ids answered anybody in the file: ${ids}.`,
  personal: (id: string) =>
    `A personal report for ${id}, who agreed to it according to the one who ran this:`,
};
