import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { missedIn, OVERLAP_MS } from '#core/pipeline/catch-up.ts';
import { MAX_READ_BACK_MS } from '#core/settings/reading.ts';
import type { Store } from '#core/ports/index.ts';
import type { Place } from '#core/model/message.ts';
import { at, message, settings } from '#tests/support/records.ts';

const now = at(60);
const before = (time: Date, ms: number): Date => new Date(time.getTime() - ms);

describe('what may have been missed in a community', () => {
  let store: Store;
  beforeEach(async () => {
    store = createMemoryStore();
    await store.communities.ensure('g:1', settings, at(0));
  });
  const PLACE: Place = { channelId: 'c:1', threadId: null };
  const since = async (place = PLACE): Promise<Date | null | undefined> =>
    (await missedIn({ store, now }, 'g:1'))?.since(place);
  const readFrom = async (times: Record<string, Date>): Promise<void> =>
    store.communities.saveSettings('g:1', {
      ...settings,
      watchedChannelIds: ['c:1', 'c:3'],
      readFrom: Object.fromEntries(Object.entries(times).map(([id, time]) => [id, time.toISOString()])),
    });

  it('begins a little before the last message that was stored', async () => {
    await store.messages.save(message({ id: 'm:1', sentAt: at(20) }));
    await store.messages.save(message({ id: 'm:2', sentAt: at(40) }));
    expect(await since()).toEqual(before(at(40), OVERLAP_MS));
  });

  it('begins there whatever an admin or the program changed since', async () => {
    await store.messages.save(message({ sentAt: at(20) }));
    for (const actorKey of ['key-of-admin', null])
      await store.audit.append({ communityId: 'g:1', at: at(50), actorKey, action: 'config', detail: {} });
    expect(await since()).toEqual(before(at(20), OVERLAP_MS));
  });

  it('begins in each place no earlier than its own reading', async () => {
    await readFrom({ 'c:1': at(10), 'c:3': at(30) });
    await store.messages.save(message({ sentAt: at(20) }));
    expect(await since()).toEqual(before(at(20), OVERLAP_MS));
    expect(await since({ channelId: 'c:3', threadId: null })).toEqual(at(30));
    expect(await since({ channelId: 'c:3', threadId: 't:1' })).toEqual(at(30));
  });

  it('begins with the reading where nothing was stored yet, and never before the community was known', async () => {
    await readFrom({ 'c:1': at(30) });
    expect(await since()).toEqual(at(30));
    await readFrom({});
    expect(await since()).toEqual(at(0));
  });

  it('is not looked for further back than a day', async () => {
    await store.messages.save(message({ sentAt: before(now, 3 * MAX_READ_BACK_MS) }));
    expect(await since()).toEqual(before(now, MAX_READ_BACK_MS));
  });

  it('is nothing where the bot was removed or never was', async () => {
    await store.communities.markRemoved('g:1', at(40));
    expect(await missedIn({ store, now }, 'g:1')).toBeNull();
    expect(await missedIn({ store, now }, 'g:unknown')).toBeNull();
  });

  it('is read only where messages are read', async () => {
    expect(await since({ channelId: 'c:1', threadId: 't:1' })).toBeInstanceOf(Date);
    expect(await since({ channelId: 'c:2', threadId: null })).toBeNull();
  });
});
