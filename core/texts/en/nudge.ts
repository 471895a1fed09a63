import type { PraiseTopic, TryTopic } from '#core/coaching/topics.ts';
import type { NudgeAnswer } from '#core/model/records.ts';
import type { Wordings } from '#core/texts/types.ts';

interface Praise {
  /** Stands before the person's own words. */
  said: Wordings;
  /** Stands after them. */
  why: Wordings;
}

const praise: Record<PraiseTopic | 'presence', Praise> = {
  emotionalReactions: {
    said: [
      'You let them know that you feel with them. These words of yours show it:',
      'There is warmth in your reply. I noticed it here:',
      'You showed that you care how they are doing. It was this part:',
    ],
    why: [
      'On a hard day, hearing that somebody cares is often what helps first.',
      'People tend to feel less alone once someone has said how hard it sounds.',
      'A kind word like this makes it easier to go on talking.',
    ],
  },
  explorations: {
    said: [
      'You asked, and did not just assume. Here is where it shows:',
      'You made room for them to say more. It was this part:',
      'You wanted to know more. I noticed it here:',
      'You showed that you are curious about their side of it:',
    ],
    why: [
      'A question shows that you want to understand, and they can choose what to tell you.',
      'Being asked helps people to find their own words for what is going on.',
      'Being asked is often how people notice that somebody is listening.',
    ],
  },
  supportsAutonomy: {
    said: [
      'You left the choice with them. Here is where it shows:',
      'You made it clear that they decide. It was this part:',
      'You gave them room to do it their own way. I noticed it here:',
    ],
    why: [
      'Ideas are easier to take in when they come without pressure.',
      'People are more likely to take a step that they chose themselves.',
    ],
  },
  affirmsSupports: {
    said: [
      'You stood by them. Here is where it shows:',
      'You let them know that you are on their side. It was this part:',
      'You let them feel that they are not alone with it. I noticed it here:',
    ],
    why: [
      'On a bad day it helps to hear that somebody is on one’s side.',
      'Words like these give people something to hold on to.',
    ],
  },
  presence: {
    said: [
      'You took the time to answer somebody who was having a hard time:',
      'You did not leave them without an answer:',
      'You stepped in and wrote back:',
    ],
    why: [
      'Thank you for that. Not everybody takes the time.',
      'Thank you for that. Being there for somebody begins with an answer.',
    ],
  },
};

const tryNext: Record<TryTopic, Wordings> = {
  explorations: [
    'One thing you could try next time: ask one question that takes more than a yes or no. It could sound like this:',
    'If you like, try this next time: ask one open question, so that they can tell you more. For example:',
    'A small idea for next time: be curious about one part of it and ask. Here, that could have been:',
  ],
  emotionalReactions: [
    'One thing you could try next time: before anything else, say how it sounds to you. It could sound like this:',
    'If you like, try this next time: start by putting a feeling into words. For example:',
    'A small idea for next time: let them hear first that it touches you. Here, that could have been:',
  ],
  advisesUnasked: [
    'One thing you could try next time: ask if they would like an idea before you share it. Your idea may well be good; asking makes it easier to take. For example:',
    'If you like, try this next time: check first whether they want advice or just someone to talk to. It could sound like this:',
    'A small idea for next time: offer your tip as a choice. Here, that could have been:',
  ],
  confrontsWarns: [
    'Part of it may be hard to hear on a bad day, even if it is well meant. One thing you could try next time: say it as something you wonder about. For example:',
    'Part of it may be hard to hear on a bad day, even if it is well meant. If you like, ask for their side first next time. It could sound like this:',
  ],
};

const estimate: Wordings = [
  'I am a program and this is only a guess. Only you get this message.',
  'This is a program’s guess and it can be wrong. Nobody else gets this message.',
];

const buttons: Record<NudgeAnswer, string> = {
  helpful: 'Helpful',
  not_helpful: 'Not helpful',
  wrong: 'That’s wrong',
  pause: 'Pause for a week',
};

const thanks: Record<NudgeAnswer, (date: string) => string> = {
  helpful: () => 'Thank you, good to know.',
  not_helpful: (date) => `Thank you for telling me. I will leave you in peace until ${date} at least.`,
  wrong: (date) =>
    `Thank you for telling me, and sorry about that. I will leave you in peace until ${date} at least. If I get this wrong twice, I stop bringing it up for a month.`,
  pause: (date) =>
    `All right. You will not hear from me until ${date}. “/coaching on” brings me back sooner.`,
};

/** The private note about one reply. */
export const nudge = {
  praise,
  /** Stands before a reply that has no sure strength and harsh words. */
  aboutReply: 'You answered somebody who was having a hard time:',
  tryNext,
  estimate,
  buttons,
  thanks,
  alreadyAnswered: 'You have already answered this one. Thank you.',
  notFound: 'I no longer have this note, so there is nothing to change.',
};
