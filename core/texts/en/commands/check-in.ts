import type { Phq4Severity } from '#core/model/care.ts';

const severity: Record<Phq4Severity, string> = {
  none: 'hardly any strain',
  mild: 'mild strain',
  moderate: 'moderate strain',
  severe: 'severe strain',
};

/** `/check-in`: four questions on how somebody is, for themselves alone. */
export const checkIn = {
  description: 'Four questions on how you are, for yourself alone',
  heading: 'How are you, these two weeks?',
  about: [
    'Four questions, four buttons each: a minute. They are the PHQ-4, which many doctors use to see how strained somebody is by worry and low mood. It is no diagnosis, and I am no doctor.',
    'I keep two sums and the day, never the single answers, so that you can see how it goes over time. Only you see them. They count in no figure, and nobody is told, however high they are, unless you press a button for it.',
    'Once a week at most. I do not remind you, and no answer is fine too.',
    'To end it: “Forget my check-ins” below them, or “/privacy delete”.',
  ],
  start: 'Begin',
  notNow: 'Not now',
  declined: 'All right. I keep nothing of this.',
  /** The wording of the questionnaire. It is not ours to change. */
  stem: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  items: [
    'Feeling nervous, anxious or on edge',
    'Not being able to stop or control worrying',
    'Little interest or pleasure in doing things',
    'Feeling down, depressed, or hopeless',
  ],
  answers: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  item: (number: number, words: string): string => `${number} of 4: ${words}`,
  resultHeading: 'Your check-in',
  sum: (sum: number, which: Phq4Severity): string =>
    `Your answers add up to ${sum} of 12. The people who made these questions call that ${severity[which]}.`,
  pairs: (anxiety: number, depression: number): string =>
    `Nervous or worrying: ${anxiety} of 6. Low or without interest: ${depression} of 6.`,
  high: 'From 3 on in either of them, they advise to talk with somebody who knows about it, such as your doctor. That is worth doing, and you do not have to wait until it is worse. Here is who listens right now:',
  low: 'If it feels heavier than these numbers say, trust that more than the numbers. “/help-now” shows where help can be found.',
  thanks: 'Thank you for looking after yourself.',
  next: (day: string): string => `The next one is possible from ${day} on.`,
  earlier: (day: string): string => `Your last check-in was on ${day}.`,
  askStaff: 'Ask staff to write to me',
  askHeading: 'Shall I tell the people who look after this community?',
  askPreview: 'In the staff channel they will read this, and nothing of your answers:',
  askNote: 'I cannot say when somebody sees it. “/help-now” shows who listens right now.',
  askYes: 'Yes, tell them',
  askNo: 'No, leave it',
  asked:
    'Done. They will read it in the staff channel. I cannot say when; “/help-now” shows who listens right now.',
  noStaff:
    'There is no staff channel here in which I could tell anybody. “/help-now” shows who listens right now.',
  unasked: 'All right. I tell nobody.',
  somebody: 'Somebody',
  toStaff: ' would like one of you to write to them in private.',
  staffKnowsNoMore: 'They pressed a button for it. I know nothing more that I could pass on. It is no alert.',
  forget: 'Forget my check-ins',
  forgotten: (count: number): string =>
    count === 0 ? 'There was none to forget.' : 'Done. Your check-ins are forgotten.',
  none: 'There is no check-in of yours.',
  tooSoon: (day: string): string =>
    `The questions are about two weeks, so I take them once a week at most: from ${day} on again. I kept nothing new.`,
  leftOut:
    'You asked me to leave you out, so I keep nothing about you, and this neither. “/privacy delete” takes that no back. “/help-now” shows where help can be found.',
  notOffered:
    'In this community I do not ask this. The admins can switch it on. “/help-now” shows where help can be found.',
  chart: {
    fileName: 'your-check-ins.png',
    title: 'Your check-ins',
    subtitle: 'Higher: more often. From 3 on it is worth talking to somebody about it.',
    noData: 'Nothing to draw yet.',
    scale: ['0', '3', '6'] as [string, string, string],
    baselineLabel: '',
    names: { anxiety: 'Nervous or worrying', depression: 'Low or without interest' },
    altText: (from: string, to: string, lines: readonly string[]): string =>
      `Line chart of your check-ins, ${from} to ${to}. ${lines.join(' ')}`,
    altLine: (name: string, first: number, last: number): string => `${name}: ${first} of 6, then ${last}.`,
  },
};
