import type { UserId } from '#core/model/ids.ts';
import type { AskedSeeker, OwnWord } from '#core/model/own-word.ts';
import type { Secrets, Store } from '#core/ports/index.ts';

/** What became of an answer: `kept` beside the conversation, `known` already, or `late`: nothing is kept. */
export type OwnWordKept = 'kept' | 'known' | 'late';

/**
 * Keeps the answer to the question of that moment, beside the conversation it is about: with no account, and with the code of
 * the person only as long as the conversation has it. In a conversation with a sign of danger nothing is kept.
 */
export async function answerOwnWord(
  { store, secrets }: { store: Store; secrets: Pick<Secrets, 'personKey'> },
  { userId, word, askedAt }: { userId: UserId; word: OwnWord; askedAt: Date },
): Promise<OwnWordKept> {
  const isMeant = ({ asked }: AskedSeeker): boolean => asked?.at.getTime() === askedAt.getTime();
  const communityId = (await store.seekers.ofPerson(userId)).find(isMeant)?.communityId;
  if (communityId === undefined) return 'late';
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const seeker = await within.seekers.get(communityId, userId);
    const asked = seeker?.asked ?? null;
    if (seeker === null || asked === null || !isMeant(seeker)) return 'late';
    if (asked.about === null) return 'known';
    await within.seekers.save({ ...seeker, asked: { at: asked.at, about: null } });
    const conversation = await within.conversations.get(communityId, asked.about);
    const isTheirs = conversation?.seekerKey === secrets.personKey(communityId, userId);
    if (conversation === null || !isTheirs || conversation.hasRisk) return 'late';
    await within.conversations.save({ ...conversation, ownWord: word });
    return 'kept';
  });
}
