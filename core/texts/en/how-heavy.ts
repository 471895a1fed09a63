import type { HowHeavy } from '#core/model/care.ts';

const answers: Record<HowHeavy, string> = {
  1: 'Very light',
  2: 'Rather light',
  3: 'In between',
  4: 'Rather heavy',
  5: 'Very heavy',
};

/** The question to supporters who asked for it, every second week. */
export const howHeavy = {
  question: 'You asked me to ask, every second week. How heavy was helping lately?',
  whoSees:
    'Nobody is shown your answer. It counts in a mean over at least five people, which the people who look after this community see. No answer is fine too.',
  answers,
  rest: 'Not for a month',
  stop: 'Stop asking',
  thanks: {
    light: 'Thank you for telling me. I am glad that it was not too much.',
    between:
      'Thank you for telling me. “/off-duty” gives you days without a word from me, whenever you like.',
    heavy:
      'Thank you for telling me. Helping can weigh a lot, and you need not carry all of it: others here can answer too. “/off-duty” gives you days without a word from me, and “/help-now” shows where there is help for yourself.',
  },
  rested: 'All right. I will not write to you for a month. “/off-duty back” begins again before that.',
  stopped: 'Done. I will not ask you this again. “/coaching how-heavy on” brings it back.',
  known: 'I have your answer already. Thank you.',
  late: 'That question is too old for an answer to count, so I kept nothing. Thank you all the same.',
  notAsked: 'You have not asked for this question so far. “/coaching how-heavy on” starts it.',
};
