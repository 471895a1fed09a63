import { communityMeant } from '#core/consent/community-meant.ts';
import type { HowHeavy } from '#core/model/care.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { ANSWERED_WITHIN_MS } from './how-heavy-verdict.ts';

/** What became of an answer: `kept`, `known` already, or `late`: nothing is kept. */
export type HowHeavyKept = 'kept' | 'known' | 'late';

/** Keeps the answer to the community's question of that moment, under the person's code and without the account. */
export async function answerHowHeavy(
  { store, secrets, now }: { store: Store; secrets: Pick<Secrets, 'personKey'>; now: Date },
  answer: { userId: UserId; communityId: CommunityId | null; howHeavy: HowHeavy; askedAt: Date },
): Promise<HowHeavyKept> {
  const { userId, howHeavy, askedAt } = answer;
  if (now.getTime() - askedAt.getTime() >= ANSWERED_WITHIN_MS) return 'late';
  const communityId = await communityMeant(store, userId, answer.communityId);
  if (communityId === null) return 'late';
  return store.transaction(async (within) => {
    await within.communities.hold([communityId]);
    const member = await within.members.get(communityId, userId);
    const isMeant = member?.howHeavyAskedAt?.getTime() === askedAt.getTime() && member.coaching.asksHowHeavy;
    if (!isMeant) return 'late';
    const personKey = secrets.personKey(communityId, userId);
    const since = { communityId, from: askedAt, to: new Date(now.getTime() + 1) };
    const answers = await within.care.answers([since]);
    if (answers.some((one) => one.personKey === personKey)) return 'known';
    await within.care.saveAnswer({ communityId, personKey, at: now, howHeavy });
    return 'kept';
  });
}
