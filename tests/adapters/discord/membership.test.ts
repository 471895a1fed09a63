import { describe, expect, it } from 'vitest';
import { createMembership } from '#adapters/discord/membership.ts';

const nothing = { returned: [], removed: [] };

describe('which servers the bot is in', () => {
  it('is learnt from the first session, which is no news', () => {
    const membership = createMembership();
    expect(membership.began(0, ['a', 'b'])).toEqual(nothing);
    expect(membership.joined(0, 'a')).toBe(false);
    expect(membership.joined(0, 'c')).toBe(true);
    expect(membership.joined(0, 'c')).toBe(false);
  });

  it('shows that it was added again after a removal', () => {
    const membership = createMembership();
    membership.began(0, ['a']);
    membership.left(0, 'a');
    expect(membership.joined(0, 'a')).toBe(true);
  });

  it('shows what happened between two sessions', () => {
    const membership = createMembership();
    membership.began(0, ['a', 'b', 'c']);
    membership.left(0, 'b');
    expect(membership.began(0, ['b', 'c', 'd'])).toEqual({ returned: ['b', 'd'], removed: ['a'] });
    expect(membership.began(0, ['b', 'c', 'd'])).toEqual(nothing);
  });

  it('is kept apart by shard', () => {
    const membership = createMembership();
    membership.began(0, ['a']);
    expect(membership.began(1, ['b'])).toEqual(nothing);
    expect(membership.began(0, ['a'])).toEqual(nothing);
  });
});
