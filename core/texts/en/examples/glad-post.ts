import type { Wordings } from '#core/texts/types.ts';

/** What could be written where good news may be among what is heavy. */
export const mixedPost: Wordings = [
  'How are you feeling about it all now?',
  'How do you feel about it today?',
  'I’m glad you told us. How are you feeling about it?',
  'I’d like to hear more, if you feel like telling us.',
];

/** What could be written in the place of words that hurt, to somebody who asks for ideas. */
export const askedPost: Wordings = [
  'I don’t have a ready answer, but I’d like to help. Where are you stuck right now?',
  'That’s a fair thing to ask, and I’m sorry it’s this hard. What worries you most about it?',
  'I’m not sure what to suggest yet. What would help you most right now?',
  'I don’t know the answer, but I can think it through with you if you’d like that.',
  'I can tell you what I know about it, if that’s any use. Which part is hardest?',
];

/** What could be written to good news, and to thanks. */
export const gladPost: Wordings = [
  'I’m so glad for you! How does it feel?',
  'That’s so good to hear. How are you feeling now?',
  'I’m really happy for you! I’d love to hear more, if you feel like telling us.',
  'That made me smile. How are you feeling today?',
];
