import type { ResearchConversation, ResearchMessage, ResearchRows } from '#core/research/rows.ts';

export { DAY_MS } from '#core/lib/durations.ts';

export function message(given: Partial<ResearchMessage>): ResearchMessage {
  return {
    person: 0,
    conversation: 0,
    sentAtMs: 0,
    role: 'seeker',
    scored: true,
    direction: 'none',
    sentenceCount: 1,
    seekingCount: 0,
    providingCount: 0,
    sentimentClass: 2,
    levels: null,
    techniqueMask: 0,
    emotionMask: null,
    acknowledged: false,
    wordCount: 10,
    pronouns: [0, 0, 0, 0],
    ...given,
  };
}

export const levels = (emotionalReactions: 0 | 1 | 2, explorations: 0 | 1 | 2 = 0) => ({
  emotionalReactions,
  interpretations: 0 as const,
  explorations,
});

/** Numbers the conversations; the first turn's author is the seeker. */
export function rowsOf(talks: readonly (readonly Partial<ResearchMessage>[])[]): ResearchRows {
  const conversations = talks.map((talk, conversation): ResearchConversation => {
    const turns = talk.map((turn) => message({ ...turn, conversation }));
    return { seeker: turns[0]?.person ?? 0, turns };
  });
  return { conversations, messages: conversations.flatMap(({ turns }) => turns) };
}
