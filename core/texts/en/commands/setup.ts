/** `/setup`: a few questions, a look at what will happen, and the notice to members. */
export const setup = {
  description: 'Set me up in this community, step by step',
  step: (number: number, of: number): string => `Step ${number} of ${of}`,
  now: (value: string): string => `Now: ${value}.`,
  next: 'Next',
  back: 'Back',
  country: {
    question: 'In which country are most of your members? I show its help lines when somebody asks for help.',
    menu: 'Country',
    other: 'Another country, or many',
    international: 'international directories of help lines',
  },
  channels: {
    question:
      'Which channels may I read? Choose those in which people ask for support and give it. In a forum I read every post. I begin only after the notice to your members is posted.',
    groupQuestion:
      'What may I read? The whole group, or only topics in which people ask for support and give it. I begin only after the notice to your members is posted.',
    menu: 'Channels to read',
    all: 'All channels',
    group: 'The whole group',
    topic: 'Only the topic in which you asked',
    topicHint:
      'For a single topic of a forum group, write /setup inside of it; for several, one after the other.',
    none: 'none yet',
    everything: 'all channels',
  },
  staff: {
    question:
      'Where should I tell your team when a message sounds as if a life could be in danger? I send a link and no quote. I miss messages and raise false alarms, and I am no emergency service.',
    byPayload: (payload: string): string =>
      `To choose a private group of your team, add me to it and write there: /start ${payload}`,
    fromMenu: 'Choose a channel that only your team can see.',
    menu: 'Channel of your team',
    none: 'No alerts',
    nobody: 'nobody is told',
    elsewhere: 'a group of your team',
  },
  quiet: {
    question: 'When should I write to nobody? Each person can choose other hours.',
    menu: 'Quiet hours',
    options: {
      '22-8': '22:00 to 8:00',
      '21-9': '21:00 to 9:00',
      '23-7': '23:00 to 7:00',
      '0-6': '0:00 to 6:00',
      none: 'No quiet hours',
    } as Readonly<Record<string, string>>,
  },
  zone: {
    question: 'In which time zone? If yours is not in the list, “/config set time-zone” takes every name.',
    menu: 'Time zone',
  },
  mode: {
    question:
      'Observe: I make sums for you and write to nobody. Coach: I also write, in private, to supporters who asked me to. You can begin with one and change later.',
    observe: 'Observe',
    coach: 'Coach',
  },
  preview: {
    heading: 'Ready?',
    reads: (what: string): string => `I read: ${what}.`,
    alerts: (where: string): string => `Alerts go to: ${where}.`,
    help: (country: string): string => `Help lines: ${country}.`,
    quiet: (hours: string, zone: string): string => `Quiet hours: ${hours} (${zone}).`,
    mode: (mode: string): string => `Mode: ${mode}.`,
    single:
      'Some channels or topics have settings of their own, which come first: “/config view” lists them.',
    notice: 'This is what your members will read, pinned where I may:',
    noChannels: 'One thing is missing: the channels that I may read.',
    start: 'Post the notice and start',
    change: 'Change something',
  },
  done: (pinned: boolean): string =>
    pinned
      ? 'Done. The notice is posted and pinned, and I have begun to read. “/doctor” tells whether everything works.'
      : 'Done. The notice is posted, and I have begun to read. I may not pin it: please do it, so that everybody finds it. “/doctor” tells whether everything works.',
  notPosted:
    'I could not post the notice, so nothing has begun. Please let me write in the channel (“/doctor” tells what is missing), then press the button again.',
  notPostedYet: (seconds: number): string =>
    `I could not post the notice yet, so nothing has begun: I am asked to wait for ${seconds} seconds. Please press the button again then.`,
  justPosted: 'The notice was posted a moment ago, and I read already.',
  where: {
    question:
      'Where would all your members see the notice? Please choose a channel that everybody can read. I begin only after it is posted there.',
    refused:
      'Your members would not see it there: it is a forum, the channel of your team, or closed to most of them.',
    menu: 'Channel for the notice',
  },
  notHere: 'That channel does not belong to this community. Nothing was changed.',
};
