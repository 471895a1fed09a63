import { own } from '#core/lib/own.ts';
import type { PraiseTopic } from '#core/coaching/acts/topics.ts';
import { tryInWords } from '../nudge-try.ts';

const praise: Record<PraiseTopic, string> = {
  asksFirst: 'that you asked whether they want ideas',
  leavesChoice: 'that you left it up to them',
  namesFeeling: 'that you said how it sounds to you',
  validates: 'that you told them their feelings are all right',
  mirrors: 'that you said back what you understood',
  asksAboutThem: 'that you asked, so that they could tell more',
  affirms: 'that you saw something good in them',
  thanksForTelling: 'that you welcomed that they wrote',
  standsBy: 'that you told them you are there',
  sharesJoy: 'that you were glad with them',
  offers: 'that you offered them something',
  goodWishes: 'that you wished them well',
  isMoved: 'that you let it show how it touches you',
  isSorry: 'that you let them know you feel for them',
};

/** Notes of earlier versions keep the names of their topics. */
const earlierPraise: Readonly<Record<string, string>> = {
  emotionalReactions: 'that you showed warmth',
  explorations: 'that you asked and wanted to know more',
  supportsAutonomy: 'that you left the choice with them',
  affirmsSupports: 'that you stood by them',
  presence: 'that you were there',
};

const earlierSuggestion: Readonly<Record<string, string>> = {
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
    `I noticed ${inWords({ ...earlierPraise, ...praise }, topic) ?? 'something good in your reply'}`,
  improving: (topic: string): string =>
    `One thing to try: ${inWords({ ...earlierSuggestion, ...tryInWords }, topic) ?? 'a small change of wording'}`,
  line: (day: string): string => `${day}: `,
  open: 'your reply',
  estimate: 'I am a program and these are only guesses.',
};
