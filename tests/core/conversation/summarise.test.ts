import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftOf } from '#core/conversation/shift.ts';
import { summarise } from '#core/conversation/summarise.ts';
import type { MessageId } from '#core/model/ids.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { levels, messageRecord, minute } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';

const identity = { id: 'm:post', communityId: 'console:sample', closedAt: null } as const;
const written = (id: MessageId, at: number, part: Partial<MessageRecord>): MessageRecord =>
  messageRecord({ id, sentAt: minute(at), conversationId: 'm:post', ...part });

const post = written('m:post', 0, { role: 'seeker', authorKey: 'ada', sentimentClass: 0 });
const reply = written('m:reply', 5, { role: 'supporter', authorKey: 'sam', empathy: levels(1) });
const thanks = written('m:thanks', 9, { role: 'seeker', authorKey: 'ada', sentimentClass: 3 });

describe('a conversation', () => {
  it('is told by its messages', () => {
    expect(summarise(identity, [post, reply, thanks])).toMatchObject({
      openingMessageId: 'm:post',
      seekerKey: 'ada',
      openedAt: minute(0),
      lastActivityAt: minute(9),
      firstSentiment: 0,
      lastSentiment: 3,
      firstReplyAt: minute(5),
      replyCount: 1,
      empathicReplyCount: 1,
      hasRisk: false,
    });
  });

  it('has no later sentiment when the seeker only wrote before the first reply', () => {
    const more = written('m:more', 2, { role: 'seeker', sentimentClass: 4 });
    expect(summarise(identity, [post, more, reply])).toMatchObject({
      lastSentiment: null,
      empathicReplyCount: 0,
    });
  });

  it('counts as empathic only replies before the seeker’s last scored words', () => {
    const cold = written('m:cold', 6, { role: 'supporter', empathy: levels(0) });
    const late = written('m:late', 12, { role: 'supporter', empathy: levels(2) });
    const unread = written('m:unread', 15, { role: 'seeker', sentimentClass: null, scored: false });
    expect(summarise(identity, [post, cold, thanks, late, unread])).toMatchObject({
      replyCount: 2,
      empathicReplyCount: 0,
      lastSentiment: 3,
    });
  });

  it('goes on from the seeker’s next message when the first one is deleted, and ends without any', () => {
    expect(summarise(identity, [reply, thanks])).toMatchObject({
      openingMessageId: 'm:thanks',
      replyCount: 0,
      firstSentiment: 3,
    });
    expect(summarise(identity, [reply])).toBeNull();
  });

  it('keeps no key once it is closed, and remembers a risk signal of anybody', () => {
    const risky = written('m:risky', 7, { role: 'bystander', risk: 'concern' });
    expect(summarise({ ...identity, closedAt: minute(99) }, [post, risky])).toMatchObject({
      seekerKey: null,
      closedAt: minute(99),
      hasRisk: true,
    });
  });

  it('does not forget a risk signal when the words are gone', () => {
    const risky = written('m:risky', 7, { role: 'supporter', risk: 'crisis' });
    const before = summarise(identity, [post, risky]);
    expect(summarise(before ?? identity, [post])).toMatchObject({ hasRisk: true });
    expect(summarise(identity, [post])).toMatchObject({ hasRisk: false });
  });

  it('is the same in whatever order messages arrive, and summarising again changes nothing', () => {
    const anyMessage = fc
      .record({
        at: fc.integer({ min: 0, max: 30 }),
        role: fc.constantFrom('seeker' as const, 'supporter' as const, 'bystander' as const),
        sentimentClass: fc.constantFrom(null, 0, 2, 4),
        empathy: fc.constantFrom(null, levels(0), levels(0, 1)),
      })
      .map(({ at, ...part }) => ({ at, part }));
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 8 }), fc.func(fc.nat()), (entries, order) => {
        const messages = entries.map(({ at, part }, index) => written(asId(`m:${index}`), at, part));
        const shuffled = [...messages].sort((first, second) => order(first.id) - order(second.id));
        const summary = summarise(identity, messages);
        expect(summarise(identity, shuffled)).toEqual(summary);
        if (summary === null) return;
        expect(summarise(summary, messages)).toEqual(summary);
        expect(summary.empathicReplyCount).toBeLessThanOrEqual(summary.replyCount);
        expect(summary.firstReplyAt === null).toBe(summary.replyCount === 0);
      }),
    );
  });
});

describe('the shift of a seeker', () => {
  const shift = (firstSentiment: number | null, lastSentiment: number | null) =>
    shiftOf({ firstSentiment, lastSentiment, empathicReplyCount: 1 })?.shift ?? null;

  it('compares the last class with the first', () => {
    expect(shift(1, 2)).toBe('positive');
    expect(shift(2, 1)).toBe('negative');
    expect(shift(1, 1)).toBe('none');
  });

  it('is unknown without both', () => {
    expect(shift(null, 1)).toBeNull();
    expect(shift(1, null)).toBeNull();
  });
});
