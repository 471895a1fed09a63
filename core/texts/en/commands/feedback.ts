import { own } from '#core/lib/own.ts';
import type { PraiseTopic, TryTopic } from '#core/coaching/topics.ts';

const praise: Record<PraiseTopic | 'presence', string> = {
  emotionalReactions: 'that you showed warmth',
  explorations: 'that you asked and wanted to know more',
  supportsAutonomy: 'that you left the choice with them',
  affirmsSupports: 'that you stood by them',
  presence: 'that you were there',
};

const suggestion: Record<TryTopic, string> = {
  emotionalReactions: 'saying first how it sounds to you',
  explorations: 'asking a question that takes more than a yes or no',
  advisesUnasked: 'asking before sharing an idea',
  confrontsWarns: 'saying what may be hard to hear as something you wonder about',
};

const inWords = (table: Readonly<Record<string, string>>, topic: string): string | undefined =>
  own(table, topic);

/** `/feedback`: the notes of the last weeks, for those whose private messages are closed. */
export const feedback = {
  description: 'My latest notes to you, also those that could not be delivered',
  heading: 'My latest notes to you',
  notOptedIn: 'I have written no notes to you. “/coaching on” starts them.',
  nothing: 'No notes in the last four weeks. They come after a few replies, and not about every one.',
  intro: 'I keep which note it was, not its words, so here they are in short:',
  encouraging: (topic: string): string =>
    `I noticed ${inWords(praise, topic) ?? 'something good in your reply'}`,
  improving: (topic: string): string =>
    `One thing to try: ${inWords(suggestion, topic) ?? 'a small change of wording'}`,
  line: (day: string): string => `${day}: `,
  open: 'your reply',
  estimate: 'I am a program and these are only guesses.',
};
