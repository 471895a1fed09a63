import type { Wordings } from '#core/texts/types.ts';

/** What could be written where good news may be among what is heavy. */
export const mixedPost: Wordings = [
  'How are you feeling about it all now?',
  'How do you feel about it today?',
  'Thank you for telling us. How are you feeling right now?',
  'I’d like to hear more, if you feel like telling us.',
];

/** What could be written to good news, and to thanks. */
export const gladPost: Wordings = [
  'I’m so glad for you! How does it feel?',
  'That’s so good to hear. How are you feeling now?',
  'I’m really happy for you! I’d love to hear more, if you feel like telling us.',
  'That made me smile. How are you feeling today?',
];
