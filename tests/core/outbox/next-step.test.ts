import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { OutboxEntry, OutboxKind, Recipient } from '#core/model/outgoing.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';
import type { AlertRecord, CommunitySettings, ConversationRecord } from '#core/model/records.ts';
import { nextStep } from '#core/outbox/next-step.ts';
import type { Store } from '#core/ports/index.ts';
import {
  after,
  before,
  community,
  conversation,
  DAY,
  HOUR,
  member,
  NOON,
  reply,
  saveNote,
} from '#tests/core/coaching/builders.ts';
import { conversationRecord } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';

const HOME: CommunityId = 'console:home';
const robin: Recipient = { kind: 'member', userId: 'console:robin' };
const channel: Recipient = { kind: 'channel', channelId: 'console:staff-of-then' };
const STAFF: Recipient = { kind: 'channel', channelId: 'console:staff' };
/** Night in Berlin. */
const NIGHT = after(12 * HOUR);
const MORNING = new Date('2026-03-12T07:00:00Z');
let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await settles({});
  await store.members.save(member());
  await saveNote(store, { id: 'n', messageId: 'console:reply', createdAt: NOON });
});

const settles = async (part: Partial<CommunitySettings>): Promise<void> => {
  const { settings } = community({ staffChannelId: 'console:staff', ...part });
  await store.communities.ensure(HOME, settings, before(DAY));
  await store.communities.saveSettings(HOME, settings);
};
const step = (kind: OutboxKind, part: Partial<OutboxEntry> = {}, now = NOON) =>
  nextStep(
    store,
    {
      id: 'n',
      communityId: HOME,
      kind,
      dedupeKey: 'n',
      recipient: robin,
      message: { blocks: [] },
      dueAt: NOON,
      ...part,
    },
    now,
  );
const sends = (recipient: Recipient) => ({ kind: 'send', recipient });
const WITHDRAWN = { kind: 'withdraw' };

describe('a message to a person', () => {
  it.each(['nudge', 'weekly_report', 'notice'] as const)(
    'is sent when nothing stands against it: %s',
    async (kind) => {
      expect(await step(kind)).toEqual(sends(robin));
    },
  );

  it('that nobody asked for waits for the end of the quiet hours; an answer does not', async () => {
    expect(await step('nudge', {}, NIGHT)).toEqual({ kind: 'wait', until: MORNING });
    expect(await step('weekly_report', {}, NIGHT)).toEqual({ kind: 'wait', until: MORNING });
    expect(await step('notice', {}, NIGHT)).toEqual(sends(robin));
  });

  it('that nobody asked for goes to no stranger, and to nobody whose community is gone', async () => {
    const stranger: Recipient = { kind: 'member', userId: 'console:sam' };
    expect(await step('weekly_report', { recipient: stranger })).toEqual(WITHDRAWN);
    expect(await step('notice', { recipient: stranger })).toEqual(sends(stranger));
    expect(await step('notice', { communityId: 'console:gone' })).toEqual(WITHDRAWN);
  });

  it('about one reply follows the mode of its place, any other that of the community', async () => {
    await settles({ byChannel: { 'console:talk': { mode: 'observe' } } });
    expect(await step('nudge', { messageId: 'console:reply' })).toEqual(WITHDRAWN);
    expect(await step('weekly_report')).toEqual(sends(robin));
    await settles({ mode: 'observe', byChannel: { 'console:talk': { mode: 'coach' } } });
    expect(await step('nudge', { messageId: 'console:reply' })).toEqual(sends(robin));
  });
});

describe('what waited too long', () => {
  const goodUntil = after(2 * DAY);
  const THREE_WEEKS_LATER = after(21 * DAY);

  it.each(['nudge', 'weekly_report'] as const)('is not sent any more: %s', async (kind) => {
    expect(await step(kind, { goodUntil }, after(2 * DAY - 1))).toEqual(sends(robin));
    expect(await step(kind, { goodUntil }, after(2 * DAY))).toEqual(WITHDRAWN);
    expect(await step(kind, { goodUntil }, THREE_WEEKS_LATER)).toEqual(WITHDRAWN);
  });
});

describe('the question how heavy helping was', () => {
  it('goes to whoever wishes it still, and to nobody who does not any more', async () => {
    await store.members.save(member({ coaching: { asksHowHeavy: true } }));
    expect(await step('how_heavy')).toEqual(sends(robin));
    await store.members.save(member({ coaching: { asksHowHeavy: false } }));
    expect(await step('how_heavy')).toEqual(WITHDRAWN);
  });
});

describe('the question to a seeker', () => {
  const talks = (id: ConversationId, part: Partial<ConversationRecord> = {}) =>
    store.conversations.save(conversationRecord({ id, communityId: HOME, ...part }));
  const wishes = (part: Partial<AskedSeeker> = {}) =>
    store.seekers.save({
      communityId: HOME,
      userId: 'console:robin',
      since: before(30 * DAY),
      locale: null,
      asked: { at: NOON, about: 'console:talk' },
      pausedUntil: null,
      offDutyUntil: null,
      ...part,
    });
  beforeEach(async () => {
    await settles({ asksSeekers: true });
    await talks('console:talk');
    await wishes();
  });

  it('is sent to whoever wishes to be asked, outside of quiet hours, whatever becomes of their notes', async () => {
    await store.members.save(member({ status: 'opted_out' }));
    expect(await step('own_word')).toEqual(sends(robin));
    expect(await step('own_word', {}, NIGHT)).toEqual({ kind: 'wait', until: MORNING });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the community asks nobody any more', () => settles({ asksSeekers: false })],
    ['the person does not wish it any more', () => store.seekers.remove(HOME, 'console:robin')],
    ['the person rests from it', () => wishes({ pausedUntil: after(1) })],
    ['nothing was asked', () => wishes({ asked: null })],
    ['what it was about is forgotten', () => wishes({ asked: { at: NOON, about: null } })],
    ['what it was about is gone', () => wishes({ asked: { at: NOON, about: 'console:gone' } })],
    ['there was a sign of danger since', () => talks('console:talk', { hasRisk: true })],
    ['there was one elsewhere since', () => talks('console:other', { hasRisk: true })],
    ['nobody can tell any more whose it was', () => talks('console:talk', { seekerKey: null })],
  ])('is withdrawn when %s', async (_, happens) => {
    await happens();
    expect(await step('own_word')).toEqual(WITHDRAWN);
  });

  it('is sent though somebody else is in danger', async () => {
    await talks('console:other', { hasRisk: true, seekerKey: 'key-of-somebody' });
    expect(await step('own_word')).toEqual(sends(robin));
  });
});

describe('a note that was held up', () => {
  const earlier = (createdAt: Date, id = 'a') =>
    saveNote(store, { id, messageId: asId(`console:${id}`), createdAt });

  it('is withdrawn when its record is gone', async () => {
    expect(await step('nudge', { id: 'unknown' })).toEqual(WITHDRAWN);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['something there sounded like danger', () => store.conversations.save(conversation({ hasRisk: true }))],
    ['the conversation is gone', () => store.conversations.remove(HOME, 'console:post')],
    ['the reply is gone', () => store.messages.remove(HOME, ['console:reply'])],
  ])('is withdrawn when %s since', async (_, happens) => {
    await happens();
    expect(await step('nudge')).toEqual(WITHDRAWN);
  });

  it('is withdrawn when the reply says something else since', async () => {
    const grounds = { kind: 'words', textDigest: reply().textDigest } as const;
    const about = { messageId: 'console:reply', grounds } as const;
    expect(await step('nudge', about)).toEqual(sends(robin));
    await store.messages.save(reply({ textDigest: 'of other words' }));
    expect(await step('nudge', about)).toEqual(WITHDRAWN);
  });

  it('is withdrawn when the post that it answers says something else since, or is gone', async () => {
    const answered = { id: asId('console:later'), textDigest: 'of these words' };
    const grounds = { kind: 'words', textDigest: reply().textDigest, answered } as const;
    const about = { messageId: 'console:reply', grounds } as const;
    expect(await step('nudge', about)).toEqual(WITHDRAWN);
    await store.messages.save(reply({ ...answered, role: 'seeker' }));
    expect(await step('nudge', about)).toEqual(sends(robin));
    await store.messages.save(reply({ ...answered, role: 'seeker', textDigest: 'of others' }));
    expect(await step('nudge', about)).toEqual(WITHDRAWN);
  });

  it('gives way to one of the same day that came before it, not to one that came after', async () => {
    await earlier(after(1));
    expect(await step('nudge', {}, after(HOUR))).toEqual(sends(robin));
    await earlier(before(1), 'b');
    expect(await step('nudge', {}, after(HOUR))).toEqual(WITHDRAWN);
  });

  it('of two of one moment the later by id goes', async () => {
    await earlier(NOON, 'z');
    expect(await step('nudge')).toEqual(sends(robin));
    await earlier(NOON, 'a');
    expect(await step('nudge')).toEqual(WITHDRAWN);
  });

  it('counts for the day it arrives on', async () => {
    await earlier(MORNING);
    const now = after(2 * HOUR, MORNING);
    expect(await step('nudge', {}, now)).toEqual(WITHDRAWN);
  });

  it('is not one of the three of its week before it arrives', async () => {
    const now = after(2 * HOUR, MORNING);
    await earlier(before(2 * DAY), 'a');
    await earlier(before(3 * DAY), 'b');
    expect(await step('nudge', {}, now)).toEqual(sends(robin));
    await earlier(before(4 * DAY), 'c');
    expect(await step('nudge', {}, now)).toEqual(WITHDRAWN);
  });

  it('does not stand in the way of a weekly report', async () => {
    await earlier(before(1));
    expect(await step('weekly_report')).toEqual(sends(robin));
  });
});

it('a report to staff goes to where they are now, whatever the hour; with nowhere to go it is withdrawn', async () => {
  expect(await step('notice', { recipient: channel }, NIGHT)).toEqual(sends(STAFF));
  await settles({ staffChannelId: null });
  expect(await step('notice', { recipient: channel })).toEqual(WITHDRAWN);
});

it('the wish to be written to goes to where staff are now; while that is nowhere it waits', async () => {
  const wish = { recipient: channel, about: 'console:robin' } as const;
  expect(await step('asks_staff', wish, NIGHT)).toEqual(sends(STAFF));
  const waits = { kind: 'wait', until: after(5 * 60_000) };
  await settles({ staffChannelId: null });
  expect(await step('asks_staff', wish)).toEqual(waits);
  await settles({});
  await store.communities.markRemoved(HOME, NOON);
  expect(await step('asks_staff', wish)).toEqual(waits);
});

describe('an alert', () => {
  const opens = (state: AlertRecord['state'] = 'open', communityId: CommunityId = HOME) =>
    store.alerts.open({
      id: 'x',
      communityId,
      channelId: 'console:talk',
      messageId: 'console:m',
      kind: 'risk',
      label: 'crisis',
      createdAt: NOON,
      state,
      stateChangedAt: null,
      escalatedAt: null,
    });
  const toStaff = { dedupeKey: 'alert:x', recipient: channel };

  it('goes to where staff are now; while that is nowhere it waits five minutes', async () => {
    await opens();
    expect(await step('alert', toStaff)).toEqual(sends(STAFF));
    const waits = { kind: 'wait', until: after(5 * 60_000) };
    await settles({ staffChannelId: null });
    expect(await step('alert', toStaff)).toEqual(waits);
    await settles({});
    await store.communities.markRemoved(HOME, NOON);
    expect(await step('alert', toStaff)).toEqual(waits);
    await store.communities.markRemoved(HOME, null);
  });

  it('whose community is just being purged waits, and no person is told of it', async () => {
    const gone: { communityId: CommunityId } = { communityId: 'console:gone' };
    await opens('open', gone.communityId);
    const waits = { kind: 'wait', until: after(5 * 60_000) };
    expect(await step('alert', { ...toStaff, ...gone })).toEqual(waits);
    expect(await step('alert', { ...toStaff, ...gone, recipient: robin })).toEqual(WITHDRAWN);
  });

  it('whose message is gone, or that somebody has seen, goes to nobody', async () => {
    expect(await step('alert', toStaff)).toEqual(WITHDRAWN);
    await opens('seen');
    expect(await step('alert', toStaff)).toEqual(WITHDRAWN);
  });

  it('of which an admin is told in private reaches them only while the bot is there', async () => {
    await opens();
    const toAdmin = { dedupeKey: 'alert-undelivered:x', recipient: robin };
    expect(await step('alert', toAdmin)).toEqual(sends(robin));
    await store.communities.markRemoved(HOME, NOON);
    expect(await step('alert', toAdmin)).toEqual(WITHDRAWN);
  });
});
