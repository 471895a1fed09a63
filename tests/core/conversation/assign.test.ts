import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '#core/model/analysis.ts';
import { assign, FOLLOW_UP_MS, type NewMessage, type Surroundings } from '#core/conversation/assign.ts';
import { conversationRecord, minute } from '#tests/support/example-records.ts';

const WINDOW_MS = 30 * 60_000;

function message(part: Partial<NewMessage>): NewMessage {
  return {
    replyToId: null,
    authorKey: 'sam',
    sentAt: minute(10),
    direction: 'none',
    sentimentClass: 2,
    wordCount: 12,
    statedRole: null,
    ...part,
  };
}

function around(part: Partial<Surroundings>): Surroundings {
  return { thread: null, repliedTo: null, open: [], windowMs: WINDOW_MS, ...part };
}

const ofAda = conversationRecord({ id: 'a', seekerKey: 'ada', openedAt: minute(0) });
const ofBen = conversationRecord({ id: 'b', seekerKey: 'ben', openedAt: minute(5) });
const open = (...conversations: (typeof ofAda)[]) =>
  conversations.map((conversation) => ({ conversation, authorLastWroteAt: null }));

describe('a flat channel', () => {
  it('opens a conversation for somebody who seeks', () => {
    expect(assign(message({ direction: 'seeking' }), around({}))).toMatchObject({
      kind: 'opens',
      role: 'seeker',
    });
  });

  it('gives another seeker a conversation of their own', () => {
    const assignment = assign(message({ direction: 'seeking' }), around({ open: open(ofAda) }));
    expect(assignment.kind).toBe('opens');
  });

  it('keeps the later words of the seeker in their conversation, seeking or not', () => {
    for (const direction of DIRECTIONS) {
      const assignment = assign(message({ authorKey: 'ada', direction }), around({ open: open(ofAda) }));
      expect(assignment).toMatchObject({ kind: 'joins', conversationId: 'a', role: 'seeker' });
    }
  });

  it('takes a providing message for a reply to the conversation that was active last', () => {
    const assignment = assign(message({ direction: 'providing' }), around({ open: open(ofBen, ofAda) }));
    expect(assignment).toMatchObject({ kind: 'joins', conversationId: 'b', role: 'supporter' });
  });

  it('lets a supporter stay with the person they were just talking to', () => {
    const talkedToAda = [
      ...open(ofBen),
      { conversation: ofAda, authorLastWroteAt: new Date(minute(10).getTime() - FOLLOW_UP_MS) },
    ];
    const assignment = assign(message({ direction: 'providing' }), around({ open: talkedToAda }));
    expect(assignment).toMatchObject({ conversationId: 'a', role: 'supporter' });
    expect(assign(message({}), around({ open: talkedToAda }))).toMatchObject({ because: 'followUp' });
  });

  it('lets one seeker comfort another', () => {
    const assignment = assign(
      message({ authorKey: 'ada', direction: 'providing' }),
      around({ open: open(ofBen, ofAda) }),
    );
    expect(assignment).toMatchObject({ conversationId: 'b', role: 'supporter' });
  });

  it('leaves small talk outside', () => {
    expect(assign(message({}), around({ open: open(ofAda) }))).toMatchObject({
      kind: 'outside',
      because: 'smallTalk',
    });
  });

  it('holds the window on both sides of its edge', () => {
    const at = (ms: number) =>
      assign(
        message({ direction: 'providing', sentAt: new Date(minute(0).getTime() + ms) }),
        around({ open: open(ofAda) }),
      ).kind;
    expect(at(WINDOW_MS)).toBe('joins');
    expect(at(WINDOW_MS + 1)).toBe('outside');
  });

  it('does not let a message join a conversation that opened after it', () => {
    const late = message({ direction: 'providing', sentAt: minute(-1) });
    expect(assign(late, around({ open: open(ofAda) })).kind).toBe('outside');
  });
});

describe('an explicit reply', () => {
  it('joins the conversation it replies to, however long ago and whatever it says', () => {
    const reply = message({ replyToId: 'a', sentAt: minute(60 * 24) });
    expect(assign(reply, around({ repliedTo: ofAda, open: open(ofBen) }))).toMatchObject({
      conversationId: 'a',
      role: 'supporter',
      because: 'reply',
    });
  });

  it('to something that is no conversation stays outside of those around it', () => {
    const reply = message({ replyToId: 'x', direction: 'providing' });
    expect(assign(reply, around({ open: open(ofAda) }))).toMatchObject({ because: 'repliesElsewhere' });
  });

  it('that tells of trouble of one’s own opens a conversation', () => {
    const plea = message({ replyToId: 'a', direction: 'seeking', sentimentClass: 1 });
    expect(assign(plea, around({ repliedTo: ofAda })).kind).toBe('opens');
    const question = message({ replyToId: 'a', direction: 'seeking', sentimentClass: 2 });
    expect(assign(question, around({ repliedTo: ofAda }))).toMatchObject({ role: 'supporter' });
  });

  it('to a closed conversation does not wake it', () => {
    const closed = { ...ofAda, closedAt: minute(1) };
    expect(assign(message({ replyToId: 'a' }), around({ repliedTo: closed })).kind).toBe('outside');
  });
});

describe('a thread whose opener seeks', () => {
  it('is one conversation: everybody else supports', () => {
    expect(assign(message({}), around({ thread: ofAda }))).toMatchObject({
      conversationId: 'a',
      role: 'supporter',
    });
    expect(assign(message({ authorKey: 'ada' }), around({ thread: ofAda }))).toMatchObject({
      role: 'seeker',
    });
  });

  it('keeps another person’s plea inside as a bystander’s while it is active', () => {
    const plea = message({ direction: 'seeking', sentimentClass: 0 });
    expect(assign(plea, around({ thread: ofAda }))).toMatchObject({
      conversationId: 'a',
      role: 'bystander',
    });
    expect(assign({ ...plea, sentAt: minute(31) }, around({ thread: ofAda })).kind).toBe('opens');
  });

  it('becomes a flat channel while a second seeker’s conversation is active in it', () => {
    const reply = message({ direction: 'providing' });
    expect(assign(reply, around({ thread: ofAda, open: open(ofBen, ofAda) }))).toMatchObject({
      conversationId: 'b',
    });
  });
});

describe('an export that states roles', () => {
  it('opens at the seeker’s first words that are more than a greeting', () => {
    const said = (wordCount: number) => assign(message({ statedRole: 'seeker', wordCount }), around({})).kind;
    expect(said(4)).toBe('outside');
    expect(said(5)).toBe('opens');
  });

  it('believes the stated role whatever the words sound like', () => {
    const reply = message({ statedRole: 'supporter', direction: 'seeking', sentimentClass: 0 });
    expect(assign(reply, around({ open: open(ofAda) }))).toMatchObject({
      conversationId: 'a',
      role: 'supporter',
    });
    expect(assign(reply, around({})).kind).toBe('outside');
  });
});

describe('any message', () => {
  const conversation = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      seekerKey: fc.constantFrom('ada', 'ben', 'sam'),
      openedAt: fc.integer({ min: -90, max: 20 }).map(minute),
      closedAt: fc.constantFrom(null, minute(0)),
    })
    .map(conversationRecord);
  const surroundings = fc.record({
    thread: fc.option(conversation),
    repliedTo: fc.option(conversation),
    open: fc.array(
      fc.record({ conversation, authorLastWroteAt: fc.option(fc.integer({ min: -60, max: 9 }).map(minute)) }),
      { maxLength: 3 },
    ),
    windowMs: fc.constant(WINDOW_MS),
  });
  const anyMessage = fc
    .record({
      replyToId: fc.constantFrom(null, 'x'),
      authorKey: fc.constantFrom('ada', 'ben', 'sam'),
      direction: fc.constantFrom(...DIRECTIONS),
      sentimentClass: fc.constantFrom(null, 0, 1, 2, 3, 4),
    })
    .map(message);

  it('is never a supporter of its own author, and never in a closed conversation', () => {
    fc.assert(
      fc.property(anyMessage, surroundings, (written, place) => {
        const assignment = assign(written, place);
        if (assignment.kind !== 'joins') return;
        const known = [place.thread, place.repliedTo, ...place.open.map((entry) => entry.conversation)];
        const joined = known.filter(
          (entry) => entry?.id === assignment.conversationId && entry.closedAt === null,
        );
        expect(joined).not.toHaveLength(0);
        if (assignment.role === 'supporter') {
          expect(joined.some((entry) => entry?.seekerKey !== written.authorKey)).toBe(true);
        }
      }),
    );
  });

  it('that neither seeks nor provides opens nothing', () => {
    fc.assert(
      fc.property(anyMessage, surroundings, (written, place) => {
        if (written.direction === 'seeking') return;
        expect(assign(written, place).kind).not.toBe('opens');
      }),
    );
  });
});
