import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_SCARCITY, MOST_SCARCITY, scarcityOf } from '#core/conversation/scarcity.ts';
import { countedOn } from '#core/conversation/count-talk.ts';
import { MOST_COUNTED, NO_TALK } from '#core/model/channel-talk.ts';

const talk = fc
  .tuple(fc.integer({ min: 0, max: MOST_COUNTED }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([messages, share]) => ({ messages, ofSupport: Math.floor(messages * share) }));

describe('how scarce support is in a channel', () => {
  it('is nothing special where nothing is known', () => {
    expect(scarcityOf(NO_TALK)).toBe(1);
  });

  it('is most where hundreds of messages were small talk, and least where nearly all were support', () => {
    expect(scarcityOf({ messages: MOST_COUNTED, ofSupport: 0 })).toBe(MOST_SCARCITY);
    expect(scarcityOf({ messages: MOST_COUNTED, ofSupport: MOST_COUNTED })).toBe(LEAST_SCARCITY);
  });

  it('asks for twice the odds where a twentieth of a long talk was support', () => {
    expect(scarcityOf({ messages: MOST_COUNTED, ofSupport: 42 })).toBeCloseTo(2, 1);
  });

  it('says little after a few messages', () => {
    expect(scarcityOf({ messages: 10, ofSupport: 0 })).toBeLessThan(1.1);
  });

  it('falls with every message of support and stays within its limits', () => {
    fc.assert(
      fc.property(talk, (before) => {
        const after = scarcityOf({ messages: before.messages + 1, ofSupport: before.ofSupport + 1 });
        expect(after).toBeLessThanOrEqual(scarcityOf(before));
        expect(after).toBeGreaterThanOrEqual(LEAST_SCARCITY);
        expect(scarcityOf(before)).toBeLessThanOrEqual(MOST_SCARCITY);
      }),
    );
  });
});

describe('what is counted of a channel', () => {
  it('never grows beyond its limit, and keeps its share', () => {
    fc.assert(
      fc.property(talk, talk, (before, added) => {
        const after = countedOn(before, added);
        const all = before.messages + added.messages;
        expect(after.messages).toBeLessThanOrEqual(MOST_COUNTED);
        expect(after.ofSupport).toBeLessThanOrEqual(after.messages);
        const share = (before.ofSupport + added.ofSupport) / Math.max(all, 1);
        expect(Math.abs(after.ofSupport / Math.max(after.messages, 1) - share)).toBeLessThan(0.01);
      }),
    );
  });
});
