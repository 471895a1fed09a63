type Saying = (feeling: string) => string;

/** Says a feeling back that the seeker named; the argument is a value of `feelings`, and stands after "feel" or "feeling". */
export const namedFeeling: readonly [Saying, ...Saying[]] = [
  (feeling) => `I’m sorry you feel so ${feeling} right now. That sounds really hard.`,
  (feeling) => `It makes sense to me that you feel ${feeling}. That’s a lot to deal with.`,
  (feeling) => `No wonder you feel ${feeling}, with all of that.`,
  (feeling) => `Feeling ${feeling} like that is hard. I’m sorry.`,
  (feeling) => `I can hear how ${feeling} you feel. I’m glad you said it.`,
  (feeling) => `Anyone might feel ${feeling} in your place. I’m sorry it’s like this.`,
  (feeling) => `I can see why you feel ${feeling}. It sounds tough.`,
  (feeling) => `After reading this, I understand why you feel ${feeling}.`,
  (feeling) => `It’s okay to feel ${feeling} about this. I’m sorry you’re going through it.`,
  (feeling) => `It must be hard to feel ${feeling} like that. I’m glad you told us.`,
  (feeling) => `Thank you for telling us that you feel ${feeling}. That sounds heavy.`,
  (feeling) => `I wish you didn’t have to feel so ${feeling}. I’m thinking of you.`,
  (feeling) => `You said you feel ${feeling}, and I’m sorry. That can’t be easy.`,
];
