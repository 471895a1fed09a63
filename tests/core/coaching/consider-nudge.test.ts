import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { answerNudge, parseNudgeButton } from '#core/coaching/answer-nudge.ts';
import { type Consideration, considerNudge } from '#core/coaching/consider-nudge.ts';
import type { ConsideredReply } from '#core/coaching/considered-reply.ts';
import type { Store } from '#core/ports/index.ts';
import type { MessageId, UserId } from '#core/model/ids.ts';
import type { NudgeAnswer } from '#core/model/records.ts';
import { messageText } from '#tests/support/message-text.ts';
import {
  after,
  before,
  community,
  conversation,
  DAY,
  empathy,
  HOUR,
  member,
  NOON,
  reply,
  sentence,
  shows,
} from './builders.ts';
import { asId } from '#tests/support/ids.ts';

const seekerPost = { id: asId('console:post'), text: 'My boss yells at me every day and I am so exhausted.' };
const text = 'I am so sorry, that sounds awful. You should just quit and look for something better.';

let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await store.communities.ensure('console:home', community().settings, before(100 * DAY));
  await store.members.save(member());
  for (const days of [20, 10]) {
    await store.messages.save(reply({ id: asId(`console:old-${days}`), sentAt: before(days * DAY) }));
  }
});

function input(id: MessageId, sentAt: Date, part: Partial<ConsideredReply> = {}): ConsideredReply {
  return {
    community: community(),
    member: member(),
    reply: reply({ id, sentAt, empathy: empathy({ emotionalReactions: shows(text, 'so sorry') }) }),
    replyText: text,
    seekerPost,
    news: 'none',
    sentences: [
      sentence(text, 'I am so sorry, that sounds awful.', 'Support'),
      sentence(text, 'You should just quit and look for something better.', 'Advise without Permission'),
    ],
    conversation: conversation(),
    hostility: { hostile: false, because: null, score: 0 },
    ...part,
  };
}

const consider = (id: MessageId, now: Date, part: Partial<ConsideredReply> = {}): Promise<Consideration> =>
  considerNudge({ store, now }, input(id, now, part));
const answerLatest = async (
  answer: NudgeAnswer,
  now: Date,
  userId: UserId = 'console:robin',
): Promise<string> => {
  const [latest] = await store.nudges.ofMember('console:home', 'console:robin', new Date(0));
  return answerNudge({ store, now }, { userId, nudgeId: latest?.id ?? '', answer, locale: 'en' });
};

describe('a reply is considered', () => {
  it('leaves nothing where the post tells of violence at home', async () => {
    const violent = { seekerPost: { ...seekerPost, text: 'My husband hit me again last night.' } };
    expect(await consider('console:1', NOON, violent)).toEqual({ sent: false, because: 'risk' });
  });

  it('leaves the nudge and one message to its author', async () => {
    expect(await consider('console:1', NOON)).toEqual({ sent: true, because: 'now' });
    const [entry, ...others] = await store.outbox.claimDue(NOON, 10);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'nudge', recipient: { kind: 'member', userId: 'console:robin' } });
    expect(messageText(entry?.message ?? { blocks: [] })).toContain(
      '> **I am so sorry, that sounds awful.** You should',
    );
    const [row] = await store.nudges.ofMember('console:home', 'console:robin', new Date(0));
    expect(row).toMatchObject({
      id: entry?.id,
      kind: 'encouraging',
      topic: 'namesFeeling',
      createdAt: NOON,
    });
  });

  it('has at most one nudge, however often it is considered', async () => {
    await consider('console:1', NOON);
    expect(await consider('console:1', after(1000))).toEqual({ sent: false, because: 'already-nudged' });
    expect(await store.outbox.pendingCount()).toBe(1);
  });

  it('needs two earlier scored replies', async () => {
    await store.messages.remove('console:home', ['console:old-10']);
    expect(await consider('console:1', NOON)).toEqual({ sent: false, because: 'too-few-replies' });
  });

  it('leaves nothing behind when there is no nudge', async () => {
    await consider('console:1', NOON, { community: community({ mode: 'observe' }) });
    await consider('console:1', NOON, { conversation: conversation({ hasRisk: true }) });
    expect(await store.outbox.pendingCount()).toBe(0);
    expect(await store.nudges.ofMember('console:home', 'console:robin', new Date(0))).toEqual([]);
  });

  it('has something to try after an encouraging one, with words for that post', async () => {
    await consider('console:1', NOON);
    const nextDay = after(DAY);
    expect((await consider('console:2', nextDay)).sent).toBe(true);
    const [, second] = await store.outbox.claimDue(nextDay, 10);
    expect(messageText(second?.message ?? { blocks: [] })).toContain('> Would you like a few ideas');
  });

  it('waits for the morning', async () => {
    const late = new Date('2026-03-11T22:00:00Z');
    expect(await consider('console:1', late)).toEqual({ sent: true, because: 'after-quiet-hours' });
    expect(await store.outbox.claimDue(after(8 * HOUR, late), 10)).toEqual([]);
    expect(await store.outbox.claimDue(after(9 * HOUR, late), 10)).toHaveLength(1);
  });
});

describe('the answer to a note', () => {
  it('is stored and thanked for, once', async () => {
    await consider('console:1', NOON);
    expect(await answerLatest('helpful', after(HOUR))).toBe('Thank you, good to know.');
    expect(await answerLatest('wrong', after(HOUR))).toContain('already answered');
    const [row] = await store.nudges.ofMember('console:home', 'console:robin', new Date(0));
    expect(row).toMatchObject({ answer: 'helpful', answeredAt: after(HOUR) });
  });

  it('of somebody else changes nothing', async () => {
    await consider('console:1', NOON);
    expect(await answerLatest('wrong', NOON, 'console:stranger')).toContain('no longer have this note');
    expect(await store.nudges.ofMember('console:home', 'console:robin', new Date(0))).toMatchObject([
      { answer: null },
    ]);
  });

  it('“wrong” brings three quiet days, and a second one lets the topic rest', async () => {
    await consider('console:1', NOON);
    expect(await answerLatest('wrong', NOON)).toContain('Saturday, 14 March');
    expect((await consider('console:2', after(3 * DAY - 1))).because).toBe('cool-down');
    const words = 'That sounds awful. Is it over?';
    const warmOnly = { replyText: words, sentences: [sentence(words, 'That sounds awful.')] };
    expect((await consider('console:3', after(3 * DAY), warmOnly)).sent).toBe(true);
    await answerLatest('not_helpful', after(3 * DAY));
    expect((await consider('console:4', after(8 * DAY), warmOnly)).because).toBe('topic-resting');
    expect((await consider('console:5', after(33 * DAY), warmOnly)).sent).toBe(true);
  });

  it('“pause” pauses for a week, also after another answer', async () => {
    await consider('console:1', NOON);
    await answerLatest('helpful', NOON);
    expect(await answerLatest('pause', NOON)).toContain('until Wednesday, 18 March');
    const paused = await store.members.get('console:home', 'console:robin');
    expect(paused?.coaching.pausedUntil).toEqual(after(7 * DAY));
  });

  it('comes from a button', () => {
    expect(parseNudgeButton('nudge:not_helpful:1a2b-3c')).toEqual({
      answer: 'not_helpful',
      nudgeId: '1a2b-3c',
    });
    for (const other of ['nudge:maybe:1', 'nudge:wrong', 'nudge:wrong:', 'alert:seen:1', 'nudge:wrong:1:2']) {
      expect(parseNudgeButton(other)).toBeNull();
    }
  });
});
