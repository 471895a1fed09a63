/** Signs that a reply is written with. */
export const MARKS = ['exclamation', 'laughter', 'tenderness'] as const;
type Mark = (typeof MARKS)[number];

const PATTERNS: Readonly<Record<Mark, RegExp>> = {
  exclamation: /!/u,
  laughter: /[😂🤣😄😆😅😉🙄]|(?<!\p{L})(?:lol|lmao|haha)/iu,
  /** Hearts, and faces that feel with somebody. */
  tenderness: /[❤💛💔🫂💜💙🤗🥺💚😭😢😔🖤🧡💕💗🩷]/u,
};

/** Which of them are in it, as 1 or 0. */
export function marksIn(text: string): Record<Mark, number> {
  const are = MARKS.map((mark) => [mark, Number(PATTERNS[mark].test(text))]);
  return Object.fromEntries(are) as Record<Mark, number>;
}

const ASKS_YES_OR_NO = /\bshould i\b|\byes or no\b/iu;
const YES_OR_NO = /^\P{L}*(?:yes|yeah|yep|no|nope|nah)(?!\p{L})/iu;

/** Whether one word answers what was asked for. */
export const saysYesOrNo = (reply: string, seekerPost: string): boolean =>
  ASKS_YES_OR_NO.test(seekerPost) && YES_OR_NO.test(reply);
