import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import type { Delivery, OutboxKind, Recipient, Urgency } from '#core/model/outgoing.ts';
import type { Sender, Store } from '#core/ports/index.ts';
import type { Standing } from '#core/ports/platform.ts';
import type { MemberRecord } from '#core/model/records.ts';
import {
  after,
  before,
  community,
  DAY,
  HOUR,
  member,
  NOON,
  nudge,
  saveNote,
} from '#tests/core/coaching/builders.ts';
import { conversationRecord } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';
import { entry, robin } from './entry.ts';

/** A platform that remembers what arrived and answers as it is told; without an order it delivers. */
function platform(): Sender & {
  arrived: Recipient[];
  answers: (Delivery | Error)[];
  urgencies: (Urgency | undefined)[];
} {
  const arrived: Recipient[] = [];
  const urgencies: (Urgency | undefined)[] = [];
  const answers: (Delivery | Error)[] = [];
  return {
    arrived,
    answers,
    urgencies,
    send(_community, recipient, _message, urgency) {
      urgencies.push(urgency);
      const answer = answers.shift() ?? { kind: 'sent' };
      if (answer instanceof Error) return Promise.reject(answer);
      if (answer.kind === 'sent') arrived.push(recipient);
      return Promise.resolve(answer);
    },
  };
}

const charts = createCharts();
let store: Store;
let sender: ReturnType<typeof platform>;
beforeEach(async () => {
  store = createMemoryStore();
  sender = platform();
  await store.communities.ensure('console:home', community().settings, before(100 * DAY));
  await store.members.save(member());
});

const addNudge = async (id: string, createdAt: Date): Promise<void> => {
  await saveNote(store, { id, messageId: asId(`m:${id}`), createdAt });
  await store.outbox.add(entry(id, { dueAt: createdAt }));
};
const outcomes = async (now: Date): Promise<string[]> =>
  (await sendDue({ store, describePlatform, sender, charts, now: () => now })).map(({ outcome }) => outcome);
const robinNow = async (): Promise<MemberRecord | null> => store.members.get('console:home', 'console:robin');

describe('sending what is due', () => {
  it('takes a while: what becomes due meanwhile has its turn, and a pause begins when it is asked for', async () => {
    let now = NOON;
    const takesHours: Sender = {
      send: async (...message) => {
        now = after(HOUR, now);
        return sender.send(...message);
      },
    };
    await store.outbox.add(
      entry('a', { kind: 'notice' }),
      entry('b', { kind: 'notice', dueAt: after(HOUR) }),
    );
    sender.answers.push({ kind: 'retry', afterMs: HOUR }, { kind: 'sent' });
    const look = () => sendDue({ store, describePlatform, sender: takesHours, charts, now: () => now }, 2);
    expect((await look()).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'retry'],
      ['b', 'sent'],
    ]);
    expect(await store.outbox.claimDue(before(1, after(2 * HOUR)), 1)).toEqual([]);
    expect(await store.outbox.claimDue(after(2 * HOUR), 1)).toMatchObject([{ id: 'a' }]);
  });

  it('sends each entry once', async () => {
    await addNudge('a', NOON);
    expect(await outcomes(before(1))).toEqual([]);
    expect(await outcomes(NOON)).toEqual(['sent']);
    expect(await outcomes(after(HOUR))).toEqual([]);
    expect(sender.arrived).toEqual([robin]);
  });

  it('tries again when the platform says so, not before', async () => {
    await addNudge('a', NOON);
    sender.answers.push({ kind: 'retry', afterMs: 5000 });
    expect(await outcomes(NOON)).toEqual(['retry']);
    expect(await outcomes(after(4999))).toEqual([]);
    expect(await outcomes(after(5000))).toEqual(['sent']);
  });

  it('does not spin on a retry without delay', async () => {
    await addNudge('a', NOON);
    sender.answers.push({ kind: 'retry', afterMs: 0 });
    expect(await outcomes(NOON)).toEqual(['retry']);
    expect(await outcomes(NOON)).toEqual(['sent']);
  });

  it('backs off for seven days, then thirty, and forgets it when a message arrives', async () => {
    const closed: Delivery = { kind: 'unreachable', reason: 'closed' };
    sender.answers.push(closed, closed);
    await addNudge('a', NOON);
    await outcomes(NOON);
    expect(await robinNow()).toMatchObject({ unreachableCount: 1, unreachableUntil: after(7 * DAY) });
    await addNudge('b', after(8 * DAY));
    await outcomes(after(8 * DAY));
    expect(await robinNow()).toMatchObject({ unreachableCount: 2, unreachableUntil: after(38 * DAY) });
    await addNudge('c', after(38 * DAY));
    expect(await outcomes(after(38 * DAY))).toEqual(['sent']);
    expect(await robinNow()).toMatchObject({ unreachableCount: 0, unreachableUntil: null });
  });

  it('keeps a back-off as it is while the platform only asks to wait', async () => {
    await store.members.save(member({ unreachableCount: 1, unreachableUntil: before(1) }));
    sender.answers.push({ kind: 'retry', afterMs: 5000 });
    await addNudge('a', NOON);
    expect(await outcomes(NOON)).toEqual(['retry']);
    expect(await robinNow()).toMatchObject({ unreachableCount: 1, unreachableUntil: before(1) });
  });

  it('leaves a person alone when it is a channel that gets or refuses a message', async () => {
    await store.members.save(member({ userId: 'console:lobby', unreachableCount: 1 }));
    const lobby = { kind: 'channel', channelId: 'console:lobby' } as const;
    const { settings } = community({ staffChannelId: lobby.channelId });
    await store.communities.saveSettings('console:home', settings);
    sender.answers.push({ kind: 'unreachable', reason: 'gone' });
    await store.outbox.add(entry('a', { kind: 'notice', recipient: lobby }));
    await store.outbox.add(entry('b', { kind: 'notice', recipient: lobby }));
    expect(await outcomes(NOON)).toEqual(['unreachable', 'sent']);
    expect(await store.outbox.pendingCount()).toBe(0);
    expect(sender.urgencies).toEqual(['usual', 'usual']);
    expect(await store.members.get('console:home', 'console:lobby')).toMatchObject({ unreachableCount: 1 });
  });

  it('goes on when one entry fails, and never sends that one again', async () => {
    sender.answers.push(new Error('broken pipe'));
    await store.outbox.add(entry('a', { kind: 'notice' }));
    await store.outbox.add(entry('b', { kind: 'notice' }));
    expect(await outcomes(NOON)).toEqual(['failed', 'sent']);
    expect(await outcomes(after(HOUR))).toEqual([]);
  });

  it('stops at its limit', async () => {
    for (const id of ['a', 'b', 'c']) await store.outbox.add(entry(id, { kind: 'notice' }));
    expect(await sendDue({ store, describePlatform, sender, charts, now: () => NOON }, 2)).toHaveLength(2);
    expect(await store.outbox.pendingCount()).toBe(1);
  });
});

describe('wishes that changed since a note was written', () => {
  it.each([
    ['opted out', { status: 'opted_out' as const }],
    ['switched off', { coaching: { enabled: false } }],
    ['paused', { coaching: { pausedUntil: after(1) } }],
    ['unreachable', { unreachableUntil: after(1) }],
  ])('%s: it is withdrawn', async (_, change) => {
    await addNudge('a', NOON);
    await store.members.save(member(change));
    expect(await outcomes(NOON)).toEqual(['withdrawn']);
    expect(sender.arrived).toEqual([]);
    expect(await store.outbox.pendingCount()).toBe(0);
  });

  it('a community that observes again sends nothing uninvited', async () => {
    await addNudge('a', NOON);
    await store.communities.saveSettings('console:home', community({ mode: 'observe' }).settings);
    expect(await outcomes(NOON)).toEqual(['withdrawn']);
  });

  it.each(['nudge', 'weekly_report', 'notice'] as const)(
    'a %s to a person is withdrawn after the community removed the bot',
    async (kind) => {
      await saveNote(store, { id: 'a', messageId: 'm:a', createdAt: NOON });
      await store.outbox.add(entry('a', { kind }));
      await store.communities.markRemoved('console:home', NOON);
      expect(await outcomes(NOON)).toEqual(['withdrawn']);
      expect(sender.arrived).toEqual([]);
    },
  );

  it('an alert to staff is sent all the same, at any hour', async () => {
    const staff: Recipient = { kind: 'channel', channelId: 'console:staff' };
    const { settings } = community({ mode: 'observe', staffChannelId: 'console:staff' });
    await store.communities.saveSettings('console:home', settings);
    await store.outbox.add(entry('a', { kind: 'alert', recipient: staff }));
    expect(await outcomes(after(12 * HOUR))).toEqual(['sent']);
  });

  it('a note that was held up waits for the end of quiet hours and counts for the day it arrives', async () => {
    await addNudge('a', NOON);
    expect(await outcomes(after(11 * HOUR))).toEqual(['postponed']);
    const morning = new Date('2026-03-12T07:00:00Z');
    expect(await outcomes(before(1, morning))).toEqual([]);
    expect(await outcomes(morning)).toEqual(['sent']);
    expect((await store.nudges.get('console:home', 'a'))?.createdAt).toEqual(morning);
  });

  it('a note that does not arrive keeps the day it was written for', async () => {
    await addNudge('a', NOON);
    sender.answers.push({ kind: 'unreachable', reason: 'closed' });
    expect(await outcomes(after(DAY))).toEqual(['unreachable']);
    expect((await store.nudges.get('console:home', 'a'))?.createdAt).toEqual(NOON);
  });

  it('never makes two on one day, even when one was held up or two were decided at once', async () => {
    await addNudge('yesterday', before(DAY));
    await addNudge('today', before(HOUR));
    await addNudge('today-too', before(HOUR));
    expect(await outcomes(NOON)).toEqual(['withdrawn', 'sent', 'withdrawn']);
    expect(sender.arrived).toHaveLength(1);
  });

  it('an unwelcome one withdraws the next that waits', async () => {
    await store.nudges.save(
      nudge({ id: 'a', createdAt: before(2 * DAY), answer: 'wrong', answeredAt: before(HOUR) }),
    );
    await addNudge('b', NOON);
    expect(await outcomes(NOON)).toEqual(['withdrawn']);
  });
});

describe('whoever left the community', () => {
  const UNASKED = ['nudge', 'weekly_report', 'how_heavy', 'own_word'] as const;
  const toRobin = async (kind: OutboxKind, isMember?: boolean): Promise<string[]> => {
    const { settings } = community({ asksSeekers: true });
    await store.communities.saveSettings('console:home', settings);
    await store.members.save(member({ coaching: { asksHowHeavy: true } }));
    await store.conversations.save(conversationRecord({ id: 'console:asked', communityId: 'console:home' }));
    await store.seekers.save({
      ...{ communityId: 'console:home', userId: 'console:robin', since: before(DAY), locale: null },
      ...{ asked: { at: NOON, about: 'console:asked' }, pausedUntil: null, offDutyUntil: null },
    });
    await saveNote(store, { id: 'a', messageId: 'console:reply', createdAt: NOON });
    await store.outbox.add(entry('a', { kind }));
    const standing = (): Promise<Standing | null> =>
      Promise.resolve(
        isMember === undefined ? null : { isAdmin: false, isStaff: false, ...(!isMember && { isMember }) },
      );
    const results = await sendDue({ store, describePlatform, sender, charts, now: () => NOON, standing });
    return results.map(({ outcome }) => outcome);
  };

  it.each(UNASKED)('gets nothing more of it that they do not ask for: %s', async (kind) => {
    expect(await toRobin(kind, false)).toEqual(['withdrawn']);
    expect(sender.arrived).toEqual([]);
    expect(await store.nudges.ofMember('console:home', 'console:robin', before(DAY))).toHaveLength(
      kind === 'nudge' ? 0 : 1,
    );
  });

  it.each(UNASKED)('is nobody of whom the platform does not say so: %s', async (kind) => {
    expect(await toRobin(kind, true)).toEqual(['sent']);
  });

  it('nor whom the platform cannot be asked about', async () => {
    expect(await toRobin('weekly_report')).toEqual(['sent']);
  });

  it('still gets the answer to what they ask', async () => {
    expect(await toRobin('notice', false)).toEqual(['sent']);
  });
});
