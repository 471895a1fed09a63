import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelId, ThreadId } from '#core/model/ids.ts';
import { isBeforeReading, readAnew, readSince, withReadTimes } from '#core/settings/reading.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { settingsMoved } from '#core/settings/setup.ts';
import { communitySettings, minute } from '#tests/support/example-records.ts';

const some = (part: Parameters<typeof communitySettings>[0]) =>
  communitySettings({ watchesAllChannels: false, ...part });
const place = (channelId: ChannelId, threadId: ThreadId | null = null) => ({ channelId, threadId });

describe('since when a place is read', () => {
  it('is noted when it begins, and kept by changes that leave it read', () => {
    const none = some({ watchedChannelIds: [] });
    const begun = withReadTimes(none, some({ watchedChannelIds: ['c:1'] }), minute(5));
    expect(readSince(begun, place('c:1', 't:1'))).toEqual(minute(5));
    const more = withReadTimes(begun, { ...begun, watchedChannelIds: ['c:1', 'c:2'] }, minute(9));
    expect(readSince(more, place('c:1'))).toEqual(minute(5));
    expect(readSince(more, place('c:2'))).toEqual(minute(9));
    const all = withReadTimes(more, { ...more, watchedChannelIds: [], watchesAllChannels: true }, minute(12));
    expect(readSince(all, place('c:7'))).toEqual(minute(12));
    const named = withReadTimes(
      all,
      { ...all, watchesAllChannels: false, watchedChannelIds: ['c:7'] },
      minute(15),
    );
    expect(readSince(named, place('c:7'))).toEqual(minute(12));
  });

  it('is noted anew where a place was left out in between', () => {
    const all = some({ watchesAllChannels: true });
    const without = withReadTimes(all, { ...all, byChannel: { 'c:1': { isRead: false } } }, minute(1));
    const again = withReadTimes(without, { ...without, byChannel: { 'c:1': { isRead: true } } }, minute(2));
    expect(readSince(again, place('c:1'))).toEqual(minute(2));
    expect(readSince(again, place('c:2'))).toBeNull();
  });

  it('is noted anew everywhere where the bot was away, also where it never was before', () => {
    const anew = readAnew(
      some({
        watchesAllChannels: true,
        watchedChannelIds: ['c:2'],
        byChannel: { 't:3': { isRead: true } },
        readFrom: { 't:4': minute(1).toISOString() },
      }),
      minute(7),
    );
    for (const there of [place('c:1'), place('c:2', 't:2'), place('c:1', 't:3'), place('c:1', 't:4')])
      expect(readSince(anew, there)).toEqual(minute(7));
    expect(readAnew(some({}), minute(7))).toEqual(some({}));
  });

  it('moves along with a community that gets a new id', () => {
    const before = some({ watchedChannelIds: ['g:1:7'], readFrom: { 'g:1:7': minute(3).toISOString() } });
    expect(readSince(settingsMoved(before, 'g:1', 'g:2'), place('g:2', 'g:2:7'))).toEqual(minute(3));
  });

  it('does not drop a message of the same second, as platforms tell whole seconds', () => {
    const at = new Date(minute(5).getTime() + 700);
    const begun = withReadTimes(some({}), some({ watchedChannelIds: ['c:1'] }), at);
    expect(isBeforeReading(begun, place('c:1'), minute(5), minute(6))).toBe(false);
    expect(isBeforeReading(begun, place('c:1'), new Date(minute(5).getTime() - 1), minute(6))).toBe(true);
  });

  it('no change of settings makes anything unread in a channel that goes on being read', () => {
    const id = fc.constantFrom('c:1', 'c:2', 'c:3');
    const settings = fc
      .record({
        watchesAllChannels: fc.boolean(),
        watchedChannelIds: fc.uniqueArray(id),
        byChannel: fc.dictionary(id, fc.record({ isRead: fc.boolean() })),
      })
      .map((part) => communitySettings(part));
    fc.assert(
      fc.property(fc.array(settings, { minLength: 2, maxLength: 6 }), id, (changes, channelId) => {
        let now = changes[0] ?? communitySettings();
        let since = 0;
        changes.slice(1).forEach((change, index) => {
          const wasRead = settingsAt(now, place(channelId)).isRead;
          now = withReadTimes(now, change, minute(index + 1));
          if (!wasRead) since = index + 1;
          if (settingsAt(now, place(channelId)).isRead)
            expect(Math.max(readSince(now, place(channelId))?.getTime() ?? 0, minute(0).getTime())).toBe(
              minute(since).getTime(),
            );
        });
      }),
      { numRuns: 2000 },
    );
  });
});
