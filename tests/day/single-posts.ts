/** Nobody answers these. */
export const UNANSWERED = {
  discord:
    'I feel sick with worry about my new school on Monday. I do not know how to get through the first day. Can somebody help me?',
  telegram: 'I feel so alone since the divorce, and I do not know how to begin again. Can somebody help me?',
};

export const RISK = {
  discord: 'I do not want to be alive any more. I have thought about how I would end my life.',
  telegram: 'I think about killing myself every night and nobody would notice.',
};

export const DRAFTS = {
  discord: {
    post: UNANSWERED.discord,
    poor: 'You should just get over it. Everybody is nervous on the first day, stop worrying and go to bed early.',
    better:
      'I am sorry you feel sick with worry, a new school is a big step. What part of the first day do you think about most?',
  },
  telegram: {
    post: UNANSWERED.telegram,
    poor: 'You should just get over it. Everybody is divorced today, stop thinking about it.',
    better:
      'I am so sorry. Feeling alone after a divorce is hard. What are your evenings like at the moment?',
  },
};
