import type { CommunityId, ConversationId, UserId } from './ids.ts';
import type { Locale } from './locale.ts';

/** How it is now, in the seeker's own word, from much heavier to much lighter. */
export const OWN_WORDS = [1, 2, 3, 4, 5] as const;
export type OwnWord = (typeof OWN_WORDS)[number];

/** Somebody who asked to be asked how it is after a conversation of theirs. */
export interface AskedSeeker {
  communityId: CommunityId;
  userId: UserId;
  since: Date;
  /** As that of a member. */
  locale: Locale | null;
  pausedUntil: Date | null;
  /** As that of a member. */
  offDutyUntil: Date | null;
  /** The last question; `about` is the conversation's id until it is answered or too old to be. */
  asked: { at: Date; about: ConversationId | null } | null;
}
