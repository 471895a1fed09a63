import { keyOf } from '#core/lib/key-of.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { CommunityRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { personTombstone, tombstonesOver, wordlessMark } from '#core/retention/tombstones.ts';

/** What is stored about a batch of messages and their authors, read in a few queries. */
export class Known {
  readonly #communities = new Map<string, CommunityRecord>();
  readonly #members = new Map<string, MemberRecord>();
  readonly #messages = new Map<string, MessageRecord>();
  readonly #deleted = new Set<string>();
  readonly #erased = new Set<string>();
  readonly #wordless = new Set<string>();

  static async about(
    { store, secrets }: { store: Store; secrets: Secrets },
    messages: readonly ChatMessage[],
  ): Promise<Known> {
    const known = new Known();
    for (const [communityId, written] of Map.groupBy(messages, (message) => message.communityId)) {
      const community = await store.communities.get(communityId);
      if (community === null) continue;
      known.#communities.set(communityId, community);
      const authors = [...new Set(written.map(({ authorId }) => authorId))];
      for (const member of await store.members.getMany(communityId, authors)) {
        known.#members.set(keyOf(communityId, member.userId), member);
      }
      const ids = written.map(({ id }) => id);
      for (const message of await store.messages.getMany(communityId, ids)) {
        known.#messages.set(keyOf(communityId, message.id), message);
      }
      await known.#findMarks({ store, secrets }, communityId, written);
    }
    return known;
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

  async #findMarks(
    { store, secrets }: { store: Store; secrets: Secrets },
    communityId: string,
    messages: readonly ChatMessage[],
  ): Promise<void> {
    const marked = messages.map((message) => ({
      message,
      over: tombstonesOver(secrets, message),
      person: personTombstone(secrets, communityId, message.authorId),
      wordless: wordlessMark(secrets, message),
    }));
    const asked = new Set(marked.flatMap(({ over, person, wordless }) => [...over, person, wordless]));
    const found = new Map(
      (await store.tombstones.among(communityId, [...asked])).map(({ mark, at }) => [mark, at]),
    );
    for (const { message, over, person, wordless } of marked) {
      const erasedAt = found.get(person);
      const key = keyOf(communityId, message.id);
      if (found.has(wordless)) this.#wordless.add(key);
      if (over.some((mark) => found.has(mark))) this.#deleted.add(key);
      if (erasedAt !== undefined && message.sentAt < erasedAt) this.#erased.add(key);
    }
  }
}
