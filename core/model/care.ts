import type { CommunityId, PersonKey, UserId } from './ids.ts';

/** How heavy helping was lately, in a supporter's own word, from very light to very heavy. */
export const HOW_HEAVY = [1, 2, 3, 4, 5] as const;
export type HowHeavy = (typeof HOW_HEAVY)[number];

/** One answer, with the keyed hash of who gave it and no account; forgotten like every other hash. */
export interface HowHeavyAnswer {
  communityId: CommunityId;
  personKey: PersonKey;
  at: Date;
  howHeavy: HowHeavy;
}

/** What somebody did for themselves and keeps for themselves. Nobody else is shown any of it, in any form. */
export type DiaryEntry = {
  communityId: CommunityId;
  userId: UserId;
  at: Date;
} & DiaryContent;

export type DiaryContent =
  /** That a scene of `/practice` was ended: not which, and nothing that was written. */
  | { kind: 'practice' }
  /** Sums of the two pairs of a PHQ-4, each 0 to 6. */
  | { kind: 'check_in'; anxiety: number; depression: number };

/** What the authors of the PHQ-4 call a sum of 0–2, 3–5, 6–8 and 9–12. */
export type Phq4Severity = 'none' | 'mild' | 'moderate' | 'severe';
