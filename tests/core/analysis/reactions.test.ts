import { describe, expect, it } from 'vitest';
import { countsAsReaction } from '#core/analysis/reactions.ts';

describe('a reaction', () => {
  it.each(['❤️', '❤', '👍🏽', '🫂', '😢', '🙏', 'blobhug', '5368324170671202286'])('%s counts', (emoji) => {
    expect(countsAsReaction(emoji)).toBe(true);
  });

  it.each(['👎', '👎🏿', '🖕', '🤡', '⛔️', 'Downvote'])('%s does not count', (emoji) => {
    expect(countsAsReaction(emoji)).toBe(false);
  });
});
