// Long because: sentences about every act, which are read together.
import type { Practised, PraiseTopic } from '#core/coaching/acts/topics.ts';
import type { Wordings } from '#core/texts/types.ts';

interface Praise {
  /** Stands before the person's own words. */
  said: Wordings;
  /** Stands after them. */
  why: Wordings;
}

/** What the words of an act do, and why that helps: true of every sentence in which the act is found. */
export const praise: Readonly<Record<PraiseTopic, Praise>> = {
  asksFirst: {
    said: [
      'You left it up to them what comes next. It was this part:',
      'You let them say first what would do them good. Here it is:',
    ],
    why: [
      'Whatever comes next is easier to take when somebody has asked for it.',
      'Some people want ideas and some only want to be heard; now they can tell you which.',
    ],
  },
  leavesChoice: {
    said: ['You left them room. Here is where it shows:', 'You put no pressure on them. It was this part:'],
    why: ['They can go at their own pace then, and that can take off some pressure.'],
  },
  namesFeeling: {
    said: [
      'You put into words how this may feel. It was this part:',
      'You said how it sounds to you. Here it is:',
    ],
    why: [
      'People tend to feel less alone once someone has said how it must feel.',
      'Hearing it from somebody else shows that it got through to you.',
    ],
  },
  validates: {
    said: [
      'You took what they feel seriously. Here it is:',
      'You made it clear that you take this seriously. It was this part:',
    ],
    why: [
      'It is a relief to hear this from somebody else.',
      'Whoever doubts themselves can rest a little on words like these.',
    ],
  },
  mirrors: {
    said: [
      'You said back what you understood. It was this part:',
      'You said their situation back to them. Here it is:',
    ],
    why: [
      'It shows that you listened, and they can correct you if you got it wrong.',
      'People often see their own story more clearly when somebody says it back.',
    ],
  },
  understands: {
    said: [
      'You showed that you see what this is like for them. It was this part:',
      'You took in what they wrote, and it shows. Here it is:',
    ],
    why: [
      'Whoever feels understood is a little less alone with it.',
      'It shows that somebody has read closely and takes it seriously.',
    ],
  },
  takesSide: {
    said: ['You took their side. It was this part:', 'You stood up for them. Here it is:'],
    why: [
      'Whoever was treated badly can start to doubt it; it helps when somebody else sees it too.',
      'It is good not to be the only one who finds it wrong.',
    ],
  },
  answers: {
    said: [
      'They asked, and you told them what you know. It was this part:',
      'You answered what they asked for. Here it is:',
    ],
    why: [
      'Somebody who asks is helped by an answer they can use.',
      'It is good to get an answer to what one asked.',
    ],
  },
  warms: {
    said: [
      'There is warmth in your reply. It was this part:',
      'You let them feel that you care. Here it is:',
    ],
    why: [
      'A warm word shows that there is a person at the other end.',
      'It is good to notice that somebody cares.',
    ],
  },
  asks: {
    said: ['You asked something about it. Here it is:', 'You wanted to know more. It was this part:'],
    why: ['A question shows that you want to understand, and they can choose what to tell you.'],
  },
  asksAboutThem: {
    said: [
      'You asked them a question about it. Here it is:',
      'You asked, so that they can tell you themselves. It was this part:',
    ],
    why: ['A question shows that their answer matters to you, and they can choose what to tell you.'],
  },
  affirms: {
    said: [
      'You saw something good in what they did or are. It was this part:',
      'You gave them credit for something. Here it is:',
    ],
    why: [
      'One’s own strengths are easy to overlook; others often see them first.',
      'It is good to hear that somebody sees it.',
    ],
  },
  thanksForTelling: {
    said: ['You let them know that it is good that they wrote. Here it is:'],
    why: ['It takes something to write in a place like this; you made that welcome.'],
  },
  standsBy: {
    said: [
      'You told them that you are with them. It was this part:',
      'You let them know that somebody is there. Here it is:',
    ],
    why: [
      'It helps to hear that somebody is there.',
      'Nobody has to be alone with it then, whatever comes next.',
    ],
  },
  sharesJoy: {
    said: ['You were glad with them. It was this part:', 'You shared in something good. Here it is:'],
    why: ['Good news grows when somebody is glad about it too.', 'People remember who was happy for them.'],
  },
  offers: {
    said: ['You offered them something. It was this part:', 'You said what you could do. Here it is:'],
    why: [
      'An offer is easier to take up than a need is to say.',
      'It lets them know that they may come back to you.',
    ],
  },
  goodWishes: {
    said: ['You wished them well. Here it is:'],
    why: ['A good wish shows that you keep thinking of them.'],
  },
  isMoved: {
    said: [
      'You let them see that it touches you. It was this part:',
      'You showed that it reached you. Here it is:',
    ],
    why: [
      'It can help to see that what one writes reaches somebody.',
      'Whoever feels alone with something can see here that somebody feels it too.',
    ],
  },
  isSorry: {
    said: ['You let them know that you feel for them. Here it is:'],
    why: ['A plain word of sympathy shows that it did not pass you by.'],
  },
};

/** Stands before the person's own words when they did what a note had suggested. */
export const carriedOut: Readonly<Record<Practised, Wordings>> = {
  advisesUnasked: [
    'In an earlier note I suggested leaving it to them whether they want an idea; here you did:',
    'Do you remember the note about asking before an idea? Here you left it to them:',
  ],
  emotionalReactions: [
    'In an earlier note I suggested saying how it sounds to you; here you did:',
    'Do you remember the note about saying how it sounds to you? Here it is:',
  ],
  explorations: [
    'In an earlier note I suggested an open question; here you asked one about them:',
    'Do you remember the note about asking? Here you did:',
  ],
};
