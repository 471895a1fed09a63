import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { sendDue, type SendResult } from '#core/outbox/send-due.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Delivery } from '#core/model/outgoing.ts';
import type { Standing } from '#core/ports/platform.ts';
import type { Store } from '#core/ports/index.ts';
import { REST_DAYS } from '#core/seekers/change-asking.ts';
import {
  after,
  before,
  community,
  DAY,
  HOUR,
  member,
  NOON,
  saveNote,
} from '#tests/core/coaching/builders.ts';
import { conversationRecord } from '#tests/support/example-records.ts';
import { entry } from './entry.ts';

const HOME: CommunityId = 'console:home';
const ROBIN: UserId = 'console:robin';
const closed: Delivery = { kind: 'unreachable', reason: 'closed' };

let store: Store;
let delivery: Delivery;
/** Happens while the message is on its way. */
let meanwhile: () => Promise<unknown>;
let askedAbout: string[];
beforeEach(async () => {
  store = createMemoryStore();
  delivery = { kind: 'sent' };
  meanwhile = () => Promise.resolve();
  askedAbout = [];
  const { settings } = community({ asksSeekers: true, staffChannelId: 'console:staff' });
  await store.communities.ensure(HOME, settings, before(100 * DAY));
});

const standing = (_community: string, userId: UserId): Promise<Standing> => {
  askedAbout.push(userId);
  return Promise.resolve({ isAdmin: true, isStaff: true });
};
const send = (now: Date = NOON, looksUp = true): Promise<SendResult[]> =>
  sendDue({
    store,
    describePlatform,
    charts: createCharts(),
    now: () => now,
    sender: {
      async send() {
        await meanwhile();
        return delivery;
      },
    },
    ...(looksUp && { standing }),
  });
const outcomes = async (...given: Parameters<typeof send>): Promise<string[]> =>
  (await send(...given)).map(({ outcome }) => outcome);

async function addAlert(): Promise<void> {
  await store.alerts.open({
    id: 'a',
    communityId: HOME,
    channelId: 'console:forum',
    messageId: 'console:post',
    kind: 'risk',
    label: 'crisis',
    createdAt: NOON,
    state: 'open',
    stateChangedAt: null,
    escalatedAt: null,
  });
  await store.outbox.add(
    entry('alert-a', {
      kind: 'alert',
      dedupeKey: 'alert:a',
      recipient: { kind: 'channel', channelId: 'console:staff' },
    }),
  );
}

describe('what goes while a message is on its way', () => {
  it('an alert that did not arrive ends with the community that left', async () => {
    await addAlert();
    delivery = closed;
    meanwhile = () => store.communities.purge(HOME);
    expect(await outcomes()).toEqual(['unreachable']);
    expect(await store.outbox.pendingCount()).toBe(0);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the community', () => store.communities.purge(HOME)],
    ['its person', () => store.members.erase(HOME, ROBIN, 'key')],
  ])('a note that arrived counts no more once %s is gone', async (_, goes) => {
    await store.members.save(member());
    await saveNote(store, { id: 'a', messageId: 'm:a', createdAt: NOON });
    await store.outbox.add(entry('a'));
    meanwhile = goes;
    expect(await outcomes()).toEqual(['sent']);
    expect(await store.nudges.get(HOME, 'a')).toBeNull();
    expect(await store.outbox.uncertainCount()).toBe(0);
  });
});

describe('an alert that does not arrive', () => {
  it('is told to nobody, and nobody is looked up, while it is not known who set the bot up', async () => {
    await addAlert();
    delivery = closed;
    for (const hours of [0, 1, 2]) await send(after(hours * HOUR));
    expect(askedAbout).toEqual([]);
    expect(await store.outbox.pendingCount()).toBe(1);
  });

  it('is tried again by a process that cannot look up who is an admin', async () => {
    const { settings } = community({ staffChannelId: 'console:staff', setUpBy: 'console:ines' });
    await store.communities.saveSettings(HOME, settings);
    await addAlert();
    delivery = closed;
    expect(await outcomes(after(HOUR), false)).toEqual(['unreachable']);
    delivery = { kind: 'sent' };
    expect(await outcomes(after(3 * HOUR), false)).toEqual(['sent']);
  });
});

describe('the question to a seeker', () => {
  beforeEach(async () => {
    await store.members.save(member({ unreachableCount: 1, unreachableUntil: before(HOUR) }));
    await store.conversations.save(conversationRecord({ id: 'm:talk', communityId: HOME }));
    await store.seekers.save({
      communityId: HOME,
      userId: ROBIN,
      since: before(30 * DAY),
      locale: null,
      asked: { at: NOON, about: 'm:talk' },
      pausedUntil: null,
      offDutyUntil: null,
    });
    await store.outbox.add(entry('q', { kind: 'own_word' }));
  });

  it('rests for a month when it cannot reach them, and says nothing of their notes', async () => {
    delivery = closed;
    expect(await outcomes()).toEqual(['unreachable']);
    expect(await store.seekers.get(HOME, ROBIN)).toMatchObject({ pausedUntil: after(REST_DAYS * DAY) });
    expect(await store.members.get(HOME, ROBIN)).toMatchObject({ unreachableCount: 1 });
  });

  it('does not rest when it arrives, and says nothing of their notes either', async () => {
    expect(await outcomes()).toEqual(['sent']);
    expect(await store.seekers.get(HOME, ROBIN)).toMatchObject({ pausedUntil: null });
    expect(await store.members.get(HOME, ROBIN)).toMatchObject({ unreachableCount: 1 });
  });
});
