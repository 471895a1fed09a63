import type { Theme } from '#core/coaching/topics.ts';
import type { Wordings } from '#core/texts/types.ts';

interface ThemeTexts {
  /** Lower-case words and phrases; `*` at the end stands for any ending. */
  words: readonly string[];
  /** An open question that fits whatever exactly happened. */
  questions: Wordings;
  /** Kind first words where no feeling was named in the post. */
  kindWords: Wordings;
  /** Completes "an idea about …"; null where offering an idea would sound cold. */
  idea: string | null;
}

/**
 * What a post is about, and what one can say to it. Sentences must fit every post that holds one of the words: they name the
 * theme, never a detail, and they do not guess who did what.
 */
export const themes: Record<Theme, ThemeTexts> = {
  grief: {
    words: [
      'passed away',
      'funeral',
      'my grief',
      'the grief',
      'with grief',
      'grieving',
      'mom died',
      'mum died',
      'mother died',
      'dad died',
      'father died',
      'grandma died',
      'grandmother died',
      'grandpa died',
      'grandfather died',
      'brother died',
      'sister died',
      'husband died',
      'wife died',
      'son died',
      'daughter died',
      'baby died',
      'uncle died',
      'aunt died',
      'friend died',
      'dog died',
      'cat died',
      'mourning',
      'bereave*',
      'her death',
      'his death',
      'death of',
      'lost my mom',
      'lost my mum',
      'lost my mother',
      'lost my dad',
      'lost my father',
      'lost my brother',
      'lost my sister',
      'lost my son',
      'lost my daughter',
      'lost my husband',
      'lost my wife',
      'lost my dog',
      'lost my cat',
      'lost my best friend',
      'miscarriage',
    ],
    questions: ['What do you find yourself missing most?', 'What have these days been like for you?'],
    kindWords: ['I am so sorry for your loss.', 'I am so sorry. A loss like that can hurt so much.'],
    idea: null,
  },
  breakup: {
    words: [
      'broke up',
      'break up',
      'breakup',
      'broken up',
      'dumped me',
      'left me for',
      'divorce*',
      'my ex',
      'we separated',
      'are separated',
      'cheated on',
      'cheating on',
    ],
    questions: ['How have you been since then?', 'What has been the hardest part of it for you?'],
    kindWords: ['I am sorry you are going through this. The end of something like that can really hurt.'],
    idea: null,
  },
  health: {
    words: [
      'doctor',
      'hospital',
      'diagnos*',
      'cancer',
      'surgery',
      'illness',
      'chronic',
      'pain',
      'symptom*',
      'my health',
      'treatment',
      'test results',
      'chemo',
      'migraine*',
    ],
    questions: [
      'How has all this been affecting your days?',
      'What has been on your mind most with all of this?',
    ],
    kindWords: ['I am sorry you have to deal with this. That is a lot to carry.'],
    idea: null,
  },
  sleep: {
    words: [
      'can’t sleep',
      'can not sleep',
      'cannot sleep',
      'couldn’t sleep',
      'not sleeping',
      'no sleep',
      'insomnia',
      'sleepless',
      'awake all night',
      'awake at night',
      'lying awake',
      'nightmare*',
      'sleep at night',
      'trouble sleeping',
    ],
    questions: [
      'What are your nights like at the moment?',
      'What goes through your mind when you lie awake?',
    ],
    kindWords: ['Nights like that sound really tiring. I am sorry you are going through this.'],
    idea: 'sleep',
  },
  loneliness: {
    words: [
      'lonely',
      'loneliness',
      'so alone',
      'all alone',
      'feel alone',
      'completely alone',
      'isolated',
      'isolation',
      'no one to talk to',
      'nobody to talk to',
      'no friends',
      'have no one',
      'have nobody',
    ],
    questions: ['When is it hardest for you?', 'What would you like somebody to know about you right now?'],
    kindWords: ['I am glad you wrote here. Being alone with things can be so hard.'],
    idea: null,
  },
  family: {
    words: [
      'my mom',
      'my mum',
      'my mother',
      'my dad',
      'my father',
      'my parents',
      'my sister',
      'my brother',
      'my family',
      'my son',
      'my daughter',
      'my kids',
      'my children',
      'my in-laws',
    ],
    questions: [
      'What has it been like for you with your family lately?',
      'What has been the hardest part of this for you?',
    ],
    kindWords: ['That sounds really hard, and I can see how much it matters to you.'],
    idea: null,
  },
  relationship: {
    words: [
      'my boyfriend',
      'my girlfriend',
      'my husband',
      'my wife',
      'my partner',
      'my fiance*',
      'my fiancé*',
      'my marriage',
      'our marriage',
      'relationship',
    ],
    questions: ['How has this been for you?', 'What do you need most in this right now?'],
    kindWords: ['That sounds really hard, and I can see how much it matters to you.'],
    idea: null,
  },
  friends: {
    words: [
      'my friend',
      'my friends',
      'best friend',
      'friendship*',
      'roommate*',
      'flatmate*',
      'left me out',
      'ghosted',
    ],
    questions: ['How has that been for you?', 'What makes this so hard right now?'],
    kindWords: ['That sounds really hard, and I can see how much it matters to you.'],
    idea: null,
  },
  study: {
    words: [
      'exam*',
      'college',
      'university',
      'at school',
      'my school',
      'high school',
      'schoolwork',
      'my class',
      'classes',
      'grades',
      'semester',
      'homework',
      'studying',
      'my studies',
      'thesis',
      'professor*',
      'finals',
    ],
    questions: [
      'What is weighing on you most about your studies?',
      'Which part of it feels hardest at the moment?',
    ],
    kindWords: ['That sounds like a lot of pressure. I am sorry it is so hard right now.'],
    idea: 'studying',
  },
  jobSearch: {
    words: [
      'laid off',
      'lost my job',
      'got fired',
      'was fired',
      'been fired',
      'unemploy*',
      'job hunt*',
      'job search*',
      'looking for a job',
      'looking for work',
      'job interview*',
      'job applications',
    ],
    questions: ['What has this time been like for you?', 'What has been the hardest part of it for you?'],
    kindWords: ['I am sorry. That kind of waiting and not knowing can wear anybody down.'],
    idea: 'the next step',
  },
  work: {
    words: [
      'my job',
      'new job',
      'this job',
      'a job',
      'at work',
      'from work',
      'to work every',
      'work is',
      'work has been',
      'my work',
      'workplace',
      'workload',
      'my boss',
      'my manager',
      'coworker*',
      'co-worker*',
      'colleague*',
      'overtime',
      'deadline*',
      'my shift',
      'shifts',
      'burnout',
      'burned out',
      'burnt out',
    ],
    questions: [
      'What has been the hardest part of work lately?',
      'How do you feel when the work day is over?',
    ],
    kindWords: ['That sounds really wearing. I am sorry work is like this right now.'],
    idea: 'work',
  },
  money: {
    words: [
      'rent',
      'debt*',
      'bills',
      'money',
      'loan*',
      'can’t afford',
      'cannot afford',
      'eviction',
      'evicted',
      'savings',
      'financ*',
      'paycheck',
    ],
    questions: [
      'What worries you most about it right now?',
      'How have you been holding up with all of this?',
    ],
    kindWords: ['Money worries can sit on everything else. I am sorry you are dealing with that.'],
    idea: 'the money side of this',
  },
  selfWorth: {
    words: [
      'failure',
      'not good enough',
      'hate myself',
      'useless',
      'worthless',
      'ugly',
      'my confidence',
      'self-esteem',
      'self esteem',
      'insecure',
      'a burden',
      'ashamed of myself',
    ],
    questions: ['When did you start to feel this way?', 'What has been making you feel like this lately?'],
    kindWords: ['I am sorry you are feeling this way about yourself. I am glad you said it here.'],
    idea: null,
  },
  change: {
    words: [
      'moved to',
      'moving to',
      'new city',
      'new country',
      'homesick',
      'just moved',
      'new school',
      'retired',
      'retirement',
      'starting over',
    ],
    questions: [
      'What has been the biggest change for you?',
      'What do you miss most from before, if there is something?',
    ],
    kindWords: ['That is a big change. It makes sense that it is hard.'],
    idea: 'settling in',
  },
};

/** Sentences for any post. */
export const anyTheme: {
  questions: Wordings;
  kindWords: Wordings;
  /** Says a feeling back; the argument is a value of {@link feelings}. */
  namedFeeling: readonly [(feeling: string) => string, ...((feeling: string) => string)[]];
  /** The argument is an `idea` of a theme. */
  ideaOffer: (idea: string) => string;
  askFirst: Wordings;
  softerView: Wordings;
  softerWarning: Wordings;
} = {
  questions: ['What has this been like for you?', 'What has been the hardest part for you so far?'],
  kindWords: [
    'That sounds really hard. I am sorry you are going through this.',
    'I can hear that this is a lot for you. I am glad you wrote about it.',
  ],
  namedFeeling: [
    (feeling) => `I am sorry you feel so ${feeling} right now. That sounds really hard.`,
    (feeling) => `It makes sense to me that you feel ${feeling}. That is a lot to deal with.`,
  ],
  ideaOffer: (idea) =>
    `I have an idea about ${idea}, if you would like to hear it. Or would you rather just talk for now?`,
  askFirst: [
    'Would you like a few ideas, or would it help more to just talk for a while?',
    'You know best what fits you. Would an idea be welcome right now?',
  ],
  softerView: [
    'I may be missing something here. How does it look from your side?',
    'I wonder how you see this yourself?',
  ],
  softerWarning: ['I am a little worried for you. How do you see it yourself?'],
};

/**
 * Feelings a person can name in a post, and how to say them back after "feel". Left out on purpose: words that would be
 * unkind to repeat ("worthless") or that say little ("bad").
 */
export const feelings: Readonly<Record<string, string>> = {
  scared: 'scared',
  terrified: 'scared',
  anxious: 'anxious',
  nervous: 'nervous',
  worried: 'worried',
  stressed: 'stressed',
  overwhelmed: 'overwhelmed',
  exhausted: 'exhausted',
  drained: 'drained',
  tired: 'tired',
  sad: 'sad',
  depressed: 'down',
  heartbroken: 'heartbroken',
  lonely: 'lonely',
  angry: 'angry',
  furious: 'angry',
  frustrated: 'frustrated',
  upset: 'upset',
  disappointed: 'disappointed',
  betrayed: 'betrayed',
  guilty: 'guilty',
  ashamed: 'ashamed',
  embarrassed: 'embarrassed',
  confused: 'confused',
  hopeless: 'hopeless',
  helpless: 'helpless',
  homesick: 'homesick',
  discouraged: 'discouraged',
};

/** The same for words that name a feeling only right after "feel": "I feel down", but not "I am down to my last coin". */
export const feelingsAfterFeel: Readonly<Record<string, string>> = {
  afraid: 'afraid',
  alone: 'alone',
  down: 'down',
  hurt: 'hurt',
  lost: 'lost',
  numb: 'numb',
  rejected: 'rejected',
  stuck: 'stuck',
  trapped: 'trapped',
};

/** How a person begins to speak of an own feeling; up to two more words may stand before the feeling. */
export const feelingOpeners = {
  am: ["i'm", 'i am', 'im', "i've been", 'i have been', 'i was', 'i get', 'i got so', 'makes me', 'made me'],
  feel: ['i feel', 'i felt', 'me feel', "i'm feeling", 'i am feeling', 'feel so'],
  negations: ['not', 'never', 'no', 'longer', 'less', 'hardly', 'without'],
} as const;
