import type { Wordings } from '#core/texts/types.ts';

/** What could be written where good news may be among what is heavy. */
export const mixedPost: Wordings = [
  'How is it for you now?',
  'How do you feel about it today?',
  'Thank you for telling us. What is it like for you right now?',
  'I would like to hear more, if you want to tell.',
];

/** What could be written to good news. */
export const gladPost: Wordings = [
  'I am so glad for you. How does it feel?',
  'That is lovely to read. What does it mean to you?',
  'I am happy for you! Would you like to tell more?',
  'What good news. How are you with it today?',
];
