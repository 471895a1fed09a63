import type { TrialEstimate, TrialResult } from '#core/model/trial.ts';

/** Levels with a sign, so that a reader sees at once which way it goes. */
const levels = (value: number): string =>
  `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`;
const range = ({ low, high }: TrialEstimate): string => `${levels(low)} to ${levels(high)}`;
const people = (count: number): string => (count === 0 ? 'fewer than 5' : `at least ${count}`);

type Found = Extract<TrialResult, { kind: 'found' }>;

function inOneSentence({ effect }: Found): string {
  if (effect.low > 0)
    return 'Replies of those who got notes at once showed more warmth and asking than chance explains easily.';
  if (effect.high < 0)
    return 'Replies of those who got notes at once showed less warmth and asking than chance explains easily.';
  return 'There is no difference that chance could not explain. That is no proof that there is none: look at the range.';
}

/** `/trial`: whether the notes help, found out by lot. */
export const trial = {
  heading: 'Do my notes help? A trial by lot',
  about: [
    'For some weeks a lot decides, for each supporter who newly asks for notes, whether these begin now or four weeks later. Everybody gets them, and everybody reads a sentence about it before they say yes.',
    'On a day that is fixed now, I compare the replies of both groups, each person with their own first replies. You see one figure, once at least five people of each group have written enough; otherwise you see that there were too few.',
    'Nobody but the person is shown how a lot fell, and the lots are forgotten on that day. There is no figure before it.',
    'Fewer than 40 supporters will mostly find nothing, even where notes help. Whoever runs Attune for you has the whole plan (docs/trial.md).',
  ],
  ask: 'For how long should lots be drawn? The figure comes four weeks and a day after that.',
  start: (weeks: number): string => `Yes, for ${weeks} weeks`,
  again: 'You may begin another one; its figure then takes the place of this one.',
  observes:
    'For this I have to write notes at all: “/config set mode coach” comes first, and the notice for your members with it.',
  notStarted: 'Nothing is read here yet. “/setup” comes first.',
  retention: (days: number): string =>
    `For this I have to keep what I work out for ${days} days at least. “/config set retention ${days}” does that; your members were told a number, so please post the notice again.`,
  started: (enrolUntil: string, reportAt: string): string =>
    `It has begun. Lots are drawn until ${enrolUntil}; the figure comes on ${reportAt}. Until then please change no mode, and let supporters know that notes can be had.`,
  already: 'A trial is under way already.',
  running: (enrolUntil: string, reportAt: string): string =>
    `It is under way. Lots are drawn until ${enrolUntil}; the figure comes on ${reportAt}, and nothing is shown before.`,
  settling: (reportAt: string): string =>
    `It is under way. No more lots are drawn; the figure comes on ${reportAt}, and nothing is shown before.`,
  end: 'End it without a figure',
  sure: 'If it ends now, there will be no figure at all, the lots are forgotten, and those who wait get their notes from now on. Are you sure?',
  yesEnd: 'Yes, end it',
  keep: 'No, let it go on',
  unchanged: 'All right. It goes on.',
  ended: 'It has ended without a figure. Whoever waited gets notes from now on.',
  notRunning: 'No trial is under way.',
  resultHeading: 'What the trial found',
  tooFew:
    'Too few people took part: a figure needs five in each group who wrote enough. Nothing is shown, so that nobody can be recognised.',
  sentence: inOneSentence,
  effect: ({ effect }: Found): string =>
    `Difference of a reply’s level of warmth and asking together, which goes from 0 to 4: ${levels(effect.value)} (95 % interval ${range(effect)}).`,
  week: (number: number, week: TrialEstimate | null): string =>
    week === null
      ? `Week ${number}: fewer than five people in a group.`
      : `Week ${number}: ${levels(week.value)} (${range(week)}).`,
  people: ({ people: counted }: Found): string =>
    `Notes at once: ${people(counted.now)} people. Notes later: ${people(counted.later)} people.`,
  silent: ({ silent }: Found): string =>
    `Without enough replies to count: ${people(silent.now)} and ${people(silent.later)}.`,
  how: 'Everybody counts in the group that their lot named, whether notes came or not. The level is a program’s reading of words: it does not say whether those who asked for support are better off.',
};
