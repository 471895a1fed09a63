import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '#core/conversation/assign.ts';
import type { Beside, Candidate, NewMessage, Surroundings } from '#core/conversation/assignment.ts';
import { MAY_ANSWER_FROM, MAY_GIVE_FROM, worthReading } from '#core/conversation/worth-reading.ts';
import { around, newMessage, WINDOW_MS } from './builders.ts';
import { conversationRecord, minute } from '#tests/support/example-records.ts';

const CHATS = { asks: 0.01, gives: 0.01 };
const GIVES = { asks: 0.1, gives: 0.9 };

const message = (part: Partial<NewMessage> = {}): NewMessage => newMessage({ alone: GIVES, ...part });

const request = (id: `m:${string}`, seekerKey: string, part: Partial<Candidate> = {}): Candidate => ({
  conversation: conversationRecord({ id, seekerKey, openedAt: minute(5), replyCount: 1 }),
  authorLastWroteAt: null,
  sharedWords: 0,
  ...part,
});
const [ada, ben, cy] = [request('m:a', 'ada'), request('m:b', 'ben'), request('m:c', 'cy')];

const named = (message: NewMessage, place: Surroundings): string[] =>
  worthReading(message, place).map(({ conversation }) => conversation.id);

describe('a message in a channel', () => {
  it('is read beside every request it could answer', () => {
    const gives = message({ alone: { asks: 0, gives: MAY_GIVE_FROM } });
    expect(named(gives, around({ open: [ada, ben, cy] }))).toEqual(['m:a', 'm:b', 'm:c']);
    expect(named(message({ alone: null }), around({ open: [ada] }))).toEqual(['m:a']);
  });

  it('that hardly gives is read beside requests that wait, or that it shares a word with', () => {
    const hardly = message({ alone: { asks: 0, gives: MAY_GIVE_FROM - 0.01 } });
    const waiting = { ...ada, conversation: { ...ada.conversation, replyCount: 0 } };
    const sharing = { ...ben, sharedWords: 1 };
    expect(named(hardly, around({ open: [waiting, sharing, cy] }))).toEqual(['m:a', 'm:b']);
  });

  it('is read beside none where it is plain small talk of a stranger to them', () => {
    const waiting = { ...ada, sharedWords: 2, conversation: { ...ada.conversation, replyCount: 0 } };
    const least = { asks: MAY_ANSWER_FROM, gives: 0 };
    expect(named(message({ alone: least }), around({ open: [waiting] }))).toEqual(['m:a']);
    expect(named(message({ alone: CHATS }), around({ open: [waiting] }))).toEqual([]);
  });

  it('is read beside the request of whoever it names, and no other', () => {
    expect(named(message({ namedKeys: ['ben'] }), around({ open: [ada, ben, cy] }))).toEqual(['m:b']);
  });

  it.each([
    ['their own request', request('m:s', 'sam')],
    ['the request that they answer', request('m:s', 'sky', { authorLastWroteAt: minute(8) })],
  ])('is read first beside %s', (_, standing) => {
    const small = message({ alone: CHATS });
    expect(named(small, around({ open: [ada, standing, ben] }))).toEqual(['m:s']);
  });

  it('is read beside others only where it could fit them far better than the one its writer stands in', () => {
    const fits: Beside = { asks: 0, gives: 1, answers: 0.9 };
    const standing = { ...request('m:s', 'sam'), beside: fits };
    expect(named(message(), around({ open: [standing, ada] }))).toEqual([]);
    const shares = request('m:b', 'ben', { sharedWords: 2 });
    expect(named(message(), around({ open: [standing, ada, shares] }))).toEqual(['m:b']);
    const barely = { ...standing, beside: { ...fits, answers: 0.2 } };
    expect(named(message(), around({ open: [barely, ada] }))).toEqual(['m:a']);
    const withoutWords = { ...standing, beside: null };
    expect(named(message(), around({ open: [withoutWords, ada] }))).toEqual(['m:a']);
  });
});

describe('a message that is tied to a conversation', () => {
  it('is read beside that one', () => {
    const place = around({ repliedTo: ben, open: [ada, ben, cy] });
    expect(named(message({ replyToId: 'm:x', alone: CHATS }), place)).toEqual(['m:b']);
    expect(named(message(), around({ thread: cy, open: [cy] }))).toEqual(['m:c']);
    expect(named(message({ statedRole: 'supporter' }), around({ open: [ada, ben] }))).toEqual(['m:a']);
  });

  it('is read beside none where it answers what stands in none', () => {
    expect(named(message({ replyToId: 'm:x' }), around({ open: [ada, ben] }))).toEqual([]);
  });
});

describe('what is not worth reading', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const ids = [ada, ben, cy].map(({ conversation }) => conversation.id);
  const candidate = fc
    .record({
      id: fc.constantFrom(...ids),
      seekerKey: fc.constantFrom('ada', 'ben', 'sam'),
      openedAt: fc.integer({ min: -90, max: 20 }).map(minute),
      closedAt: fc.constantFrom(null, minute(0)),
      replyCount: fc.nat(2),
      authorLastWroteAt: fc.option(fc.integer({ min: -60, max: 9 }).map(minute)),
      sharedWords: fc.nat(6),
    })
    .map(({ authorLastWroteAt, sharedWords, ...part }): Candidate => ({
      conversation: conversationRecord(part),
      authorLastWroteAt,
      sharedWords,
    }));
  const surroundings = fc.record({
    thread: fc.option(candidate),
    repliedTo: fc.option(candidate),
    open: fc.uniqueArray(candidate, { maxLength: 4, selector: ({ conversation }) => conversation.id }),
    windowMs: fc.constant(WINDOW_MS),
    scarcity: fc.constant(1),
  });
  const anyMessage = fc
    .record({
      replyToId: fc.constantFrom(null, 'm:x'),
      authorKey: fc.constantFrom('ada', 'ben', 'sam'),
      alone: fc.option(
        fc.record({ asks: share, gives: fc.double({ min: MAY_GIVE_FROM, max: 1, noNaN: true }) }),
      ),
      asksPlainly: fc.boolean(),
      saysThanks: fc.boolean(),
      isShort: fc.boolean(),
      namedKeys: fc.constantFrom([], ['ada'], ['sam']),
      statedRole: fc.constantFrom(null, null, 'seeker' as const, 'supporter' as const),
    })
    .map(message);
  const readings = fc.tuple(
    ...ids.map(() => fc.option(fc.record({ asks: share, gives: share, answers: share }))),
  );

  it('would not have changed where the message belongs', () => {
    fc.assert(
      fc.property(anyMessage, surroundings, readings, (written, place, said) => {
        const read = (candidate: Candidate): Candidate => ({
          ...candidate,
          beside: said[ids.indexOf(candidate.conversation.id)] ?? null,
        });
        const after = (chosen: (candidate: Candidate) => Candidate): Surroundings => ({
          ...place,
          thread: place.thread && chosen(place.thread),
          repliedTo: place.repliedTo && chosen(place.repliedTo),
          open: place.open.map(chosen),
        });
        const seen = new Set<string>();
        const lazily = (): Surroundings =>
          after((candidate) => (seen.has(candidate.conversation.id) ? read(candidate) : candidate));
        for (let next = worthReading(written, place); next.length > 0; next = worthReading(written, lazily()))
          for (const { conversation } of next) seen.add(conversation.id);
        expect(assign(written, lazily())).toEqual(assign(written, after(read)));
      }),
      { numRuns: 2_000 },
    );
  });
});
