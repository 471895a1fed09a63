/** How many alerts were false: in `/doctor` and in the report to admins. */
export const alarms = {
  subject: 'False alarms',
  raised: (count: number, days: number): string =>
    count === 0
      ? `No alert was raised in the last ${days} days.`
      : `${count === 1 ? 'One alert was' : `${count} alerts were`} raised in the last ${days} days.`,
  kind: (kind: 'risk' | 'hostile', wrong: number, of: number): string =>
    `Of ${of} about ${kind === 'risk' ? 'somebody in danger' : 'words that may hurt'} that your team has judged, ${wrong} were false.`,
  channel: (channel: string, wrong: number, of: number): string =>
    `In #${channel} most are false: ${wrong} of ${of}.`,
};
