import { describe, expect, it } from 'vitest';
import { loadOf } from '#core/coaching/weekly-load.ts';
import type { ConversationId } from '#core/model/ids.ts';
import { textsFor } from '#core/texts/index.ts';
import { reply } from './builders.ts';
import { asId } from '#tests/support/ids.ts';

const { weekly } = textsFor('en');
const at = (time: string, conversationId: ConversationId) =>
  reply({
    id: asId(`m:${time}`),
    conversationId,
    sentAt: new Date(`2026-03-11T${time}Z`),
  });
const load = (times: readonly string[], heavy: readonly ConversationId[] = [], zone = 'UTC') =>
  loadOf(
    times.map((time, index) => at(time, asId(`m:c${index}`))),
    new Set(heavy),
    zone,
  );

describe('what a week of helping weighed', () => {
  it('counts replies from eleven at night up to five in the morning, on the person’s clock', () => {
    expect(load(['23:00', '04:59'])?.late).toBe(2);
    expect(load(['22:59', '05:00'])).toBeNull();
    expect(load(['22:00', '03:59'], [], 'Europe/Berlin')?.late).toBe(2);
    expect(load(['23:00', '04:00'], [], 'Asia/Tokyo')).toBeNull();
  });

  it('counts conversations that began very low, each once, and none that the person was not in', () => {
    const twice = [at('10:00', 'm:c0'), at('11:00', 'm:c0'), at('12:00', 'm:c1')];
    expect(loadOf(twice, new Set<ConversationId>(['m:c0', 'm:c1', 'm:elsewhere']), 'UTC')?.heavy).toBe(2);
    expect(loadOf(twice, new Set<ConversationId>(['m:c0']), 'UTC')).toBeNull();
  });

  it('says nothing of one of a kind; a full week is one of eight conversations', () => {
    expect(load(['23:30', '10:00'], ['m:c1'])).toBeNull();
    expect(load(Array<string>(7).fill('10:00'))).toBeNull();
    expect(load(Array<string>(8).fill('10:00'))).toEqual({ late: 0, heavy: 0, isFull: true });
  });

  it('is told kindly, with a way to rest, and without a reproach or praise for it', () => {
    const words = [weekly.load({ late: 2, heavy: 3, isFull: true }), weekly.rest].join(' ');
    expect(words).toMatch(
      /^Two of your replies came between 11 at night and 5 in the morning\. Three of the/,
    );
    expect(words).toContain('/off-duty');
    expect(weekly.load({ late: 0, heavy: 0, isFull: true })).toMatch(/^That is a full week of helping\./);
  });
});
