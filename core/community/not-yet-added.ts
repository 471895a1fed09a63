import type { CommunityId } from '#core/model/ids.ts';
import type { Store } from '#core/ports/index.ts';

/**
 * Those of the items for which no entry was ever put into the outbox, under any id that the community has had: a group that
 * gets a new id is the same people still.
 * @param keyOf the key of an item's entry under an id of the community
 */
export async function notYetAdded<Item>(
  store: Store,
  communityId: CommunityId,
  items: readonly Item[],
  keyOf: (communityId: CommunityId, item: Item) => string,
): Promise<Item[]> {
  if (items.length === 0) return [];
  const ids = [communityId, ...(await store.communities.formerIds(communityId))];
  const keysOf = (item: Item): string[] => ids.map((id) => keyOf(id, item));
  const known = await store.outbox.known(items.flatMap(keysOf));
  return items.filter((item) => !keysOf(item).some((key) => known.has(key)));
}
