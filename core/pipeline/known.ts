import { keyOf } from '#core/lib/key-of.ts';
import type { ConversationId } from '#core/model/ids.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { Found, OfCommunity, StoredConversation } from '#core/ports/store-batches.ts';
import type { CommunityRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { personTombstone, tombstonesOver, wordlessMark } from '#core/retention/tombstones.ts';

/** What is stored about a batch of messages and their authors, read at once. */
export class Known {
  readonly conversations: readonly StoredConversation[];
  readonly #communities = new Map<string, CommunityRecord>();
  readonly #members = new Map<string, MemberRecord>();
  readonly #messages = new Map<string, MessageRecord>();
  readonly #deleted = new Set<string>();
  readonly #erased = new Set<string>();
  readonly #wordless = new Set<string>();

  /** @param conversations told of besides, with their messages; inside a transaction they are then its own */
  static async about(
    { store, secrets }: { store: Store; secrets: Secrets },
    messages: readonly ChatMessage[],
    conversations: readonly OfCommunity<ConversationId>[] = [],
  ): Promise<Known> {
    const marked = messages.map((message) => marksOver(secrets, message));
    const found = await store.batches.find({
      people: messages.map(({ communityId, authorId: id }) => ({ communityId, id })),
      messages: messages.map(({ communityId, id }) => ({ communityId, id })),
      marks: marked.flatMap(({ message: { communityId }, over, person, wordless }) =>
        [...over, person, wordless].map((mark) => ({ communityId, mark })),
      ),
      conversations,
    });
    return new Known(found, marked);
  }

  private constructor(found: Found, marked: readonly Marked[]) {
    this.conversations = found.conversations;
    for (const community of found.communities) this.#communities.set(community.id, community);
    for (const member of found.members) this.#members.set(keyOf(member.communityId, member.userId), member);
    for (const message of found.messages) this.#messages.set(keyOf(message.communityId, message.id), message);
    const times = new Map(found.marks.map(({ communityId, mark, at }) => [keyOf(communityId, mark), at]));
    for (const { message, over, person, wordless } of marked) {
      const key = keyOf(message.communityId, message.id);
      const timeOf = (mark: string): Date | undefined => times.get(keyOf(message.communityId, mark));
      const erasedAt = timeOf(person);
      if (timeOf(wordless) !== undefined) this.#wordless.add(key);
      if (over.some((mark) => timeOf(mark) !== undefined)) this.#deleted.add(key);
      if (erasedAt !== undefined && message.sentAt < erasedAt) this.#erased.add(key);
    }
  }

  community(message: ChatMessage): CommunityRecord | null {
    return this.#communities.get(message.communityId) ?? null;
  }

  /** The author's consent; null for somebody who was never asked or never answered. */
  author(message: ChatMessage): MemberRecord | null {
    return this.#members.get(keyOf(message.communityId, message.authorId)) ?? null;
  }

  /** The row of an earlier version of the message. */
  earlier(message: ChatMessage): MessageRecord | null {
    return this.#messages.get(keyOf(message.communityId, message.id)) ?? null;
  }

  /** Whether it was deleted before, alone or with the place it stands in. */
  isDeleted(message: ChatMessage): boolean {
    return this.#deleted.has(keyOf(message.communityId, message.id));
  }

  /** Whether its author erased what they had written by then. */
  isErased(message: ChatMessage): boolean {
    return this.#erased.has(keyOf(message.communityId, message.id));
  }

  /** Whether an earlier version of it was read, and held no words of its author's own. */
  wasWordless(message: ChatMessage): boolean {
    return this.#wordless.has(keyOf(message.communityId, message.id));
  }
}

interface Marked {
  message: ChatMessage;
  over: readonly string[];
  person: string;
  wordless: string;
}

const marksOver = (secrets: Secrets, message: ChatMessage): Marked => ({
  message,
  over: tombstonesOver(secrets, message),
  person: personTombstone(secrets, message.communityId, message.authorId),
  wordless: wordlessMark(secrets, message),
});
