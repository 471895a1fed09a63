// Long because: all sentences of the weekly page.
import type { Mechanism } from '#core/model/analysis.ts';
import type { WeeklyLoad, WeeklyPlan, WeeklyStrength, WeeklyTry } from '#core/texts/weekly-plan.ts';
import type { Wordings } from '#core/texts/types.ts';

const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const count = (n: number): string => SMALL[n] ?? String(n);
const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${count(n)} times`);
/** A share of the week is told only where it is no reproach: "one of your six replies" is one. */
const ofReplies = (n: number, replies: number): string => {
  if (2 * n < replies) return n === 1 ? 'one reply' : `${count(n)} replies`;
  if (n < replies) return `${count(n)} of your ${count(replies)} replies`;
  if (n === 1) return 'your reply';
  return n === 2 ? 'both of your replies' : `all ${count(n)} of your replies`;
};
const strengths: Record<WeeklyStrength, (n: number, replies: number) => string> = {
  emotionalReactions: (n, replies) => `You showed warmth in ${ofReplies(n, replies)}.`,
  explorations: (n, replies) => `You asked about what they are going through in ${ofReplies(n, replies)}.`,
  supportsAutonomy: (n, replies) => `You left the choice with them in ${ofReplies(n, replies)}.`,
  affirmsSupports: (n, replies) => `You encouraged them or stood by them in ${ofReplies(n, replies)}.`,
};

const names: Record<Mechanism, string> = {
  emotionalReactions: 'Warmth',
  interpretations: 'Saying what it may mean (hard to tell)',
  explorations: 'Asking about them',
};

const inSentence: Record<Mechanism, string> = {
  emotionalReactions: 'warmth',
  interpretations: 'words on what it may mean for them',
  explorations: 'interest in their story',
};

const changes: Record<'up' | 'down', (what: readonly string[]) => string> = {
  up: (what) => `Your replies lately show more ${what.join(' and more ')} than in your earlier weeks.`,
  down: (what) =>
    `There was less ${what.join(' and less ')} lately than in your earlier weeks. That may well lie in the posts you answered.`,
};

const tryNext: Record<WeeklyTry, string> = {
  emotionalReactions: 'One thing to try this week: say how it sounds to you. For example:',
  explorations: 'One thing to try this week: ask one question that takes more than a yes or no. For example:',
  advisesUnasked:
    'One thing to try this week: ask if they would like an idea before you share it. For example:',
};

/** Other sentences than the notes give, so that nobody reads one twice. */
const examples: Record<WeeklyTry, Wordings> = {
  emotionalReactions: [
    'I’m sorry, this sounds like a hard week for you.',
    'That must be hard to live with. I’m glad you told us.',
    'Oh, that sounds painful. I’m sorry.',
    'I can imagine how much this hurts. I’m sorry.',
    'That sounds like so much at once.',
  ],
  explorations: [
    'What’s that like for you?',
    'When is it hardest for you?',
    'What would help you most right now?',
    'How have you been since?',
    'What else is on your mind?',
  ],
  advisesUnasked: [
    'Would an idea help, or would you rather just talk?',
    'I know something that might help. Would you like to hear it?',
    'Would you like to think about options together, or is it too soon for that?',
    'Let me know if you want tips. I’m happy to just listen, too.',
    'Is now a good time for ideas, or not yet?',
  ],
};

const noted: Record<NonNullable<WeeklyPlan['noted']>['since'], (what: string) => string> = {
  done: (what) =>
    `My latest suggestion to you was ${what}. I have seen it in your replies since then. Thank you for trying it.`,
  'not-seen': (what) =>
    `My latest suggestion to you was ${what}. I have not seen it in your replies since then, but I may have missed it, and it does not fit every post.`,
  'no-reply': (what) =>
    `My latest suggestion to you was ${what}. There has been no reply since then that I could read.`,
  untold: (what) => `My latest suggestion to you was ${what}.`,
};

/** What it may have weighed: no praise for nights, and no reproach. */
function load({ late, heavy, isFull }: WeeklyLoad): string {
  const what = [
    ...(late > 0
      ? [`${capital(count(late))} of your replies came between 11 at night and 5 in the morning.`]
      : []),
    ...(heavy > 0
      ? [`${capital(count(heavy))} of the conversations began with somebody who, as I read it, was very low.`]
      : []),
    ...(isFull && late === 0 && heavy === 0 ? ['That is a full week of helping.'] : []),
  ];
  return `${what.join(' ')} That can weigh on you, and you need not answer everybody: others here can, too.`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The private report at the end of a supporter's week, and the chart that goes with it. */
export const weekly = {
  heading: 'Your week',
  answered: (replies: number, conversations: number): string =>
    replies === 1
      ? 'You answered once this week. Thank you for being there.'
      : `You answered ${times(replies)} this week, in ${count(conversations)} ${conversations === 1 ? 'conversation' : 'conversations'}. Thank you for being there.`,
  partly: (replies: number): string =>
    `Thank you for being there this week. What follows is about ${replies === 1 ? 'one' : count(replies)} of your replies.`,
  load,
  rest: '“/off-duty” gives you days without a word from me.',
  unread: 'I can only read English so far, so I cannot say more about them.',
  strengthsIntro: 'What stood out:',
  strengths,
  noStrength: 'People who asked for support got an answer from you. That counts.',
  changes,
  inSentence,
  allSteady: 'Your replies are much as they were in your earlier weeks.',
  tooEarly: 'It is too early to say how your replies change over time. A few more weeks will show.',
  tryNext,
  examples,
  readOf: (scored: number, replies: number): string =>
    `I could read ${count(scored)} of these ${count(replies)} answers; what follows is about ${scored === 1 ? 'that one' : 'those'}.`,
  noted,
  noSuggestion: 'I have no suggestion for you this week.',
  estimate: 'I am a program and these are only guesses. I compare you with your own past only.',
  seenBy: (isShared: boolean): string =>
    isShared
      ? 'The people who look after this community can see your weeks, because you share them.'
      : 'Nobody else gets this.',
  settings: '“/coaching” changes when I write, or stops it.',
  chart: {
    fileName: 'your-weeks.png',
    title: 'Your replies, week by week',
    subtitle: 'Higher: more of it. Longer thin lines: less sure.',
    noData: 'Nothing to draw yet. Once you have written a few replies, your weeks will show here.',
    scale: ['none', 'a little', 'a lot'] as [string, string, string],
    baselineLabel: 'your earlier weeks',
    names,
    altText: (from: string, to: string, lines: readonly string[]): string =>
      `Line chart of your replies by week, ${from} to ${to}. ${lines.join(' ')}`,
    altLine: (name: string, first: string, last: string): string =>
      first === last ? `${name}: ${first}, as before.` : `${name}: ${first}, then ${last}.`,
    /** Words for a mean level in [0, 2]. */
    inWords: (value: number): string => {
      if (value < 0.25) return 'hardly any';
      if (value < 0.75) return 'a bit';
      if (value < 1.25) return 'a little in most';
      return value < 1.75 ? 'quite a lot' : 'a lot';
    },
  },
};
