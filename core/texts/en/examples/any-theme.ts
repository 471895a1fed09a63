import type { Wordings } from '#core/texts/types.ts';

/** Sentences for any post. */
export const anyTheme: {
  questions: Wordings;
  kindWords: Wordings;
  /** Says a feeling back; the argument is a value of `feelings`. */
  namedFeeling: readonly [(feeling: string) => string, ...((feeling: string) => string)[]];
  /** The argument is an `idea` of a theme. */
  ideaOffer: (idea: string) => string;
  askFirst: Wordings;
  softerView: Wordings;
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
};
