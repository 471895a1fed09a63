import type { ReplyActs } from './read-acts.ts';
import type { Found } from './rule.ts';
import type { PraiseTopic } from './topics.ts';

/** All that is good in a reply, of whatever kind. */
export const goodIn = ({ kind, joint, worded }: ReplyActs): Found<PraiseTopic>[] => [
  ...kind,
  ...joint,
  ...worded,
];

export const doesAny = (acts: ReplyActs, which: readonly PraiseTopic[]): boolean =>
  goodIn(acts).some(({ act }) => which.includes(act));
