import { communityMeant } from '#core/consent/community-meant.ts';
import { isEmpathic } from '#core/conversation/summarise.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { OwnWord } from '#core/model/own-word.ts';
import type { Secrets, Store } from '#core/ports/index.ts';

/** What became of an answer: `kept` beside the conversation, `known` already, or `late`: nothing is kept. */
export type OwnWordKept = 'kept' | 'known' | 'late';

/**
 * Keeps the answer to the community's question of that moment, beside the conversation it is about: with no account, and with
 * the code of the person only as long as the conversation has it. In a conversation with a sign of danger nothing is kept.
 */
export async function answerOwnWord(
  { store, secrets }: { store: Store; secrets: Pick<Secrets, 'personKey'> },
  answer: { userId: UserId; communityId: CommunityId | null; word: OwnWord; askedAt: Date },
): Promise<OwnWordKept> {
  const { userId, word, askedAt } = answer;
  const communityId = await communityMeant(store, userId, answer.communityId);
  if (communityId === null) return 'late';
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const seeker = await within.seekers.get(communityId, userId);
    const asked = seeker?.asked ?? null;
    if (seeker === null || asked?.at.getTime() !== askedAt.getTime()) return 'late';
    if (asked.about === null) return 'known';
    await within.seekers.save({ ...seeker, asked: { at: asked.at, about: null } });
    const conversation = await within.conversations.get(communityId, asked.about);
    const isTheirs = conversation?.seekerKey === secrets.personKey(communityId, userId);
    if (conversation === null || !isTheirs || conversation.hasRisk) return 'late';
    const messages = await within.messages.ofConversation(communityId, conversation.id);
    // What comes later has nothing to do with the answer.
    const ownWordAfterEmpathy = messages.some((one) => one.role === 'supporter' && isEmpathic(one));
    await within.conversations.save({ ...conversation, ownWord: word, ownWordAfterEmpathy });
    return 'kept';
  });
}
