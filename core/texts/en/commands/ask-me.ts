import type { OwnWord } from '#core/model/own-word.ts';

const answers: Record<OwnWord, string> = {
  1: 'Much heavier',
  2: 'A little heavier',
  3: 'About the same',
  4: 'A little lighter',
  5: 'Much lighter',
};

/** `/ask-me`: a private question, after a conversation, to those who asked for one. */
export const askMe = {
  description: 'After a conversation of yours, one private question: how is it now?',
  subcommands: {
    on: 'Ask me, in private and once a week at most',
    pause: 'No question for a month',
    off: 'No more questions',
  },
  heading: 'Shall I ask you how it is?',
  about: [
    'When you asked for support, people answered, and it has been quiet for a day, I ask you one thing in private: how is it now? Five buttons, once a week at most, and no answer is fine too.',
    'I keep that you want this, when I asked last, and your answer beside the conversation, not your words. After some days your answer is tied to nobody.',
    'The people who look after this community see sums over at least five people, never your answer.',
    'I never ask where something sounded as if a life could be in danger. I am no emergency service: “/help-now” shows where help can be found.',
    'To stop: “/ask-me off”, the button under every question, or “/privacy delete”.',
  ],
  yes: 'Yes, ask me',
  no: 'No, thank you',
  begun: 'All right. I will ask you now and then, after a conversation of yours. “/ask-me off” ends it.',
  declined: 'All right. I will not ask, and I keep nothing of this.',
  paused: 'All right. I will not ask you for a month. “/ask-me on” begins again before that.',
  stopped: 'Done. I will not ask you again. You can come back to it with “/ask-me on”.',
  notAsked: 'You have not asked for questions so far. “/ask-me on” starts them.',
  leftOut:
    'You asked me to leave you out, so I do not read what you write here and could not tell when to ask. If you change your mind, “/privacy delete” takes that no back; then “/ask-me on” works.',
  notOffered: 'In this community I do not ask this. The admins can switch it on.',
  question: 'You asked me to ask. A conversation that you began has come to rest. How is it now?',
  yourPost: 'Your post',
  whoSees: 'Nobody is shown your answer; it counts in sums over at least five people. No answer is fine too.',
  answers,
  rest: 'Not for a month',
  stop: 'Stop asking',
  thanks: {
    heavier:
      'Thank you for telling me. I am sorry that it is heavy. You can ask for support again at any time, and “/help-now” shows where help can be found right now.',
    same: 'Thank you for telling me. You can ask for support again at any time.',
    lighter: 'Thank you for telling me. I am glad that it is a little lighter.',
  },
  known: 'I have your answer already. Thank you.',
  late: 'That question is too old for an answer to count, so I kept nothing. Thank you all the same. “/help-now” shows where help can be found.',
};
