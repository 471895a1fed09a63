/** `/doctor`: what works, what does not, and how to mend it. */
export const doctor = {
  heading: 'How I am doing here',
  well: 'Everything that I can check works.',
  mend: (count: number): string =>
    count === 1 ? 'One thing has to be mended.' : `${count} things have to be mended.`,
  look: 'Worth a look, but nothing is broken.',
  signs: { ok: 'Fine', warning: 'Look', fault: 'Mend' },
  notSetUp: 'I am not set up here yet: “/setup” begins it.',
  hidden: {
    subject: 'Admins',
    message:
      'The platform does not tell me who the admins of this group are, so I can do nothing for them. Make me an admin of the group (no rights needed), then type “/doctor” once more.',
  },
  channels: {
    subject: 'Channels',
    none: 'None is chosen, so I read nothing. “/setup” chooses them.',
    waiting:
      'They are chosen, but the notice to members is not posted yet, so I read nothing. “/setup” posts it.',
    some: (count: number): string => (count === 1 ? 'I read one.' : `I read ${count}.`),
    all: 'I read all that I can see.',
    single: (count: number): string =>
      `${count === 1 ? 'One has' : `${count} have`} settings of ${count === 1 ? 'its' : 'their'} own: “/config view” lists them.`,
  },
  staff: {
    subject: 'Alerts',
    none: 'No channel of your team is chosen, so nobody is told when a message sounds as if a life could be in danger. “/setup” chooses one.',
    some: 'They go to the channel of your team.',
  },
  zone: {
    subject: 'Time zone',
    now: (zone: string, clock: string): string => `${zone}; it is ${clock} there now.`,
  },
  events: {
    subject: 'Events',
    none: 'I have seen none since I was started.',
    last: (time: string): string => `I saw the last one at ${time} UTC.`,
  },
  direct: {
    subject: 'Private messages',
    none: (days: number): string => `None was sent in the last ${days} days.`,
    well: (days: number): string => `I saw no trouble in the last ${days} days.`,
    poor: (days: number): string =>
      `More than half could not be delivered in the last ${days} days, because people closed their private messages to me or never opened them.`,
    share: (percent: number, of: number, days: number): string =>
      `${percent} % of ${of} could not be delivered in the last ${days} days, because the person closed their private messages to me or never opened them.`,
  },
  unread: {
    subject: 'Messages I could not read',
    none: (days: number): string => `None in the last ${days} days.`,
    some: (count: number, days: number): string =>
      `${count === 1 ? 'One' : count} in the last ${days} days: something in me failed on ${count === 1 ? 'it' : 'them'}, and your team was asked to look. Whoever runs me finds the reason in the log.`,
  },
  database: { subject: 'Database', well: 'It answers.' },
  models: {
    subject: 'Models',
    well: 'They are loaded, and a sentence was read.',
    broken: 'They do not answer. Whoever runs me finds the reason in the log.',
  },
  queue: {
    subject: 'Queue',
    well: 'Messages are read as they come.',
    behind: 'I am behind with reading. Alerts may be late until I have caught up.',
    dead: 'Some messages were given up after several attempts. Whoever runs me finds them in the log.',
  },
  alerts: {
    subject: 'Alerts to staff',
    well: 'None is held up.',
    undelivered: (count: number, since: string): string =>
      `${count === 1 ? 'One alert, or wish to be written to, has' : `${count} alerts or wishes to be written to have`} not been delivered since ${since} UTC. Let me write in the staff channel, or choose another with /setup. I go on trying until they arrive, or the messages are looked after or deleted.`,
  },
  version: {
    subject: 'Version',
    running: (version: string): string => `Attune ${version} is running.`,
  },
  outbox: {
    subject: 'Notes and alerts',
    well: 'They are sent at their time.',
    uncertain:
      'Some were being sent when I was stopped, and are not repeated, so that nobody gets them twice.',
  },
};
