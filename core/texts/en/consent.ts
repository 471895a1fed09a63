/** What members are told about what is stored, and the answers when they decide. */
export const consent = {
  ask: 'Private feedback for me?',
  yes: 'Yes, coach me',
  no: 'No, leave me out',
  notice: {
    heading: 'I am Attune, a program that looks at how support works here',
    lines: (
      retentionDays: number,
      { coaches, asks, checksIn }: { coaches: boolean; asks: boolean; checksIn: boolean },
    ): string[] => [
      `I read the channels that the admins chose, and keep what I work out from a message, such as whether it asks for support or gives it, or is met with a reaction or thanks, for at most ${retentionDays} days. I do not keep messages. Only the latest post that asks for support stays for two days, encrypted, so that I understand the replies.`,
      'I store your account only if you tell me yes or no. Otherwise you are a code, which goes 14 days after a conversation went quiet.',
      'The people who look after this community see sums over at least five people, never you. The sums of a week are made once, hold nobody’s name or code, and stay as they are when somebody’s data is deleted. If a message sounds as if a life could be in danger, or as if it could hurt somebody, they may get a link to it.',
      coaches
        ? 'Private feedback on your replies comes only if you ask for it, with the button below or “/coaching on”. Supporters who want that, too, are asked every second week how heavy helping was.'
        : 'I write to nobody about their replies here.',
      ...(asks
        ? [
            'If you ask for support, I can ask you in private afterwards how it is, where you want that: “/ask-me on”. I ask nobody else.',
          ]
        : []),
      ...(checksIn
        ? [
            '“/check-in” asks you four questions on how you are, for yourself alone, if you begin it. I keep the sums, nobody else sees them, and they count in no figure.',
          ]
        : []),
      'To stop: “/privacy” shows, exports or deletes what I keep about you, and leaves you out from your very next message on.',
    ],
    helpNow: 'I am no emergency service, and I may be asleep. “/help-now” shows where help can be found.',
  },
  question: {
    heading: 'Would you like private feedback on your replies?',
    lines: (retentionDays: number): string[] => [
      'Now and then, at most once a day and three times a week, I write to you about one of your replies: what went well, and at times one thing to try. Once a week I sum up.',
      `For that I store your account and what I work out from your replies for at most ${retentionDays} days, never the words: a note that waits quotes you, and is forgotten once it is sent.`,
      'Only you see it, unless you choose to share it. There is no ranking of people.',
      'I am a program, my guesses can be wrong, and every note has a button to say so.',
      'To stop: “/coaching off” ends the notes, “/coaching pause” rests them, “/privacy delete” removes everything.',
    ],
    trial:
      'This community is finding out whether my notes help, so a lot decides whether yours begin now or in four weeks: everybody gets them, and nobody but you is told when yours begin.',
  },
  notesFrom: (day: string): string =>
    `Good to have you. By lot, your notes begin on ${day}. Until then write as you always do; “/coaching” tells you the day.`,
  optedIn:
    'Good to have you. Write as you always do: after a few replies you will hear from me. “/coaching” changes when and how often.',
  optedOut:
    'Done. What I knew about you is gone, and I will not read what you write here. If you change your mind, “/coaching on” is enough.',
  erased: (rows: number): string =>
    rows === 0
      ? 'I had nothing about you, so there was nothing to delete.'
      : 'Done. Everything I had about you here is deleted. What you write from now on counts in sums only, without your name.',
  exported: 'Here is everything I keep about you in this community.',
  exportFileName: 'attune-my-data.json',
  exportAltText: 'A JSON file with everything stored about you in this community.',
  notOptedIn: 'You have not asked for feedback so far. “/coaching on” starts it.',
  paused: (date: string): string => `All right. You will not hear from me until ${date}.`,
  resumed: 'Welcome back. You will hear from me again after one of your next replies.',
  faults: {
    enabled: 'Coaching can be on or off.',
    pausedUntil: 'A pause needs a number of days.',
    maxPerDay: 'Notes a day: a number from 1 to 3.',
    maxPerWeek: 'Notes a week: a number from 1 to 7.',
    timeZone: 'The time zone needs a name such as Europe/Berlin or America/New_York.',
    quietHours: 'Quiet hours are two whole hours from 0 to 23, such as 22 and 8.',
    reportWeekday: 'The day of the weekly report is a number from 1 (Monday) to 7 (Sunday).',
    reportHour: 'The hour of the weekly report is a whole hour from 0 to 23.',
    sharesWithStaff: 'Sharing can be on or off.',
    style: 'The style can be warm or plain.',
    asksHowHeavy: 'This question can be on or off.',
  },
};
