import type { ChangeName } from '#core/community/report-types.ts';
import type { DayPart, Heaviness } from '#core/community/measures.ts';
import type { Mechanism } from '#core/model/analysis.ts';
import { counted } from './counted.ts';

const mechanisms: Readonly<Record<Mechanism, string>> = {
  emotionalReactions: 'Warmth and compassion',
  interpretations: 'Saying what one understood',
  explorations: 'Asking about feelings and experiences',
};

const parts: Readonly<Record<DayPart, string>> = {
  night: 'Night (0 to 6)',
  morning: 'Morning (6 to 12)',
  afternoon: 'Afternoon (12 to 18)',
  evening: 'Evening (18 to 24)',
};

const changed: Readonly<Record<ChangeName, string>> = {
  unanswered: 'Requests without a reply',
  withinAnHour: 'First reply within an hour',
  warmth: 'Replies that show warmth',
  questions: 'Replies that ask about feelings and experiences',
  brighter: 'Conversations that end brighter',
};

const heaviness: Readonly<Record<Heaviness, string>> = {
  light: 'Light',
  between: 'In between',
  heavy: 'Heavy',
};

/** Of the report: what is answered, by whom, and what it weighs. */
export const work = {
  answers: {
    replies: 'Replies',
    usualReplies: (usual: string): string => `a request for support usually gets ${usual}.`,
    firstReply: 'Time to the first reply',
    usualWait: (usual: string): string => `usually ${usual}.`,
    unanswered: 'Without a reply',
    waiting: 'Staff can see what waits for an answer, as links, with /unanswered.',
    none: 'none',
    orMore: (from: number): string => `${from} or more`,
    moreThan: (time: string): string => `more than ${time}`,
    lessThan: (time: string): string => `less than ${time}`,
    fromTo: (from: string, to: string): string => `${from} to ${to}`,
    half: (middle: string, half: string): string => `${middle} (half of them ${half})`,
  },
  empathy: {
    intro: (n: number, people: number): string =>
      `From about ${counted(n)} replies by at least ${counted(people)} supporters. How many show each kind of empathy, strongly or a little:`,
    mechanisms,
    levels: (strongly: string, weakly: string): string => `${strongly} strongly, ${weakly} a little`,
    caution:
      'The third is hard to tell, for people as well as for programs; do not rest anything on it alone.',
  },
  whereAndWhen: {
    intro: 'Of 10 requests, this many got no reply:',
    parts,
    line: (share: string, n: number): string => `${share}, from about ${counted(n)} requests`,
  },
  changes: {
    names: changed,
    line: (now: string, before: string): string => `${now}; before, ${before}`,
    asBefore: (names: readonly string[]): string => `About as before: ${names.join('; ')}.`,
    verdict: (way: 'chance' | 'more' | 'fewer'): string => {
      if (way === 'chance') return 'This can be chance.';
      return `${way === 'more' ? 'More' : 'Fewer'} than chance explains easily.`;
    },
  },
  load: {
    intro: 'Of 10 supporters who answered in a week, this many wrote:',
    step: (replies: number): string => `${replies} replies or more`,
  },
  notes: {
    intro: (n: number, people: number): string =>
      `About ${counted(n)} notes, to at least ${counted(people)} supporters. What they said of them:`,
    unsaid: (n: number, people: number): string =>
      `About ${counted(n)} notes, to at least ${counted(people)} supporters. Hardly anybody pressed a button under one, so there is nothing to read from it.`,
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    wrong: 'Wrong',
    notRated: 'They said nothing',
  },
  howHeavy: {
    intro: (n: number, people: number): string =>
      `About ${counted(n)} answers by at least ${counted(people)} supporters who chose to be asked, every second week, how heavy helping was:`,
    heaviness,
    mean: (mean: string): string =>
      `Their mean is ${mean}, where 1 is light, 2 in between and 3 heavy. Those who find it heaviest may answer least, or have stopped helping. If it weighs on many, more hands, fewer hours and a word of thanks from you may help; there is nothing here by which to look for anybody.`,
  },
};
