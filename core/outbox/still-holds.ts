import { countTellable } from '#core/coaching/weekly-report.ts';
import type { Grounds, OutboxEntry } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';

/** Whether what an entry says still holds: it is not too old, and what it was written from is as it was. */
export async function stillHolds(store: Store, entry: OutboxEntry, now: Date): Promise<boolean> {
  if (entry.goodUntil !== undefined && now >= entry.goodUntil) return false;
  return entry.grounds === undefined || areThere(store, entry, entry.grounds);
}

async function areThere(
  store: Store,
  { communityId, messageId, recipient }: OutboxEntry,
  grounds: Grounds,
): Promise<boolean> {
  switch (grounds.kind) {
    case 'words': {
      const message = messageId === undefined ? null : await store.messages.get(communityId, messageId);
      return message?.textDigest === grounds.textDigest;
    }
    case 'week': {
      if (recipient.kind !== 'member') return true;
      const { before, replies } = grounds;
      return (await countTellable(store, communityId, recipient.userId, before)) === replies;
    }
  }
}
