import { DAY_MS } from '#core/lib/durations.ts';
import { isInScope, type Scope } from './scope.ts';
import { isEmpathic } from '#core/conversation/summarise.ts';
import type { Store } from '#core/ports/index.ts';
import type { Links } from '#core/ports/platform-description.ts';
import type { ChannelId, CommunityId, MessageId } from '#core/model/ids.ts';
import type { AlertState, ConversationRecord, MessageRecord } from '#core/model/records.ts';

export interface UnansweredPost {
  messageId: MessageId;
  channelId: ChannelId;
  /** Null where the platform has no links. */
  link: string | null;
  openedAt: Date;
  /** Staff have called an alert about the seeker's words handled, and none about them waits. */
  isHandled: boolean;
}

/** Older requests are no longer waiting for an answer: their conversations are closed. */
const LOOK_BACK_MS = 14 * DAY_MS;
/** Conversations whose replies are read together. */
const AT_ONCE = 200;

/**
 * Open requests for support that nobody has answered with support yet, oldest first. For staff: where to look, never
 * what was written or by whom.
 */
export async function findUnanswered(
  { store, links, now }: { store: Store; links: Links; now: Date },
  { communityId, limit, scope }: { communityId: CommunityId; limit: number; scope: Scope },
): Promise<UnansweredPost[]> {
  const period = { from: new Date(now.getTime() - LOOK_BACK_MS), to: now };
  const found: ConversationRecord[] = [];
  let asked: ConversationRecord[] = [];
  const look = async (): Promise<void> => {
    found.push(...(await unansweredAmong(store, communityId, asked)));
    asked = [];
  };
  for await (const conversation of store.messages.conversationsInPeriod(
    communityId,
    period,
    scope.channelId,
  )) {
    if (!isInScope(scope, conversation) || conversation.closedAt !== null) continue;
    asked.push(conversation);
    if (asked.length < AT_ONCE) continue;
    await look();
    if (found.length >= limit) break;
  }
  await look();
  const posts: UnansweredPost[] = [];
  for (const conversation of found.slice(0, limit)) posts.push(await postOf({ store, links }, conversation));
  return posts;
}

async function postOf(
  { store, links }: { store: Store; links: Links },
  conversation: ConversationRecord,
): Promise<UnansweredPost> {
  const { openingMessageId: messageId, channelId, openedAt } = conversation;
  const isHandled = await isLookedAfter(store, conversation);
  return { messageId, channelId, openedAt, isHandled, link: links.message({ ...conversation, messageId }) };
}

/** Of the seeker's own words alone, and only where none of them waits: nobody else's tell whether they were helped. */
async function isLookedAfter(store: Store, { communityId, id }: ConversationRecord): Promise<boolean> {
  const states: AlertState[] = [];
  for (const { kind, state, messageId } of await store.alerts.ofConversation(communityId, id))
    if (kind === 'risk' && (await store.messages.get(communityId, messageId))?.role === 'seeker')
      states.push(state);
  return states.includes('handled') && !states.includes('open') && !states.includes('seen');
}

async function unansweredAmong(
  store: Store,
  communityId: CommunityId,
  conversations: readonly ConversationRecord[],
): Promise<ConversationRecord[]> {
  const replied = conversations.filter(({ replyCount }) => replyCount > 0).map(({ id }) => id);
  const messages = replied.length === 0 ? [] : await store.messages.ofConversation(communityId, ...replied);
  const answered = new Set(messages.filter(isAnswer).map(({ conversationId }) => conversationId));
  return conversations.filter(({ id }) => !answered.has(id));
}

/** A reply that provides nothing, such as a single word, leaves the person waiting. */
const isAnswer = (message: MessageRecord): boolean =>
  message.role === 'supporter' &&
  (!message.scored || message.direction === 'providing' || isEmpathic(message));
