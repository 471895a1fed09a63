import { countTellable } from '#core/coaching/weekly-report.ts';
import type { CommunityId, MessageId } from '#core/model/ids.ts';
import type { Grounds, OutboxEntry } from '#core/model/outgoing.ts';
import type { Store } from '#core/ports/index.ts';

/** Whether what an entry says still holds: it is not too old, and what it was written from is as it was. */
export async function stillHolds(store: Store, entry: OutboxEntry, now: Date): Promise<boolean> {
  if (entry.goodUntil !== undefined && now >= entry.goodUntil) return false;
  return entry.grounds === undefined || areThere(store, entry, entry.grounds);
}

async function says(
  store: Store,
  communityId: CommunityId,
  { id, textDigest }: { id: MessageId | undefined; textDigest: string },
): Promise<boolean> {
  const message = id === undefined ? null : await store.messages.get(communityId, id);
  return message?.textDigest === textDigest;
}

async function areThere(
  store: Store,
  { communityId, messageId, recipient }: OutboxEntry,
  grounds: Grounds,
): Promise<boolean> {
  switch (grounds.kind) {
    case 'words': {
      const { textDigest, answered } = grounds;
      if (!(await says(store, communityId, { id: messageId, textDigest }))) return false;
      return answered === undefined || says(store, communityId, answered);
    }
    case 'week': {
      if (recipient.kind !== 'member') return true;
      const { before, replies } = grounds;
      return (await countTellable(store, communityId, recipient.userId, before)) === replies;
    }
  }
}
