import type { ResearchConversation } from './rows.ts';

/** Sentiment classes of a seeker's first post and of their last scored message, and the turns before that one. */
export interface SeekerSentiment {
  first: number;
  last: number;
  before: ResearchConversation['turns'];
}

/** Null where there is nothing to compare: the seeker did not come back after a reply, or was not scored. */
export function seekerSentiment({ turns }: ResearchConversation): SeekerSentiment | null {
  const first = turns.find(({ role }) => role === 'seeker')?.sentimentClass ?? null;
  const replyAt = turns.findIndex(({ role }) => role === 'supporter');
  const lastAt = turns.findLastIndex(
    ({ role, sentimentClass }) => role === 'seeker' && sentimentClass !== null,
  );
  const last = turns[lastAt]?.sentimentClass ?? null;
  if (first === null || last === null || replyAt < 0 || lastAt < replyAt) return null;
  return { first, last, before: turns.slice(0, lastAt) };
}
