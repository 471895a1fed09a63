/** By what the rows of a table are compared, in words for whoever reads it. */
export const OUTCOMES = {
  none: 'none; this tells what was written, and compares nothing that came of it',
  toneOfWords:
    'the tone of the seeker’s words as a model reads it, first post against last message; not their own word for how they are',
  reactionOrThanks: 'a reaction of somebody else to the reply, or thanks of the seeker',
  seekerAnswers: 'the seeker wrote again in the conversation',
  meetsAgain: 'the same two people were in another conversation',
} as const;

/** No table rests on the seeker's own word: an export holds none. */
export type Outcome = keyof typeof OUTCOMES;

export const ABOUT_OUTCOMES =
  'Each table names the outcome that it rests on. None rests on the seeker’s own word, which no export holds; the report of a community that asks its seekers compares that.';
