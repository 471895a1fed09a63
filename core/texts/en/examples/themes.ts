import type { Theme } from '#core/coaching/topics.ts';
import type { Wordings } from '#core/texts/types.ts';

interface ThemeTexts {
  /** An open question that fits whatever exactly happened. */
  questions: Wordings;
  /** Kind first words where no feeling was named in the post. */
  kindWords: Wordings;
  /** Completes "an idea about …"; null where offering an idea would sound cold. */
  idea: string | null;
}

/**
 * What one can say to a post about a theme. Sentences must fit every post that holds one of the theme's words: they name the
 * theme, never a detail, and they do not guess who did what.
 */
export const themes: Readonly<Record<Theme, ThemeTexts>> = {
  grief: {
    questions: ['What do you find yourself missing most?', 'What have these days been like for you?'],
    kindWords: ['I am so sorry for your loss.', 'I am so sorry. A loss like that can hurt so much.'],
    idea: null,
  },
  breakup: {
    questions: ['How have you been since then?', 'What has been the hardest part of it for you?'],
    kindWords: ['I am sorry you are going through this. The end of something like that can really hurt.'],
    idea: null,
  },
  health: {
    questions: [
      'How has all this been affecting your days?',
      'What has been on your mind most with all of this?',
    ],
    kindWords: ['I am sorry you have to deal with this. That is a lot to carry.'],
    idea: null,
  },
  sleep: {
    questions: [
      'What are your nights like at the moment?',
      'What goes through your mind when you lie awake?',
    ],
    kindWords: ['Nights like that sound really tiring. I am sorry you are going through this.'],
    idea: 'sleep',
  },
  loneliness: {
    questions: ['When is it hardest for you?', 'What would you like somebody to know about you right now?'],
    kindWords: ['I am glad you wrote here. Being alone with things can be so hard.'],
    idea: null,
  },
  family: {
    questions: [
      'What has it been like for you with your family lately?',
      'What has been the hardest part of this for you?',
    ],
    kindWords: ['That sounds really hard, and I can see how much it matters to you.'],
    idea: null,
  },
  relationship: {
    questions: ['How has this been for you?', 'What do you need most in this right now?'],
    kindWords: ['That sounds really hard, and I can see how much it matters to you.'],
    idea: null,
  },
  friends: {
    questions: ['How has that been for you?', 'What makes this so hard right now?'],
    kindWords: ['That sounds really hard, and I can see how much it matters to you.'],
    idea: null,
  },
  study: {
    questions: [
      'What is weighing on you most about your studies?',
      'Which part of it feels hardest at the moment?',
    ],
    kindWords: ['That sounds like a lot of pressure. I am sorry it is so hard right now.'],
    idea: 'studying',
  },
  jobSearch: {
    questions: ['What has this time been like for you?', 'What has been the hardest part of it for you?'],
    kindWords: ['I am sorry. That kind of waiting and not knowing can wear anybody down.'],
    idea: 'the next step',
  },
  work: {
    questions: [
      'What has been the hardest part of work lately?',
      'How do you feel when the work day is over?',
    ],
    kindWords: ['That sounds really wearing. I am sorry work is like this right now.'],
    idea: 'work',
  },
  money: {
    questions: [
      'What worries you most about it right now?',
      'How have you been holding up with all of this?',
    ],
    kindWords: ['Money worries can sit on everything else. I am sorry you are dealing with that.'],
    idea: 'the money side of this',
  },
  selfWorth: {
    questions: ['When did you start to feel this way?', 'What has been making you feel like this lately?'],
    kindWords: ['I am sorry you are feeling this way about yourself. I am glad you said it here.'],
    idea: null,
  },
  change: {
    questions: [
      'What has been the biggest change for you?',
      'What do you miss most from before, if there is something?',
    ],
    kindWords: ['That is a big change. It makes sense that it is hard.'],
    idea: 'settling in',
  },
};
