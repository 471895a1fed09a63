const about = { risk: 'somebody in danger', hostile: 'words that may hurt' } as const;

/** How many alerts were false: in `/doctor` and in the report to admins. */
export const alarms = {
  subject: 'False alarms',
  raised: (count: number, days: number): string =>
    count === 0
      ? `No alert was raised in the last ${days} days.`
      : `${count === 1 ? 'One alert was' : `${count} alerts were`} raised in the last ${days} days.`,
  kind: (kind: 'risk' | 'hostile', wrong: number, of: number): string =>
    of === 1
      ? `Your team has judged one about ${about[kind]}, and it was ${wrong === 1 ? 'false' : 'not false'}.`
      : `Of ${of} about ${about[kind]} that your team has judged, ${wrong === 0 ? 'none was' : wrong === 1 ? 'one was' : `${wrong} were`} false.`,
  channel: (channel: string, wrong: number, of: number): string =>
    `In #${channel} most are false: ${wrong} of ${of}.`,
};
