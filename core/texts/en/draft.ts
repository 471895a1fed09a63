import type { TryTopic } from '#core/coaching/topics.ts';

const tryNow: Record<TryTopic, string> = {
  explorations: 'One thing you could add: a question that takes more than a yes or no. For example:',
  emotionalReactions: 'One thing you could add at the start: how it sounds to you. For example:',
  advisesUnasked:
    'One thing you could change: ask if they would like an idea before you share it. For example:',
  confrontsWarns:
    'Part of it may be hard to hear on a bad day, even if it is well meant. You could say it as something you wonder about. For example:',
};

/** "Coach my reply": private feedback on a draft before it is sent. */
export const draft = {
  heading: 'Your draft',
  again: 'Check again',
  copy: 'Copy',
  gone: 'I do not have your draft any more: I remember one for a quarter of an hour at most. Please begin at the post once more, the same way as before.',
  levels: {
    emotionalReactions: 'Warmth',
    interpretations: 'Showing that you understand',
    explorations: 'Asking about them',
  },
  amounts: ['not in this draft', 'a little', 'clearly there'] as [string, string, string],
  shownIn: (amount: string): string => `${amount}, in `,
  unsure: 'hard for me to tell',
  strength: {
    emotionalReactions: 'What is good about it: they can feel that you care.',
    explorations: 'What is good about it: you want to know more, and it shows.',
    supportsAutonomy: 'What is good about it: you leave the choice with them.',
    affirmsSupports: 'What is good about it: you stand by them.',
  },
  tryNow,
  nothingToTry: 'I have nothing to add.',
  hostile:
    'This could hurt the person who reads it. Would you like to say what worries you about it? If you are angry or tired, it is also fine to leave it for now.',
  estimate:
    'I am a program and this is only a guess. You know the person better. I store neither the post nor your draft; only the buttons remember them, for a quarter of an hour.',
  risk: 'This may be about not wanting to live or about self-harm. That matters more than wording: stay kind, do not carry it alone, and tell the people who look after this community. “/help-now” shows where help can be found.',
  unreadable:
    'I can only read English so far, so I cannot say anything about this draft. I stored nothing of it.',
  empty: 'There is no draft to look at yet.',
};
