import type { Harm } from '#core/coaching/acts/harms.ts';
import type { PraiseTopic, TryTopic } from '#core/coaching/acts/topics.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const strength: Readonly<Record<PraiseTopic, string>> = {
  asksFirst: 'What is good about it: you let them say first what they want.',
  leavesChoice: 'What is good about it: you leave it up to them.',
  namesFeeling: 'What is good about it: you say how it sounds to you.',
  validates: 'What is good about it: you take what they feel seriously.',
  mirrors: 'What is good about it: you say back what you understood.',
  understands: 'What is good about it: you show that you see what this is like for them.',
  takesSide: 'What is good about it: you take their side.',
  answers: 'What is good about it: they asked, and you answer.',
  warms: 'What is good about it: there is warmth in it.',
  asks: 'What is good about it: you ask something, so that they can tell more.',
  asksAboutThem: 'What is good about it: you ask, so that they can tell more.',
  affirms: 'What is good about it: you see something good in them.',
  thanksForTelling: 'What is good about it: you make it welcome that they wrote.',
  standsBy: 'What is good about it: you tell them that you are there.',
  sharesJoy: 'What is good about it: you are glad with them.',
  offers: 'What is good about it: you offer them something.',
  goodWishes: 'What is good about it: you wish them well.',
  isMoved: 'What is good about it: you let them see that it touches you.',
  isSorry: 'What is good about it: you let them know that you feel for them.',
};

const STAY = 'You could stay with how it is for them instead. For example:';

const harms: Readonly<Record<Exclude<Harm, 'advertises'>, string>> = {
  attacks:
    'The marked words could hurt the person who reads them, so please do not send them like this. If you are angry or tired, it is also fine to leave it for now. You could say what worries you about it. For example:',
  endangers:
    'What the marked words suggest could do harm, even if it is meant to help or as a joke. Please do not send it like this. You could stay with the person instead. For example:',
  dismisses:
    'To somebody who asks for support, the marked words can sound like a rebuff, and this could hurt. You could leave the door open. For example:',
  mocks: `The marked words could be read as mockery, and this could hurt. ${STAY}`,
  blames: `The marked words could be read as blame, and this could hurt, however they are meant. ${STAY}`,
  discourages:
    'The marked words can take away hope or courage, and this could hurt, even if they come from what you have seen yourself. You could ask what they hope for instead. For example:',
  excuses:
    'The marked words speak for the other side. To somebody who was hurt, this can sound as if it were all right. You could stay with how it is for them first. For example:',
  minimises:
    'The marked words can make something big sound small, and this could hurt, however they are meant. You could leave room for how it is for them. For example:',
  forcesCheer:
    'To somebody who is low the marked words can sound as if they should not feel that way, and this could hurt, even if they are meant to help. You could stay with the hard part first. For example:',
  couldHurt: `The marked words could hurt the person who reads them, however they are meant. ${STAY}`,
};

const tryNow: Readonly<Record<Exclude<TryTopic, Harm>, string>> = {
  explorations: 'One thing you could add: a question that takes more than a yes or no. For example:',
  emotionalReactions: 'One thing you could add: how it sounds to you. For example:',
  advisesUnasked:
    'The marked words give advice. One thing you could change: ask if they would like an idea before you share it. For example:',
  asksWhy:
    'A “why” question can sound like a reproach, even if you only want to understand. The same can be asked like this:',
};

const acts: Readonly<Record<KindAct, string>> = {
  asksFirst: 'letting them say first what they want',
  leavesChoice: 'leaving it up to them',
  namesFeeling: 'saying how it sounds to you',
  validates: 'taking what they feel seriously',
  mirrors: 'saying back what you understood',
  asksAboutThem: 'a question to them',
  affirms: 'seeing something good in them',
  thanksForTelling: 'welcoming that they wrote',
  standsBy: 'telling them you are there',
  sharesJoy: 'being glad with them',
  offers: 'an offer',
  goodWishes: 'a good wish',
  isMoved: 'showing that it touches you',
  isSorry: 'feeling for them',
};

/** "Check again": what is different from the last try. */
const since = {
  more: (what: readonly string[]): string => `New since your last try: ${list(what)}.`,
  less: (what: readonly string[]): string => `No longer there: ${list(what)}.`,
  level: (name: string, before: string, now: string): string => `${name}: ${before} before, ${now} now.`,
  harmGone: 'What could hurt is gone.',
  harmNew: 'There is something now that could hurt; see below.',
  adviceGone: 'The advice that came unasked is gone.',
  sameWords: 'It is the same draft as last time.',
  nothing: 'Since your last try I see no change in what I can tell.',
};

/** "Coach my reply": private feedback on a draft before it is sent. */
export const draft = {
  heading: 'Your draft',
  again: 'Check again',
  copy: 'Copy',
  gone: 'I do not have your draft any more: I remember one for a quarter of an hour at most. Please begin at the post once more, the same way as before.',
  levels: {
    emotionalReactions: 'Warmth',
    interpretations: 'Saying what it may mean for them',
    explorations: 'Asking about them',
  },
  amounts: ['not in this draft', 'a little', 'clearly there'] as [string, string, string],
  shownIn: (amount: string): string => `${amount}, in `,
  quoted: (words: string): string => `“${words}”`,
  unsure: 'hard for me to tell',
  ownStory:
    'You share something of your own. That can make somebody feel less alone; a question back keeps it about them. For example:',
  ownStoryFits: 'You share something of your own. That can make somebody feel less alone.',
  ownStoryBesideNews: 'You answer with something of your own.',
  ownStoryAnswers:
    'They asked what others know, and you tell them what you know yourself: that answers them.',
  strength,
  harms,
  tryNow,
  acts,
  since,
  nothingSure:
    'I see nothing in it that I am sure of, neither good nor bad. Please trust your own feeling here: you know them better than I do.',
  short:
    'This is very short, so I cannot say much about it. A few more words could show what you mean. For example:',
  noWords: 'There are no words in it that I could read. A sign can be kind; a few words next to it say more.',
  advertises:
    'This reads like advertising. Somebody who asks for support needs a person; please do not send it here.',
  hostile:
    'This could hurt the person who reads it, so please do not send it like this. Would you like to say what worries you about it? If you are angry or tired, it is also fine to leave it for now.',
  mayHurt:
    'I am not sure, but this could hurt the person who reads it. You could say what worries you about it, or ask how it is for them.',
  estimate: 'I am a program and this is only a guess. You know the person better.',
  kept: 'I store neither the post nor your draft; only the buttons remember them, for a quarter of an hour.',
  risk: 'This may be about not wanting to live or about self-harm. That matters more than wording: stay kind, do not carry it alone, and tell the people who look after this community. “/help-now” shows where help can be found.',
  violence:
    'This post may be about violence at home. If it is, their safety matters more than wording: believe them, and do not press them to leave or to stay. You could ask whether they are safe right now. Do not carry it alone: tell the people who look after this community. “/help-now” shows where trained people can be reached.',
  mayBeRisk:
    'I am not sure, but the post could be about not wanting to live or about self-harm. If it is, that matters more than wording: stay kind, do not carry it alone, and tell the people who look after this community. “/help-now” shows where help can be found.',
  harmAtRisk:
    'Some of the words could hurt somebody who feels like this, so please do not send them like this. You could say that you are there, and ask how they are right now.',
  tooShort:
    'This is so short that I cannot tell its language, or say much about it. A few more words could show what you mean.',
  unreadable: 'I can only read English so far, so I cannot say anything about this draft.',
  empty:
    'There is no draft to look at yet. Write your reply as you would send it; a link, a quote or code alone tells me nothing.',
};
