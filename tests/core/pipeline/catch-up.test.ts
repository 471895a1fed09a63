import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { missedIn, OVERLAP_MS } from '#core/pipeline/catch-up.ts';
import { MAX_READ_BACK_MS } from '#core/settings/reading.ts';
import type { Store } from '#core/ports/index.ts';
import { at, message, settings } from '#tests/support/records.ts';

const now = at(60);
const before = (time: Date, ms: number): Date => new Date(time.getTime() - ms);

describe('what may have been missed in a community', () => {
  let store: Store;
  beforeEach(async () => {
    store = createMemoryStore();
    await store.communities.ensure('g:1', settings, at(0));
  });
  const since = async (): Promise<Date | undefined> => (await missedIn({ store, now }, 'g:1'))?.since;
  const configure = (minutes: number): Promise<void> =>
    store.audit.append({
      communityId: 'g:1',
      at: at(minutes),
      actorKey: null,
      action: 'config',
      detail: {},
    });

  it('begins a little before the last message that was stored', async () => {
    await store.messages.save(message({ id: 'm:1', sentAt: at(20) }));
    await store.messages.save(message({ id: 'm:2', sentAt: at(40) }));
    expect(await since()).toEqual(before(at(40), OVERLAP_MS));
  });

  it('begins no earlier than the last change of settings, and there when nothing was stored yet', async () => {
    await configure(30);
    expect(await since()).toEqual(at(30));
    await store.messages.save(message({ sentAt: at(31) }));
    expect(await since()).toEqual(at(30));
  });

  it('is not looked for further back than a day', async () => {
    await store.messages.save(message({ sentAt: before(now, 3 * MAX_READ_BACK_MS) }));
    expect(await since()).toEqual(before(now, MAX_READ_BACK_MS));
  });

  it('is nothing where nothing was ever read, and where the bot was removed', async () => {
    expect(await since()).toBeUndefined();
    await configure(30);
    await store.communities.markRemoved('g:1', at(40));
    expect(await since()).toBeUndefined();
    expect(await missedIn({ store, now }, 'g:unknown')).toBeNull();
  });

  it('is read only where messages are read', async () => {
    await configure(30);
    const missed = await missedIn({ store, now }, 'g:1');
    expect(missed?.isRead({ channelId: 'c:1', threadId: 't:1' })).toBe(true);
    expect(missed?.isRead({ channelId: 'c:2', threadId: null })).toBe(false);
  });
});
