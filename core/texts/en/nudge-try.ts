import type { TryTopic } from '#core/coaching/acts/topics.ts';
import type { Wordings } from '#core/texts/types.ts';

/** Stands before an example of what could be tried, or have been written instead. */
export const tryNext: Readonly<Record<TryTopic, Wordings>> = {
  attacks: [
    'The marked words could hurt the person who reads them. If you were angry or tired, that happens to everybody. It could be said like this instead:',
  ],
  advertises: [
    'The marked words read like advertising. Somebody who asks for support needs a person first. It could be said like this instead:',
  ],
  endangers: [
    'What the marked words suggest could do harm, even if it is meant to help or as a joke. Something like this stays with the person instead:',
  ],
  dismisses: [
    'To somebody who asks for support, the marked words can sound like a rebuff. Something like this leaves the door open:',
  ],
  mocks: [
    'The marked words could be read as mockery and could hurt, however they were meant. Something like this stays with the person instead:',
  ],
  blames: [
    'The marked words could be read as blame and could hurt, however they were meant. Something like this stays with the person instead:',
  ],
  discourages: [
    'The marked words can take away hope or courage, even if they come from what you have seen yourself. It could be asked like this instead:',
  ],
  excuses: [
    'The marked words speak for the other side. To somebody who was hurt, this can sound as if it were all right. Something like this leaves room for them first:',
  ],
  minimises: [
    'The marked words can sound as if it did not count for much, and that can hurt. Something like this leaves room for it:',
    'The marked words can make something big sound small, however they were meant. Something like this leaves room for it:',
  ],
  forcesCheer: [
    'To somebody who is low the marked words can sound as if they should not feel that way, even if they are meant to help. Something like this leaves room for it:',
    'It is easy to wish a hard feeling away for somebody, and the marked words can sound like that. Something like this leaves room for it:',
  ],
  couldHurt: [
    'The marked words could hurt the person who reads them, however they were meant. It could be said like this instead:',
    'The marked words can be hard to read for the person who wrote the post. It could be said like this instead:',
  ],
  asksWhy: [
    'A “why” question can sound like a reproach, even if you only want to understand. The same can be asked like this:',
    'One thing you could try next time: “what” or “how” in the place of “why”, which some people hear as blame. For example:',
  ],
  explorations: [
    'One thing you could try next time: ask one question that takes more than a yes or no. It could sound like this:',
    'If you like, try this next time: ask one open question, so that they can tell you more. For example:',
    'A small idea for next time: ask how it is for them, and leave the answer open. Here, that could have been:',
  ],
  emotionalReactions: [
    'One thing you could try next time: say how it sounds to you. It could sound like this:',
    'If you like, try this next time: put a feeling into words. For example:',
    'A small idea for next time: let them hear that it touches you. Here, that could have been:',
  ],
  advisesUnasked: [
    'The marked words give advice. Your idea may well be good; asking first makes it easier to take. It could sound like this:',
    'If you like, try this next time: before an idea like the marked one, check whether they want advice or just someone to talk to. For example:',
    'A small idea for next time: offer a tip like the marked one as a choice. Here, that could have been:',
  ],
};

/** The same as part of a sentence: "One thing to try: …". */
export const tryInWords: Readonly<Record<TryTopic, string>> = {
  attacks: 'saying what worries you, where words could hurt',
  advertises: 'answering as a person, where words could be read as advertising',
  endangers: 'staying with the person, where an idea could do harm',
  dismisses: 'leaving the door open, where words could turn somebody away',
  mocks: 'saying what worries you, where words could be read as mockery',
  blames: 'saying what worries you, where words could be read as blame',
  discourages: 'asking what they hope for, where words could take hope away',
  excuses: 'leaving room for the person before speaking for the other side',
  minimises: 'leaving room for how it is for them',
  forcesCheer: 'leaving room for the hard part first',
  couldHurt: 'asking how it is for them, where words could hurt',
  asksWhy: 'asking “what” or “how” in the place of “why”',
  emotionalReactions: 'saying how it sounds to you',
  explorations: 'asking a question that takes more than a yes or no',
  advisesUnasked: 'asking before sharing an idea',
};
