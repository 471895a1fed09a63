type Saying = (feeling: string) => string;

/** Says a feeling back that the seeker named; the argument is a value of `feelings`, and stands after "feel" or "feeling". */
export const namedFeeling: readonly [Saying, ...Saying[]] = [
  (feeling) => `I am sorry you feel so ${feeling} right now. That sounds really hard.`,
  (feeling) => `It makes sense to me that you feel ${feeling}. That is a lot to deal with.`,
  (feeling) => `No wonder you feel ${feeling}, with all of that.`,
  (feeling) => `Feeling ${feeling} like that sounds hard. I am sorry.`,
  (feeling) => `I hear how ${feeling} you feel. I am glad you said it.`,
  (feeling) => `Anybody could feel ${feeling} there. I am sorry it is like this.`,
  (feeling) => `I can see why you feel ${feeling}. It sounds tough.`,
  (feeling) => `You feel ${feeling}, and after what you wrote I can understand it.`,
  (feeling) => `It is okay to feel ${feeling} about this. I am sorry it is like this.`,
  (feeling) => `It sounds hard to feel ${feeling} like that. I am glad you told us.`,
  (feeling) => `Thank you for saying that you feel ${feeling}. That sounds heavy.`,
  (feeling) => `I wish you did not have to feel so ${feeling}. I feel with you.`,
  (feeling) => `You said that you feel ${feeling}. I am sorry; that is not easy.`,
];
