/** How many recent messages of a chat are remembered to follow replies inside a topic. */
const REMEMBERED = 20_000;

export interface Place {
  topicId: string | null;
  replyToId: string | null;
}

/**
 * Tells which topic of a forum group a message stands in. An export names only the message that is replied to: for a
 * plain message in a topic that is the service message which created the topic.
 */
export class TopicTracker {
  readonly #roots = new Set<string>();
  /** Message id to topic id, oldest first. */
  readonly #topicOf = new Map<string, string>();

  topicCreated(messageId: string): void {
    this.#roots.add(messageId);
  }

  place(messageId: string, replyToId: string | null): Place {
    if (this.#roots.has(messageId)) return { topicId: messageId, replyToId: null };
    if (replyToId === null || this.#roots.size === 0) return { topicId: null, replyToId };
    const isRoot = this.#roots.has(replyToId);
    const topicId = isRoot ? replyToId : (this.#topicOf.get(replyToId) ?? null);
    if (topicId !== null) this.#remember(messageId, topicId);
    return { topicId, replyToId: isRoot ? null : replyToId };
  }

  #remember(messageId: string, topicId: string): void {
    this.#topicOf.set(messageId, topicId);
    if (this.#topicOf.size <= REMEMBERED) return;
    const oldest = this.#topicOf.keys().next();
    if (oldest.done !== true) this.#topicOf.delete(oldest.value);
  }
}
