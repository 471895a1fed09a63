import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelId, PlatformId, ThreadId } from '#core/model/ids.ts';
import { withChannel, withoutChannel } from '#core/settings/channel-settings.ts';
import { namedAsRead, offersCoaching, settingsAt } from '#core/settings/settings-at.ts';
import { settingsMoved } from '#core/settings/setup.ts';
import { communitySettings } from '#tests/support/example-records.ts';

const FORUM: ChannelId = 'discord:2';
const POST = { channelId: FORUM, threadId: 'discord:3' } as const;
const some = (part: Parameters<typeof communitySettings>[0]) =>
  communitySettings({ watchesAllChannels: false, watchedChannelIds: [FORUM], ...part });

describe('the team’s own channel', () => {
  const STAFF = 'discord:9' as const;
  const isRead = (
    part: Parameters<typeof some>[0],
    place: { channelId: ChannelId; threadId: ThreadId | null },
  ) => settingsAt(some({ staffChannelId: STAFF, ...part }), place).isRead;
  const there = { channelId: STAFF, threadId: null };
  const all = { watchesAllChannels: true, watchedChannelIds: [] };

  it('is read only where it is named', () => {
    expect(isRead(all, there)).toBe(false);
    expect(isRead(all, { channelId: STAFF, threadId: 'discord:10' })).toBe(false);
    expect(isRead(all, POST)).toBe(true);
    expect(isRead({ watchedChannelIds: [STAFF] }, there)).toBe(true);
    expect(isRead({ ...all, byChannel: { [STAFF]: { isRead: true } } }, there)).toBe(true);
    expect(isRead({ ...all, byChannel: { [STAFF]: { mode: 'coach' } } }, there)).toBe(false);
  });

  it('is a thread or topic of its own in a channel that is read', () => {
    const topic = { channelId: FORUM, threadId: STAFF };
    expect(isRead({}, topic)).toBe(false);
    expect(isRead({ watchedChannelIds: [FORUM, STAFF] }, topic)).toBe(true);
  });
});

describe('the settings of one place', () => {
  it('are those of the community where nothing else is set', () => {
    expect(settingsAt(some({ mode: 'coach' }), POST)).toEqual({
      isRead: true,
      mode: 'coach',
      conversationWindowMs: 30 * 60_000,
      alertFrom: 'concern',
      from: { isRead: null, mode: null, conversationWindowMs: null, alertFrom: null },
    });
  });

  it('come from the thread, else from its channel, each setting for itself', () => {
    const settings = some({
      byChannel: {
        [FORUM]: { mode: 'coach', conversationWindowMs: 300_000, alertFrom: 'crisis' },
        [POST.threadId]: { mode: 'observe', isRead: false },
      },
    });
    expect(settingsAt(settings, POST)).toEqual({
      isRead: false,
      mode: 'observe',
      conversationWindowMs: 300_000,
      alertFrom: 'crisis',
      from: { isRead: POST.threadId, mode: POST.threadId, conversationWindowMs: FORUM, alertFrom: FORUM },
    });
    expect(settingsAt(settings, { channelId: FORUM, threadId: null })).toMatchObject({
      isRead: true,
      mode: 'coach',
    });
  });

  it.each<[string, Parameters<typeof some>[0], boolean]>([
    ['a channel in the list', { watchedChannelIds: [FORUM] }, true],
    ['a thread in the list, in a channel that is not', { watchedChannelIds: [POST.threadId] }, true],
    ['another channel in the list', { watchedChannelIds: ['discord:9'] }, false],
    ['all channels', { watchesAllChannels: true, watchedChannelIds: [] }, true],
    [
      'all channels but this one',
      { watchesAllChannels: true, byChannel: { [FORUM]: { isRead: false } } },
      false,
    ],
    [
      'a thread in the list, in a channel that is set unread',
      { watchedChannelIds: [POST.threadId], byChannel: { [FORUM]: { isRead: false } } },
      true,
    ],
    [
      'a thread added to another channel in the list',
      { watchedChannelIds: ['discord:9'], byChannel: { [POST.threadId]: { isRead: true } } },
      true,
    ],
    ['nothing, before the start', { watchedChannelIds: [], byChannel: { [FORUM]: { isRead: true } } }, false],
  ])('reads %s: %o', (_what, part, isRead) => {
    expect(settingsAt(some(part), POST).isRead).toBe(isRead);
  });

  it('are the same again after one of them was set and set back', () => {
    const place = fc.constantFrom<PlatformId>(FORUM, POST.threadId, 'discord:4');
    fc.assert(
      fc.property(place, fc.constantFrom('coach' as const, 'observe' as const), (id, mode) => {
        const byChannel = { [FORUM]: { isRead: true } };
        const changed = withChannel(byChannel, id, { mode });
        expect(settingsAt(some({ byChannel: changed }), { channelId: id, threadId: null }).mode).toBe(mode);
        expect(withoutChannel(changed, id, 'mode')).toEqual(byChannel);
      }),
    );
  });
});

describe('settings of single channels', () => {
  it('make coaching an offer of the community, wherever it is', () => {
    expect(offersCoaching({ mode: 'observe', byChannel: { [FORUM]: { mode: 'observe' } } })).toBe(false);
    expect(offersCoaching({ mode: 'observe', byChannel: { [FORUM]: { mode: 'coach' } } })).toBe(true);
  });

  it('name what is read, besides the list and against it', () => {
    const byChannel = { 'discord:1': { isRead: true }, [FORUM]: { isRead: false } };
    expect(namedAsRead(some({ watchedChannelIds: [FORUM, 'discord:5'], byChannel }))).toEqual([
      'discord:5',
      'discord:1',
    ]);
  });

  it('go along when the group of their topics gets a new id', () => {
    const old = some({ byChannel: { 'telegram:-5:7': { mode: 'coach' } } });
    expect(settingsMoved(old, 'telegram:-5', 'telegram:-1005').byChannel).toEqual({
      'telegram:-1005:7': { mode: 'coach' },
    });
  });
});
