/** Reactions that disapprove or mock. */
const DISAPPROVING: ReadonlySet<string> = new Set([
  ...['👎', '🖕', '😠', '😡', '🤬', '😤', '🙄', '😒', '🤡', '💩', '🤮', '🤢', '🥱', '❌', '🚫', '⛔'],
  // Names that servers give to emoji of their own.
  ...['downvote', 'thumbsdown', 'dislike', 'nope'],
]);

/** Skin tones, and the sign that asks for the coloured form of an emoji. */
const VARIANTS = /[\u{1F3FB}-\u{1F3FF}]|\uFE0F/gu;

/**
 * Whether a reaction counts as a reply well received. Nearly everything does: communities thank with emoji of their own,
 * and no list could name them all; only what plainly disapproves is left out.
 * @param emoji the character, or the name of a community's own emoji
 */
export function countsAsReaction(emoji: string): boolean {
  return !DISAPPROVING.has(emoji.replaceAll(VARIANTS, '').toLowerCase());
}
