import { keyOf } from '#core/lib/key-of.ts';
import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import type { CountedConversation, EndedConversation } from '#core/model/frozen-week.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { ConversationRecord } from '#core/model/records.ts';
import { byTime } from './by-time.ts';
import type { View } from './tables.ts';

/** Only what is counted, as a database gives it. */
const counted = ({
  communityId: _communityId,
  openingMessageId: _openingMessageId,
  lastActivityAt: _lastActivityAt,
  closedAt: _closedAt,
  hasRisk: _hasRisk,
  ...rest
}: ConversationRecord): CountedConversation => rest;

/** Conversations to be counted, with their messages. */
export function ended({ tables }: View, communityId: CommunityId, idleSince: Date): EndedConversation[] {
  const isOver = ({ id, seekerKey, lastActivityAt }: Readonly<ConversationRecord>): boolean =>
    seekerKey !== null && lastActivityAt < idleSince && tables.counted.get(keyOf(communityId, id)) === null;
  return tables.conversations.where('community', communityId, isOver).map((conversation) => ({
    conversation: counted(conversation),
    turns: byTime(tables.messages.where('conversation', keyOf(communityId, conversation.id))).map(
      ({ role, sentimentClass, techniques, empathy }) => ({
        role,
        sentimentClass,
        techniques,
        empathy: empathy && mapMechanisms((mechanism) => ({ level: empathy[mechanism].level })),
      }),
    ),
  }));
}
