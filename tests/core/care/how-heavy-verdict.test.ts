import { describe, expect, it } from 'vitest';
import { howHeavyRefusal } from '#core/care/how-heavy-verdict.ts';
import { DAY_MS } from '#core/lib/durations.ts';
import { memberRecord, minute, type MemberPart } from '#tests/support/example-records.ts';

const NOW = minute(60 * 24 * 40);
const ago = (days: number, ms = 0): Date => new Date(NOW.getTime() - days * DAY_MS + ms);
const refusal = ({ coaching, ...part }: MemberPart = {}, hasHelped = true) =>
  howHeavyRefusal(
    memberRecord({ userId: 'console:sam', ...part, coaching: { asksHowHeavy: true, ...coaching } }),
    hasHelped,
    NOW,
  );

describe('whether a supporter is asked how heavy helping was', () => {
  it('who asked for it, two weeks after the last question', () => {
    expect(refusal()).toBeNull();
    expect(refusal({ howHeavyAskedAt: ago(14) })).toBeNull();
    expect(refusal({ howHeavyAskedAt: ago(14, 1) })).toBe('asked-lately');
  });

  it('not who did not ask for it, or did not help since', () => {
    expect(refusal({ coaching: { asksHowHeavy: false } })).toBe('not-wanted');
    expect(refusal({}, false)).toBe('has-not-helped');
  });

  it('not who rests, said no, or cannot be reached', () => {
    expect(refusal({ coaching: { pausedUntil: ago(0, 1) } })).toBe('paused');
    expect(refusal({ coaching: { pausedUntil: NOW } })).toBeNull();
    expect(refusal({ coaching: { enabled: false } })).toBe('coaching-off');
    expect(refusal({ status: 'opted_out' })).toBe('not-opted-in');
    expect(refusal({ unreachableUntil: ago(0, 1) })).toBe('unreachable');
  });
});
