import type { Written } from '#core/ports/store-batches.ts';
import type { ReceptionStore } from '#core/ports/store-conversations.ts';
import type { CommunityId, MessageId } from '#core/model/ids.ts';
import type { MessageRecord, ReportedMessage } from '#core/model/records.ts';
import { keyOf } from '#core/lib/key-of.ts';
import { reactionKey, type View } from './tables.ts';

export function memoryReception({ tables: { reactions }, journal }: View): ReceptionStore {
  return {
    addReaction(reaction) {
      reactions.set(reaction, journal);
      return Promise.resolve();
    },
    removeReaction(reaction) {
      reactions.delete(reactionKey(reaction), journal);
      return Promise.resolve();
    },
    clearReactions(communityId, messageId, mark) {
      for (const reaction of reactions.where('message', keyOf(communityId, messageId)))
        if (mark === null || reaction.mark === mark) reactions.delete(reactionKey(reaction), journal);
      return Promise.resolve();
    },
  };
}

/** Replaces what each message thanks for. */
export function replaceThanks({ tables: { thanks }, journal }: View, given: Written['thanks']): void {
  for (const { communityId, messageId, replyIds } of given) {
    thanks.deleteWhere('message', keyOf(communityId, messageId), journal);
    for (const replyId of replyIds) thanks.set({ communityId, messageId, replyId }, journal);
  }
}

export function reported({ tables }: View, messages: readonly MessageRecord[]): ReportedMessage[] {
  return messages.map((message) => {
    const key = keyOf(message.communityId, message.id);
    const acknowledged = tables.reactions.has('message', key) || tables.thanks.has('reply', key);
    return { ...message, acknowledged };
  });
}

/** What is stored about a message goes with it. */
export function forgetReception(
  { tables, journal }: View,
  communityId: CommunityId,
  messageId: MessageId,
): void {
  const key = keyOf(communityId, messageId);
  tables.reactions.deleteWhere('message', key, journal);
  tables.thanks.deleteWhere('message', key, journal);
  tables.thanks.deleteWhere('reply', key, journal);
}

/** Who reacted is forgotten with the conversation; that somebody did stays. */
export function forgetReactors({ tables, journal }: View, isOpen: (message: MessageRecord) => boolean): void {
  for (const reaction of tables.reactions.where('known', 'yes')) {
    const message = tables.messages.get(keyOf(reaction.communityId, reaction.messageId));
    if (message !== null && isOpen(message)) continue;
    tables.reactions.delete(reactionKey(reaction), journal);
    tables.reactions.set({ ...reaction, personKey: null, mark: null }, journal);
  }
}
