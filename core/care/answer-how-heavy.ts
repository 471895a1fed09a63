import type { HowHeavy } from '#core/model/care.ts';
import type { UserId } from '#core/model/ids.ts';
import type { MemberRecord } from '#core/model/records.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import { ANSWERED_WITHIN_MS } from './how-heavy-verdict.ts';

/** What became of an answer: `kept`, `known` already, or `late`: nothing is kept. */
export type HowHeavyKept = 'kept' | 'known' | 'late';

/** Keeps the answer to the question of that moment, under the person's code and without the account. */
export async function answerHowHeavy(
  { store, secrets, now }: { store: Store; secrets: Pick<Secrets, 'personKey'>; now: Date },
  { userId, howHeavy, askedAt }: { userId: UserId; howHeavy: HowHeavy; askedAt: Date },
): Promise<HowHeavyKept> {
  if (now.getTime() - askedAt.getTime() >= ANSWERED_WITHIN_MS) return 'late';
  const isMeant = (member: MemberRecord | null): boolean =>
    member?.howHeavyAskedAt?.getTime() === askedAt.getTime() && member.coaching.asksHowHeavy;
  for (const communityId of await store.members.communitiesOf(userId)) {
    if (!isMeant(await store.members.get(communityId, userId))) continue;
    return store.transaction(async (within) => {
      await within.communities.hold([communityId]);
      if (!isMeant(await within.members.get(communityId, userId))) return 'late';
      const personKey = secrets.personKey(communityId, userId);
      const since = { communityId, from: askedAt, to: new Date(now.getTime() + 1) };
      const answers = await within.care.answers([since]);
      if (answers.some((answer) => answer.personKey === personKey)) return 'known';
      await within.care.saveAnswer({ communityId, personKey, at: now, howHeavy });
      return 'kept';
    });
  }
  return 'late';
}
