import type { RecentTalk } from '#core/model/channel-talk.ts';

/** The share of support that a channel of which nothing is known is taken to have. */
const USUAL_SHARE = 0.2;
/** So many messages it takes until a channel's own share counts as much as the usual one. */
const USUAL_COUNTS_AS = 50;

export const LEAST_SCARCITY = 0.8;
export const MOST_SCARCITY = 4;

/**
 * By how much the odds that a message asks have to be higher here than elsewhere: where nobody asks for support, most of what
 * looks like a request is none. By the root of the shares, so that one who asks among people who never do is still heard.
 */
export function scarcityOf({ messages, ofSupport }: RecentTalk): number {
  const share = (ofSupport + USUAL_SHARE * USUAL_COUNTS_AS) / (messages + USUAL_COUNTS_AS);
  return Math.min(Math.max(Math.sqrt(USUAL_SHARE / share), LEAST_SCARCITY), MOST_SCARCITY);
}
