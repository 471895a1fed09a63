import type { AnsweredPost } from '#core/conversation/answered-post.ts';
import type { Grounds } from '#core/model/outgoing.ts';
import type { MessageRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';

/** A note quotes the reply, and its advice is for the post: both have to say at its sending what they say now. */
export async function groundsOf(store: Store, reply: MessageRecord, { id }: AnsweredPost): Promise<Grounds> {
  const post = id === null ? null : await store.messages.get(reply.communityId, id);
  return {
    kind: 'words',
    textDigest: reply.textDigest,
    ...(post !== null && { answered: { id: post.id, textDigest: post.textDigest } }),
  };
}
