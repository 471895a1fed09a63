const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const hour = (value: number): string => `${String(value).padStart(2, '0')}:00`;

/** `/coaching`: whether, when and how often a person hears about their replies. */
export const coaching = {
  description: 'Private feedback on your replies: whether, when and how often',
  subcommands: {
    on: 'Ask for private feedback, or go on after a pause',
    off: 'No more notes; what is kept about you stays until you delete it',
    pause: 'No notes for some days',
    frequency: 'How many notes at most',
    'quiet-hours': 'When no note should come',
    'time-zone': 'Where you live, so that I know when it is night',
    report: 'Day and hour of your weekly summary',
    style: 'Whether I suggest warmer words; plain is for those who speak directly',
    share: 'Whether the people who look after this community may see your progress',
    'how-heavy': 'Whether I ask you, every second week, how heavy helping was',
  },
  options: {
    days: 'Number of days, 7 if you leave it out',
    perWeek: 'Notes a week at most: 1 to 7',
    perDay: 'Notes a day at most: 1 to 3',
    from: 'First quiet hour, 0 to 23, or “none”',
    to: 'First hour that is no longer quiet, 0 to 23',
    zone: 'Such as Europe/Berlin or America/New_York',
    weekday: 'Day of the week',
    hour: 'Hour, 0 to 23',
    share: 'on or off',
    style: 'warm or plain',
    ask: 'on or off',
  },
  weekdays: WEEKDAYS,
  shareOn: 'Yes, share',
  shareOff: 'No, keep it to me',
  askOn: 'Yes, ask me',
  askOff: 'No, do not ask',
  styleWarm: 'Warm: also suggest warmer words',
  stylePlain: 'Plain: do not ask me for warmer words',
  heading: 'Your feedback from me',
  on: 'Notes are on.',
  off: 'Notes are off. “/coaching on” starts them again.',
  notesFrom: (day: string): string => `By lot, your notes begin on ${day}.`,
  pausedUntil: (day: string): string => `Notes rest until ${day}.`,
  frequency: (perDay: number, perWeek: number): string => `At most ${perDay} a day and ${perWeek} a week.`,
  quiet: (quiet: { startHour: number; endHour: number } | null, zone: string): string =>
    quiet === null || quiet.startHour === quiet.endHour
      ? `At any hour (your time zone: ${zone}).`
      : `Not between ${hour(quiet.startHour)} and ${hour(quiet.endHour)} (your time zone: ${zone}).`,
  report: (weekday: number, at: number): string =>
    `Your weekly summary comes on ${WEEKDAYS[weekday - 1] ?? 'Sunday'} at ${hour(at)}.`,
  plain: 'I do not ask you for warmer words (style: plain).',
  howHeavy: 'Every second week I ask you how heavy helping was; “/coaching how-heavy off” ends that.',
  shared: 'The people who look after this community may see your progress.',
  notShared: 'Only you see your progress.',
  unreachable:
    'I could not write to you lately: your private messages are closed to me, or I was blocked. “/feedback” shows what you missed. Once you have opened them, “/coaching on” makes me try again.',
  turnedOff:
    'Done. You will not hear from me again about your replies, unless you ask with “/coaching on”. “/privacy delete” removes what I keep about you.',
  notOffered:
    'In this community I only make sums and write to nobody. The admins can change that; until then, you can still have a draft looked at before you send it.',
  days: 'A pause takes a whole number of days from 1 to 365.',
  unknown:
    'Which setting would you like to change? One of: on, off, pause, frequency, quiet-hours, time-zone, report, style, share, how-heavy.',
  rest: 'Rest for a week',
  start: 'Start',
  stop: 'Stop',
};
