import type { PlatformId } from '#core/model/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent, withoutWords, writeEvent } from '#adapters/queue/event-json.ts';
import { orderedIds } from '#adapters/queue/ordered-id.ts';
import { Pulse } from '#adapters/queue/pulse.ts';
import type { ChatEvent } from '#core/model/message.ts';

const text = fc.string({ unit: 'grapheme' });
const time = fc.date({ noInvalidDate: true });
const id = text.map((anything): PlatformId => `any:${anything}`);
const message = fc.record({
  id: id,
  communityId: id,
  channelId: id,
  threadId: fc.option(id),
  replyToId: fc.option(id),
  authorId: id,
  text,
  sentAt: time,
});
const event: fc.Arbitrary<ChatEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('message' as const, 'edit' as const), message }),
  fc.record({ kind: fc.constant('delete' as const), communityId: id, messageIds: fc.array(id) }),
  fc.record({ kind: fc.constant('deleteThread' as const), communityId: id, threadId: id }),
  fc.record({ kind: fc.constant('deleteChannel' as const), communityId: id, channelId: id }),
  fc.record({ kind: fc.constant('communityRemoved' as const), communityId: id, at: time }),
  fc.record({ kind: fc.constant('communityReturned' as const), communityId: id }),
  fc.record({ kind: fc.constant('communityReturned' as const), communityId: id, at: time }),
  fc.record({ kind: fc.constant('communityRekeyed' as const), from: id, to: id }),
);

describe('events on disk', () => {
  it('come back as they were, dates included', () => {
    fc.assert(
      fc.property(event, (original) => {
        expect(readEvent(writeEvent(original))).toEqual(original);
      }),
    );
  });

  it('leave neither words nor people in a dead letter', () => {
    const about = {
      id: 'm:1',
      communityId: 'g:1',
      channelId: 'c:1',
      threadId: null,
      replyToId: null,
    } as const;
    const kept = withoutWords({
      kind: 'edit',
      message: { ...about, authorId: 'u:1', text: 'words', sentAt: new Date(0) },
    });
    expect(kept).toEqual({ kind: 'edit', communityId: 'g:1', messageId: 'm:1' });
  });
});

describe('ids', () => {
  it('sort by the order they were made in, also within a millisecond and when the clock goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 50 }), (steps) => {
        let now = 1_800_000_000_000;
        const next = orderedIds(
          () => now,
          (length) => new Uint8Array(length).fill(0xff),
        );
        const made = steps.flatMap((step) => {
          now += step;
          return Array.from({ length: 200 }, next);
        });
        expect(made).toEqual([...made].sort());
        expect(new Set(made).size).toBe(made.length);
      }),
    );
    const [id] = [
      orderedIds(
        () => 1_800_000_000_000,
        (length) => new Uint8Array(length),
      )(),
    ];
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a pulse', () => {
  it('wakes the waiter, also when it beat before the wait', async () => {
    const pulse = new Pulse();
    const waiting = pulse.wait(60_000);
    pulse.beat();
    await waiting;
    pulse.beat();
    await pulse.wait(60_000);
    await pulse.wait(1);
  });
});
