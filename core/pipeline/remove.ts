import { own } from '#core/lib/own.ts';
import { withoutChannel } from '#core/settings/channel-settings.ts';
import { refreshConversations } from '#core/conversation/refresh.ts';
import type { CommunityId, ConversationId, PlaceId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Store } from '#core/ports/index.ts';
import type { HandleDeps } from './deps.ts';
import type { EventOutcome } from './outcome.ts';
import { takeBack } from '#core/retention/take-back.ts';
import { tombstonesOf } from '#core/retention/tombstones.ts';

export type Removal = Exclude<ChatEvent, { kind: 'message' | 'edit' | 'reaction' | 'reactionsCleared' }>;

type RemovalDeps = Pick<HandleDeps, 'now' | 'secrets' | 'store'>;

/** Deletions on every path, a community that left, and a community that got a new id. Each may come twice. */
export async function handleRemoval(deps: RemovalDeps, event: Removal): Promise<EventOutcome> {
  const { store } = deps;
  switch (event.kind) {
    case 'communityRemoved':
      await store.communities.markRemoved(event.communityId, event.at);
      return { event, outcome: 'removed', because: 'communityRemoved' };
    case 'communityReturned':
      await takeBack(store, event.communityId, event.at ?? deps.now);
      return { event, outcome: 'unchanged', because: 'communityReturned' };
    case 'communityRekeyed':
      await store.communities.rekey(event.from, event.to);
      return { event, outcome: 'removed', because: 'communityRekeyed' };
    case 'delete':
    case 'deleteThread':
    case 'deleteChannel':
      await store.transaction((within) => removeMessages({ ...deps, store: within }, event));
      return { event, outcome: 'removed', because: event.kind };
  }
}

async function removeMessages(
  { store, secrets, now }: RemovalDeps,
  event: Extract<Removal, { kind: 'delete' | 'deleteThread' | 'deleteChannel' }>,
): Promise<void> {
  await store.communities.hold([event.communityId]);
  if ((await store.communities.get(event.communityId)) === null) return;
  await store.tombstones.save(event.communityId, tombstonesOf(secrets, event), now);
  await refreshConversations({ store, now }, event.communityId, await removeRows(store, event));
  if (event.kind === 'deleteThread') await forgetSettings(store, event.communityId, event.threadId);
  if (event.kind === 'deleteChannel') await forgetSettings(store, event.communityId, event.channelId);
}

async function forgetSettings(
  { communities }: Store,
  communityId: CommunityId,
  placeId: PlaceId,
): Promise<void> {
  const settings = (await communities.get(communityId))?.settings;
  if (settings?.byChannel === undefined || own(settings.byChannel, placeId) === undefined) return;
  const byChannel = withoutChannel(settings.byChannel, placeId);
  await communities.saveSettings(communityId, { ...settings, byChannel });
}

function removeRows(
  { messages }: Store,
  event: Extract<Removal, { kind: 'delete' | 'deleteThread' | 'deleteChannel' }>,
): Promise<ConversationId[]> {
  const { communityId } = event;
  if (event.kind === 'delete') return messages.remove(communityId, event.messageIds);
  if (event.kind === 'deleteThread') return messages.removeThread(communityId, event.threadId);
  return messages.removeChannel(communityId, event.channelId);
}
