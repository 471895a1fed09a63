import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWERS_AT,
  assign,
  GIVES_PLAINLY_AT,
  COMPANY_ANSWERS_AT,
  GOES_ON_AT,
  GOES_ON_AT_ONCE_AT,
  GOES_ON_LATELY_AT,
  OPENS_AT,
  OPENS_PLAINLY_AT,
  SURELY_ANSWERS_AT,
} from '#core/conversation/assign.ts';
import type { Beside, Candidate, NewMessage } from '#core/conversation/assignment.ts';
import { answerLikelihood } from '#core/conversation/likelihood.ts';
import { around, newMessage, WINDOW_MS } from './builders.ts';
import { conversationRecord, minute } from '#tests/support/example-records.ts';
import { LEAST_SCARCITY, MOST_SCARCITY } from '#core/conversation/scarcity.ts';
import { FOLLOW_UP_MS, THREAD_IS_ITS_OPENERS_MS } from '#core/conversation/candidates.ts';

const ASKS = { asks: 0.97, gives: 0.01 };
const GIVES = { asks: 0.01, gives: 0.97 };
const CHATS = { asks: 0.01, gives: 0.01 };

/** Beside a request: how it reads there, whether it answers it, and what words they share. */
type Read = Beside & Pick<Candidate, 'sharedWords'>;
const answering: Read = { ...GIVES, answers: 0.95, sharedWords: 2 };
const fitting: Read = { ...GIVES, answers: 0.95, sharedWords: 0 };
const unrelated: Read = { ...CHATS, answers: 0.02, sharedWords: 0 };
const alsoAsking: Read = { ...ASKS, answers: 0.1, sharedWords: 0 };

const message = (part: Partial<NewMessage>): NewMessage => newMessage({ alone: CHATS, ...part });

const ofAda = conversationRecord({ id: 'm:a', seekerKey: 'ada', openedAt: minute(0) });
const ofBen = conversationRecord({ id: 'm:b', seekerKey: 'ben', openedAt: minute(5) });

const request = (
  conversation: typeof ofAda,
  {
    authorLastWroteAt = null,
    beside = unrelated,
  }: { authorLastWroteAt?: Date | null; beside?: Read | null } = {},
): Candidate => ({ conversation, authorLastWroteAt, sharedWords: beside?.sharedWords ?? 0, beside });

describe('a request', () => {
  it('opens a conversation', () => {
    expect(assign(message({ alone: ASKS }), around({}))).toEqual({
      kind: 'opens',
      role: 'seeker',
      because: 'asks',
    });
  });

  it('has to be read more surely where support is scarce, and less surely where it is common', () => {
    const odds = OPENS_AT / 20;
    const at = (times: number, scarcity: number) => {
      const asks = (odds * times) / (1 + odds * times);
      return assign(message({ alone: { asks, gives: 0 }, wordCount: 20 }), around({ scarcity })).kind;
    };
    expect(at(2.9, 3)).toBe('outside');
    expect(at(3.1, 3)).toBe('opens');
    expect(at(0.85, 1)).toBe('outside');
    expect(at(0.85, 0.8)).toBe('opens');
  });

  it('opens one where the reading is sure enough for so many words', () => {
    const at = (asks: number, wordCount: number) =>
      assign(message({ alone: { asks, gives: 0 }, wordCount }), around({})).kind;
    for (const wordCount of [5, 20, 80]) {
      const odds = OPENS_AT / wordCount;
      expect(at(odds / (1 + odds) + 0.001, wordCount)).toBe('opens');
      expect(at(odds / (1 + odds) - 0.001, wordCount)).toBe('outside');
    }
    expect(at(1, 5)).toBe('opens');
  });

  it('in plain words may be read less surely, and be short', () => {
    const odds = OPENS_PLAINLY_AT / 3;
    const read = (asks: number) => ({ alone: { asks, gives: 0 }, isShort: true, wordCount: 3 });
    const plain = read(odds / (1 + odds) + 0.001);
    expect(assign(message({ ...plain, tellsTrouble: true }), around({}))).toMatchObject({
      because: 'tellsPlainly',
    });
    expect(assign(message({ ...plain, asksPlainly: true }), around({}))).toMatchObject({
      because: 'asksPlainly',
    });
    const doubtful = message({ ...read(odds / (1 + odds) - 0.001), asksPlainly: true });
    expect(assign(doubtful, around({})).kind).toBe('outside');
  });

  it('of four words has to ask in plain words', () => {
    const line = { alone: ASKS, isShort: true, wordCount: 3 };
    expect(assign(message(line), around({})).kind).toBe('outside');
    expect(assign(message({ ...line, asksPlainly: true }), around({}))).toMatchObject({
      kind: 'opens',
      because: 'asksPlainly',
    });
  });

  it('of another person beside an open one opens a conversation of its own', () => {
    const also = message({ alone: ASKS });
    expect(assign(also, around({ open: [request(ofAda, { beside: alsoAsking })] })).kind).toBe('opens');
  });

  it('in a language that no model reads opens nothing', () => {
    expect(assign(message({ alone: null, asksPlainly: true }), around({})).kind).toBe('outside');
  });
});

describe('words of a seeker', () => {
  it('stay in their conversation, whatever they are: more trouble, an answer, a word', () => {
    const beside = { ...unrelated, asks: GOES_ON_LATELY_AT, gives: 0 };
    for (const alone of [ASKS, GIVES, CHATS, null]) {
      const later = message({ authorKey: 'ada', alone, sentAt: minute(9) });
      expect(assign(later, around({ open: [request(ofBen), request(ofAda, { beside })] }))).toMatchObject({
        conversationId: 'm:a',
        role: 'seeker',
        because: 'ownConversation',
      });
    }
  });

  it('that plainly comfort another seeker are a reply to that one', () => {
    const comfort = message({ authorKey: 'ada', alone: GIVES });
    const open = [request(ofBen, { beside: answering }), request(ofAda)];
    expect(assign(comfort, around({ open }))).toMatchObject({ conversationId: 'm:b', role: 'supporter' });
  });

  it('that fit their own talk as well stay there', () => {
    const told = message({ authorKey: 'ada', alone: GIVES });
    const own = { ...fitting, sharedWords: 1 };
    const open = [request(ofBen, { beside: answering }), request(ofAda, { beside: own })];
    expect(assign(told, around({ open }))).toMatchObject({ conversationId: 'm:a', role: 'seeker' });
  });

  it('that thank somebody stay there for that', () => {
    const thanks = message({ authorKey: 'ada', saysThanks: true, sentAt: minute(25) });
    expect(assign(thanks, around({ open: [request(ofAda)] }))).toMatchObject({
      role: 'seeker',
      because: 'thanks',
    });
  });

  it('may be small talk: at once where they are plainly of something else, sooner once the talk has rested', () => {
    const at = (ms: number, asks: number) =>
      assign(
        message({ authorKey: 'ada', sentAt: new Date(minute(0).getTime() + ms) }),
        around({ open: [request(ofAda, { beside: { ...unrelated, asks, gives: 0 } })] }),
      ).kind;
    expect(at(FOLLOW_UP_MS, GOES_ON_LATELY_AT)).toBe('joins');
    expect(at(FOLLOW_UP_MS, GOES_ON_LATELY_AT - 0.01)).toBe('outside');
    expect(at(FOLLOW_UP_MS + 1, GOES_ON_AT)).toBe('joins');
    expect(at(FOLLOW_UP_MS + 1, GOES_ON_AT - 0.01)).toBe('outside');
  });
});

describe('a like story beside a request', () => {
  const like = { asks: 0.8, gives: 0.12, answers: COMPANY_ANSWERS_AT, sharedWords: 1 };
  const placed = (beside: Read, asksPlainly = false, replyCount = 0) =>
    assign(
      message({ alone: ASKS, asksPlainly }),
      around({ open: [request({ ...ofAda, replyCount }, { beside })] }),
    );

  it('is company for whoever waits', () => {
    expect(placed(like)).toMatchObject({ conversationId: 'm:a', role: 'supporter', because: 'answers' });
  });

  it('opens a conversation of its own where the reader sees no answer in it, or it asks for help in plain words', () => {
    expect(placed({ ...like, answers: COMPANY_ANSWERS_AT - 0.01 }).kind).toBe('opens');
    expect(placed(like, true).kind).toBe('opens');
  });

  it('opens one of its own beside a request that has been answered, unless its words take that one up', () => {
    expect(placed(like, false, 3).kind).toBe('opens');
    expect(placed({ ...like, answers: 0.9, sharedWords: 4 }, false, 3).kind).toBe('joins');
  });
});

describe('a reply that nothing ties', () => {
  it('goes to the request whose words it takes up, and not to the one that was active last', () => {
    const open = [request(ofBen, { beside: fitting }), request(ofAda, { beside: answering })];
    expect(assign(message({ alone: GIVES }), around({ open }))).toEqual({
      kind: 'joins',
      conversationId: 'm:a',
      role: 'supporter',
      because: 'answers',
    });
  });

  it('goes to the one that was active last where it fits two as well', () => {
    const open = [request(ofBen, { beside: answering }), request(ofAda, { beside: answering })];
    expect(assign(message({ alone: GIVES }), around({ open }))).toMatchObject({ conversationId: 'm:b' });
  });

  it('goes rather to one that waits than to one that has been answered, unless the words tell more', () => {
    const answered = { ...ofBen, replyCount: 1 };
    const where = (sharedWords: number) =>
      assign(
        message({ alone: GIVES }),
        around({
          open: [
            request(answered, { beside: { ...fitting, sharedWords } }),
            request(ofAda, { beside: { ...fitting, sharedWords: 1 } }),
          ],
        }),
      );
    expect(where(1)).toMatchObject({ conversationId: 'm:a' });
    expect(where(3)).toMatchObject({ conversationId: 'm:b' });
  });

  it('has to answer it likely enough', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(5),
        fc.boolean(),
        (p, sharedWords, waits) => {
          const words = message({ alone: CHATS });
          const ada = request(
            { ...ofAda, replyCount: Number(!waits) },
            { beside: { asks: 0, gives: p, answers: p, sharedWords } },
          );
          const isLikely = answerLikelihood(words, ada) >= ANSWERS_AT;
          expect(assign(words, around({ open: [ada] })).kind).toBe(isLikely ? 'joins' : 'outside');
        },
      ),
    );
  });

  it('in plain words of support is for the only open request, however many have answered', () => {
    const answered = { ...ofAda, replyCount: 3 };
    const plain = { asks: 0, gives: GIVES_PLAINLY_AT, answers: GIVES_PLAINLY_AT, sharedWords: 0 };
    const where = (gives: number, open: Candidate[]) =>
      assign(message({ alone: { asks: 0, gives } }), around({ open })).kind;
    const only = request(answered, { beside: plain });
    expect(where(GIVES_PLAINLY_AT, [only])).toBe('joins');
    expect(where(GIVES_PLAINLY_AT - 0.01, [only])).toBe('outside');
    expect(where(GIVES_PLAINLY_AT, [only, request({ ...ofBen, replyCount: 1 })])).toBe('outside');
  });

  it('that tells of the same trouble is company, not another request', () => {
    const same = message({ alone: ASKS });
    expect(assign(same, around({ open: [request(ofAda, { beside: answering })] }))).toMatchObject({
      conversationId: 'm:a',
      role: 'supporter',
    });
    const rather = { asks: 0.6, gives: 0.3, answers: SURELY_ANSWERS_AT, sharedWords: 0 };
    expect(assign(same, around({ open: [request(ofAda, { beside: rather })] })).kind).toBe('opens');
  });

  it('comes within the window, and not before the request', () => {
    const at = (ms: number) =>
      assign(
        message({ alone: GIVES, sentAt: new Date(minute(0).getTime() + ms) }),
        around({ open: [request(ofAda, { beside: answering })] }),
      ).kind;
    expect(at(WINDOW_MS)).toBe('joins');
    expect(at(WINDOW_MS + 1)).toBe('outside');
    expect(at(-1)).toBe('outside');
  });

  it('is told by a name where it says nothing else', () => {
    const named = message({ namedKeys: ['kim', 'ada'], alone: CHATS });
    expect(
      assign(named, around({ open: [request(ofBen, { beside: answering }), request(ofAda)] })),
    ).toMatchObject({
      conversationId: 'm:a',
      because: 'named',
    });
  });
});

describe('somebody who already answers', () => {
  const lately = new Date(minute(10).getTime() - FOLLOW_UP_MS);
  const before = new Date(lately.getTime() - 1);

  it('goes on with the same person', () => {
    const wordRead = (gives: number) =>
      assign(
        message({ isShort: true, wordCount: 1 }),
        around({
          open: [
            request(ofBen),
            request(ofAda, { authorLastWroteAt: lately, beside: { ...unrelated, asks: 0, gives } }),
          ],
        }),
      );
    expect(wordRead(GOES_ON_AT_ONCE_AT)).toMatchObject({
      conversationId: 'm:a',
      role: 'supporter',
      because: 'continues',
    });
    expect(wordRead(GOES_ON_AT_ONCE_AT - 0.01).kind).toBe('outside');
    const open = [
      request(ofBen, { beside: { ...fitting, sharedWords: 1 } }),
      request(ofAda, { authorLastWroteAt: lately, beside: fitting }),
    ];
    expect(assign(message({ alone: GIVES }), around({ open }))).toMatchObject({ conversationId: 'm:a' });
  });

  it('turns to another seeker where the words fit that one far better', () => {
    const open = [
      request(ofBen, { beside: { ...fitting, sharedWords: 3 } }),
      request(ofAda, { authorLastWroteAt: lately, beside: fitting }),
    ];
    expect(assign(message({ alone: GIVES }), around({ open }))).toMatchObject({
      conversationId: 'm:b',
      because: 'answers',
    });
  });

  it('may talk of something else, a while later the sooner', () => {
    const where = (authorLastWroteAt: Date, gives: number) =>
      assign(
        message({ alone: CHATS }),
        around({
          open: [
            request(ofAda, { authorLastWroteAt, beside: { asks: 0, gives, answers: 0, sharedWords: 0 } }),
          ],
        }),
      ).kind;
    expect(where(lately, GOES_ON_LATELY_AT)).toBe('joins');
    expect(where(lately, GOES_ON_LATELY_AT - 0.01)).toBe('outside');
    expect(where(before, GOES_ON_AT)).toBe('joins');
    expect(where(before, GOES_ON_AT - 0.01)).toBe('outside');
  });

  it('may come to need support: a request of their own opens a conversation', () => {
    const open = [request(ofAda, { authorLastWroteAt: lately, beside: alsoAsking })];
    expect(assign(message({ alone: ASKS, asksPlainly: true }), around({ open }))).toMatchObject({
      kind: 'opens',
      because: 'ownTrouble',
    });
    expect(assign(message({ alone: ASKS }), around({ open })).kind).toBe('joins');
  });
});

describe('small talk', () => {
  it('stays outside', () => {
    expect(assign(message({}), around({ open: [request(ofAda)] }))).toEqual({
      kind: 'outside',
      role: 'bystander',
      because: 'smallTalk',
    });
  });

  it('in the thread of a request is no support', () => {
    expect(assign(message({}), around({ thread: request(ofAda) }))).toMatchObject({ because: 'smallTalk' });
  });
});

describe('an explicit reply', () => {
  it('joins the conversation it replies to, however long ago and whatever it says', () => {
    const reply = message({ replyToId: 'm:a', sentAt: minute(60 * 24) });
    const place = around({ repliedTo: request(ofAda), open: [request(ofBen, { beside: answering })] });
    expect(assign(reply, place)).toMatchObject({
      conversationId: 'm:a',
      role: 'supporter',
      because: 'reply',
    });
  });

  it('of the seeker is the seeker’s', () => {
    const reply = message({ replyToId: 'm:x', authorKey: 'ada' });
    expect(assign(reply, around({ repliedTo: request(ofAda) }))).toMatchObject({ role: 'seeker' });
  });

  it('to something that is no conversation stays outside of those around it', () => {
    const reply = message({ replyToId: 'm:x', alone: GIVES });
    expect(assign(reply, around({ open: [request(ofAda, { beside: answering })] }))).toMatchObject({
      because: 'repliesElsewhere',
    });
    expect(assign(message({ replyToId: 'm:x', alone: ASKS }), around({})).kind).toBe('opens');
  });

  it('that says "same here" supports; one that goes on to ask opens a conversation', () => {
    const same = message({ replyToId: 'm:a', alone: ASKS });
    const repliedTo = request(ofAda, { beside: alsoAsking });
    expect(assign(same, around({ repliedTo }))).toMatchObject({ role: 'supporter' });
    expect(assign({ ...same, asksPlainly: true }, around({ repliedTo }))).toMatchObject({
      kind: 'opens',
      because: 'ownTrouble',
    });
  });

  it('to a closed conversation does not wake it', () => {
    const closed = request({ ...ofAda, closedAt: minute(1) });
    expect(assign(message({ replyToId: 'm:a' }), around({ repliedTo: closed })).kind).toBe('outside');
  });
});

describe('a topic that lives on for weeks', () => {
  const at = (ms: number) => new Date(ofAda.openedAt.getTime() + ms);
  const hello = (ms: number) =>
    assign(message({ sentAt: at(ms), alone: null }), around({ thread: request(ofAda) })).kind;

  it('belongs to the request that opened it for a week, and is a channel like others from then on', () => {
    expect(hello(THREAD_IS_ITS_OPENERS_MS)).toBe('joins');
    expect(hello(THREAD_IS_ITS_OPENERS_MS + 1)).toBe('outside');
  });

  it('still ties a reply to that request by what it says', () => {
    const late = message({ sentAt: at(THREAD_IS_ITS_OPENERS_MS + 1), alone: GIVES });
    const ada = { ...ofAda, lastActivityAt: at(THREAD_IS_ITS_OPENERS_MS) };
    const open = [request(ada, { beside: answering })];
    expect(assign(late, around({ thread: request(ada), open }))).toMatchObject({ because: 'answers' });
  });
});

describe('a thread whose opener seeks', () => {
  it('is one conversation: its starter seeks, others support', () => {
    const thread = request(ofAda);
    expect(assign(message({ authorKey: 'ada' }), around({ thread }))).toMatchObject({ role: 'seeker' });
    const answered = request(ofAda, { beside: answering });
    expect(assign(message({ alone: GIVES }), around({ thread: answered }))).toMatchObject({
      conversationId: 'm:a',
      role: 'supporter',
      because: 'thread',
    });
    expect(assign(message({ alone: null }), around({ thread }))).toMatchObject({ role: 'supporter' });
  });

  it('leaves another person’s request its own conversation', () => {
    const plea = message({ alone: ASKS, asksPlainly: true });
    expect(assign(plea, around({ thread: request(ofAda, { beside: alsoAsking }) }))).toMatchObject({
      kind: 'opens',
      because: 'ownTrouble',
    });
  });

  it('becomes a flat channel while a second seeker’s conversation is active in it', () => {
    const open = [request(ofBen, { beside: answering }), request(ofAda)];
    expect(assign(message({ alone: GIVES }), around({ thread: request(ofAda), open }))).toMatchObject({
      conversationId: 'm:b',
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
    const reply = message({ statedRole: 'supporter', alone: ASKS });
    expect(assign(reply, around({ open: [request(ofAda)] }))).toMatchObject({
      conversationId: 'm:a',
      role: 'supporter',
    });
    expect(assign(reply, around({})).kind).toBe('outside');
  });
});

describe('any message', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const candidate = fc
    .record({
      id: fc.constantFrom('m:a', 'm:b', 'm:c'),
      seekerKey: fc.constantFrom('ada', 'ben', 'sam'),
      openedAt: fc.integer({ min: -90, max: 20 }).map(minute),
      closedAt: fc.constantFrom(null, minute(0)),
      authorLastWroteAt: fc.option(fc.integer({ min: -60, max: 9 }).map(minute)),
      beside: fc.option(fc.record({ asks: share, gives: share, answers: share, sharedWords: fc.nat(6) })),
    })
    .map(({ authorLastWroteAt, beside, ...part }): Candidate => ({
      conversation: conversationRecord(part),
      authorLastWroteAt,
      sharedWords: beside?.sharedWords ?? 0,
      beside,
    }));
  const surroundings = fc.record({
    thread: fc.option(candidate),
    repliedTo: fc.option(candidate),
    open: fc.array(candidate, { maxLength: 3 }),
    windowMs: fc.constant(WINDOW_MS),
    scarcity: fc.constantFrom(LEAST_SCARCITY, 1, MOST_SCARCITY),
  });
  const anyMessage = fc
    .record({
      replyToId: fc.constantFrom(null, 'm:x'),
      authorKey: fc.constantFrom('ada', 'ben', 'sam'),
      alone: fc.option(fc.record({ asks: share, gives: share })),
      asksPlainly: fc.boolean(),
      tellsTrouble: fc.boolean(),
      saysThanks: fc.boolean(),
      isShort: fc.boolean(),
      namedKeys: fc.constantFrom([], ['ada'], ['sam']),
    })
    .map(message);

  it('is never a supporter of its own author, and never in a closed conversation', () => {
    fc.assert(
      fc.property(anyMessage, surroundings, (written, place) => {
        const assignment = assign(written, place);
        if (assignment.kind !== 'joins') return;
        const known = [place.thread, place.repliedTo, ...place.open].map((entry) => entry?.conversation);
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

  it('that does not ask opens nothing', () => {
    fc.assert(
      fc.property(anyMessage, surroundings, (written, place) => {
        const asks = written.alone?.asks ?? 0;
        if ((asks / Math.max(1 - asks, 0.001)) * written.wordCount >= OPENS_PLAINLY_AT * place.scarcity)
          return;
        expect(assign(written, place).kind).not.toBe('opens');
      }),
    );
  });
});
