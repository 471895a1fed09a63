import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { askStaff } from '#core/care/ask-staff.ts';
import { sendDue, type SendResult } from '#core/outbox/send-due.ts';
import type { ChannelId, CommunityId } from '#core/model/ids.ts';
import type { Delivery, OutboxEntry, OutgoingMessage, Recipient, Urgency } from '#core/model/outgoing.ts';
import { ALERT_CLAIMED_FOR_MS } from '#core/ports/store-outgoing.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { after, before, community, DAY, HOUR, NOON } from '#tests/core/coaching/builders.ts';
import { wordsOf } from '#tests/flows/stage.ts';
import { asId } from '#tests/support/ids.ts';
import { entry } from './entry.ts';

const HOME: CommunityId = 'console:home';
const OTHER: CommunityId = 'console:other';
const STAFF: ChannelId = 'console:staff';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const refused: Delivery = { kind: 'unreachable', reason: 'blocked' };

interface Call {
  recipient: Recipient;
  message: OutgoingMessage;
  urgency: Urgency | undefined;
}

let store: Store;
let calls: Call[];
let channel: Delivery | Error;
let admin: Delivery;
let admins: string[];
beforeEach(async () => {
  store = createMemoryStore();
  calls = [];
  channel = { kind: 'sent' };
  admin = { kind: 'sent' };
  admins = ['console:ines'];
  await settle({});
});

const settle = async (
  part: Partial<CommunitySettings>,
  known: Pick<CommunitySettings, 'setUpBy'> = { setUpBy: 'console:ines' },
): Promise<void> => {
  const { settings } = community({ mode: 'observe', staffChannelId: STAFF, ...known, ...part });
  await store.communities.ensure(HOME, settings, before(100 * DAY));
  await store.communities.saveSettings(HOME, settings);
};

async function addAlert(id: string, at: Date = NOON, communityId = HOME): Promise<void> {
  await store.alerts.open({
    id,
    communityId,
    channelId: 'console:forum',
    messageId: asId(`console:post-${id}`),
    kind: 'risk',
    label: 'crisis',
    createdAt: at,
    state: 'open',
    stateChangedAt: null,
    escalatedAt: null,
  });
  await store.outbox.add({
    id: `alert-${id}`,
    communityId,
    kind: 'alert',
    dedupeKey: `alert:${id}`,
    messageId: asId(`console:post-${id}`),
    recipient: { kind: 'channel', channelId: 'console:staff-of-then' },
    message: { blocks: [] },
    dueAt: at,
  });
}

const send = (now: Date): Promise<SendResult[]> =>
  sendDue({
    store,
    describePlatform,
    charts: createCharts(),
    now: () => now,
    standing: (_community, userId) => {
      const isAdmin = admins.includes(userId);
      return Promise.resolve({ isAdmin, isStaff: isAdmin });
    },
    sender: {
      send(_community, recipient, message, urgency) {
        calls.push({ recipient, message, urgency });
        const answer = recipient.kind === 'member' ? admin : channel;
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  });
const outcomes = async (now: Date): Promise<string[]> => (await send(now)).map(({ outcome }) => outcome);

describe('an alert to staff', () => {
  it('goes to the channel that is the staff channel when it is sent, and is urgent', async () => {
    await addAlert('a');
    await settle({ staffChannelId: 'console:staff-of-now' });
    expect(await outcomes(NOON)).toEqual(['sent']);
    expect(calls).toMatchObject([
      { recipient: { kind: 'channel', channelId: 'console:staff-of-now' }, urgency: 'alert' },
    ]);
  });

  it('waits while there is no staff channel, and while the bot is not in the community', async () => {
    await addAlert('a');
    await settle({ staffChannelId: null });
    expect(await outcomes(NOON)).toEqual(['postponed']);
    await settle({});
    await store.communities.markRemoved(HOME, NOON);
    expect(await outcomes(after(5 * MINUTE))).toEqual(['postponed']);
    await store.communities.markRemoved(HOME, null);
    expect(await outcomes(after(20 * MINUTE))).toEqual(['sent']);
  });

  it.each(['seen', 'handled', 'false_alarm'] as const)('is withdrawn once it is %s', async (state) => {
    channel = refused;
    await addAlert('a');
    await outcomes(NOON);
    await store.alerts.setState(HOME, 'a', state, after(SECOND));
    expect(await outcomes(after(MINUTE))).toEqual(['withdrawn']);
  });

  it.each<[string, Delivery, number[]]>([
    ['the bot may not write there', refused, [0, 0.5, 1, 2, 4, 8, 10, 20, 30, 40]],
    ['the channel is gone', { kind: 'unreachable', reason: 'gone' }, [0, 0.5, 1, 2, 4, 8, 10, 20, 30, 40]],
    ['the token is refused', { kind: 'retry', afterMs: 60 * MINUTE }, [0, 2, 4, 8, 10, 20, 30, 40]],
  ])('is tried again, sooner at first, for as long as it takes: %s', async (_, delivery, moments) => {
    channel = delivery;
    await addAlert('a');
    const tried: number[] = [];
    for (let second = 0; second <= 45 * 60; second += 30)
      for (const { id } of await send(after(second * SECOND))) if (id === 'alert-a') tried.push(second / 60);
    expect(tried).toEqual(moments);
    channel = { kind: 'sent' };
    expect(await outcomes(after(30 * DAY))).toEqual(['sent']);
  });

  it('keeps to the moment a platform names within its back-off', async () => {
    channel = { kind: 'retry', afterMs: 90 * SECOND };
    await addAlert('a');
    await outcomes(NOON);
    expect(await outcomes(after(89 * SECOND))).toEqual([]);
    expect(await outcomes(after(90 * SECOND))).toEqual(['retry']);
  });

  it('is sent again when nobody knows whether it left', async () => {
    channel = new Error('broken pipe');
    await addAlert('a');
    expect(await outcomes(NOON)).toEqual(['failed']);
    channel = { kind: 'sent' };
    expect(await outcomes(after(ALERT_CLAIMED_FOR_MS))).toEqual([]);
    expect(await outcomes(after(ALERT_CLAIMED_FOR_MS + 1))).toEqual(['sent']);
  });
});

describe('an alert that has not arrived for ten minutes', () => {
  const told = (): Call[] => calls.filter(({ recipient }) => recipient.kind === 'member');
  const wait = async (minutes: number): Promise<void> => {
    for (let minute = 0; minute <= minutes; minute += 1) await send(after(minute * MINUTE));
  };

  it('is told once, in private, to the admin who set the bot up, with what to do and without words', async () => {
    channel = refused;
    await addAlert('a');
    await wait(9);
    expect(told()).toEqual([]);
    await wait(45);
    expect(told()).toMatchObject([{ recipient: { kind: 'member', userId: 'console:ines' } }]);
    const words = wordsOf(told()[0]?.message ?? { blocks: [] });
    expect(words).toContain('could not be delivered to your staff channel');
    expect(words).toContain('/doctor');
  });

  it.each<[string, () => unknown]>([
    ['nobody is known', () => settle({}, {})],
    ['that person is no admin any more', () => (admins = [])],
  ])('%s: it goes on trying alone', async (_, arrange) => {
    channel = refused;
    await arrange();
    await addAlert('a');
    await wait(30);
    expect(told()).toEqual([]);
    expect((await store.outbox.overdueAlerts(HOME, after(DAY))).count).toBe(1);
  });

  it('is told at the tenth minute', async () => {
    channel = refused;
    await addAlert('a');
    for (const minutes of [0, 9, 10]) {
      expect(told()).toEqual([]);
      await send(after(minutes * MINUTE));
    }
    await send(after(10 * MINUTE));
    expect(told()).toHaveLength(1);
  });

  it('is told once also when that word does not arrive', async () => {
    await store.outbox.add({
      id: 'word',
      communityId: HOME,
      kind: 'alert',
      dedupeKey: 'alert-undelivered:a',
      recipient: { kind: 'member', userId: 'console:ines' },
      message: { blocks: [] },
      dueAt: after(SECOND),
    });
    await addAlert('a');
    await outcomes(NOON);
    admin = refused;
    expect(await outcomes(after(SECOND))).toEqual(['unreachable']);
    expect(await outcomes(after(DAY))).toEqual([]);
  });

  it('goes to no person after the community removed the bot', async () => {
    channel = refused;
    await addAlert('a');
    await send(after(9 * MINUTE));
    await store.outbox.add({
      id: 'waits',
      communityId: HOME,
      kind: 'alert',
      dedupeKey: 'alert-undelivered:a',
      recipient: { kind: 'member', userId: 'console:ines' },
      message: { blocks: [] },
      dueAt: after(10 * MINUTE),
    });
    await store.communities.markRemoved(HOME, after(10 * MINUTE));
    await send(after(11 * MINUTE));
    expect(told()).toEqual([]);
  });
});

describe('the wish of somebody that staff write to them', () => {
  const ask = async (now: Date): Promise<boolean> => {
    const there = await store.communities.get(HOME);
    if (there === null) throw new RangeError('The community is there.');
    return askStaff({ store, now }, there, 'console:ada');
  };
  const wishes = () => calls.map(({ recipient, urgency }) => [recipient, urgency]);
  const toStaff = { kind: 'channel', channelId: STAFF };

  it.each<[string, Delivery | Error]>([
    ['the bot may not write there', refused],
    ['the token is refused', { kind: 'retry', afterMs: 60 * MINUTE }],
    ['nobody knows whether it left', new Error('broken pipe')],
  ])('is sent again until it arrives, once: %s', async (_, fault) => {
    channel = fault;
    expect(await ask(NOON)).toBe(true);
    await send(NOON);
    expect(await store.outbox.overdueAlerts(HOME, after(MINUTE))).toEqual({ count: 1, since: NOON });
    channel = { kind: 'sent' };
    await store.outbox.settleAbandoned(after(2 * MINUTE), after(2 * MINUTE));
    await send(after(2 * MINUTE + SECOND));
    await send(after(DAY));
    expect(wishes()).toEqual([
      [toStaff, 'alert'],
      [toStaff, 'alert'],
    ]);
    expect(await store.outbox.overdueAlerts(HOME, after(DAY))).toEqual({ count: 0, since: null });
  });

  it('goes to the channel that is the staff channel when it is sent', async () => {
    await ask(NOON);
    await settle({ staffChannelId: 'console:staff-of-now' });
    await send(NOON);
    expect(calls).toMatchObject([{ recipient: { kind: 'channel', channelId: 'console:staff-of-now' } }]);
  });
});

describe('an alert among much else that is due', () => {
  const recipients = (): string[] =>
    calls.map(({ recipient: to }) => (to.kind === 'member' ? to.userId : to.channelId));
  const report = (id: string, communityId: CommunityId): OutboxEntry =>
    entry(id, {
      communityId,
      kind: 'notice',
      recipient: { kind: 'member', userId: asId(`console:${id}`) },
      dueAt: before(HOUR),
    });

  it('goes before what has been due for longer', async () => {
    for (let n = 0; n < 5; n += 1) await store.outbox.add(report(`reader-${n}`, HOME));
    await addAlert('one');
    await send(NOON);
    expect(recipients()).toEqual([STAFF, ...[0, 1, 2, 3, 4].map((n) => `console:reader-${n}`)]);
  });

  it('does not wait for all the alerts of another community', async () => {
    const other = community({ mode: 'observe', staffChannelId: 'console:other-staff' });
    await store.communities.ensure(OTHER, other.settings, before(100 * DAY));
    for (let n = 0; n < 5; n += 1) await addAlert(`many-${n}`, before(HOUR));
    await addAlert('one', NOON, OTHER);
    await send(NOON);
    expect(recipients()).toEqual([STAFF, 'console:other-staff', STAFF, STAFF, STAFF, STAFF]);
  });
});
