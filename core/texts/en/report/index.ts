import { counted } from './counted.ts';
import { charts } from './charts.ts';
import { figures } from './figures.ts';
import { outcomes } from './outcomes.ts';
import { work } from './work.ts';

/** The report to admins. */
export const communityReport = {
  pageTitle: 'How support works in this community',
  titles: {
    community: 'Your community',
    answers: 'Answers',
    whereAndWhen: 'Where and when nobody answers',
    changes: 'Against the weeks before',
    empathy: 'What replies show',
    reception: 'How replies are received',
    shift: 'How people leave a conversation',
    ownWord: 'How it is afterwards, in their own word',
    load: 'How the work is spread',
    howHeavy: 'How heavy helping is',
    notes: 'Private notes',
    techniques: 'What goes together with a brighter tone',
    howSure: 'How sure this is',
    notYet: 'Not yet',
  },
  /** Instead of a figure that is withheld. */
  few: 'Not enough people yet: this is shown once at least five different people stand behind it, so that nobody can be recognised.',
  /** On which sections it is withheld, by their titles. */
  noneOn: (titles: readonly string[]): string =>
    `So far there is none on: ${titles.map((title) => title.toLowerCase()).join('; ')}.`,
  howSure: [
    'All figures are a program’s estimates, from English messages only. “Of 10” is rounded; in brackets is where the true figure probably lies. The CSV and JSON files hold the shares and the statistics.',
    'Ranges, and what is said of chance, take each message for one by somebody else. Where few people write much, both look surer than they are.',
    'Counts go in fives, people as “at least”. A week is counted once, two days after its end; what is deleted later changes nothing. A conversation counts once it has rested for five days.',
  ],
  period: (from: string, to: string, where: 'community' | 'channel' | 'thread'): string => {
    const part = { community: 'the whole community', channel: 'one channel', thread: 'one thread or topic' };
    return `${from} to ${to}, ${part[where]}.`;
  },
  nextWeek: (day: string): string => `The next week is counted on ${day}.`,
  firstFigures: (day: string): string =>
    `The first figures come on ${day}: a week is counted when it is over. Until then /unanswered shows who waits for an answer.`,
  overview: {
    read: (n: number, people: number, notScored: string): string =>
      `About ${counted(n)} messages by at least ${counted(people)} people were read; ${notScored} could not be scored: not in English, or without words.`,
    seeking: 'Asking for support',
    providing: 'Giving support',
    none: 'Neither',
  },
  figures,
  charts,
  ...work,
  ...outcomes,
};
