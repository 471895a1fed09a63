import { contactTime } from '#core/coaching/nudge-policy.ts';
import { QUESTION_WAITS_MS } from '#core/consent/policy.ts';
import { stableId } from '#core/lib/stable-id.ts';
import type { UserId } from '#core/model/ids.ts';
import { localeFor } from '#core/model/locale.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { speaking } from '#core/texts/say.ts';
import { howHeavyQuestion } from './how-heavy-question.ts';
import { BETWEEN_QUESTIONS_MS, howHeavyRefusal } from './how-heavy-verdict.ts';

/**
 * Puts the question how heavy helping was into the outbox for every supporter who asked for it, every second week, when they
 * helped since. Run it as often as you like.
 * @returns how many were added.
 */
export async function askHowHeavy({ store, now }: { store: Store; now: Date }): Promise<number> {
  let added = 0;
  for (const community of await store.communities.list()) {
    if (!offersCoaching(community.settings) || community.removedAt !== null) continue;
    const willing = (await store.members.list(community.id)).filter(
      (member) => howHeavyRefusal(member, true, now) === null,
    );
    for (const { userId } of willing)
      added += Number(await store.transaction((within) => askOne({ store: within, now }, community, userId)));
  }
  return added;
}

async function askOne(
  { store, now }: { store: Store; now: Date },
  community: CommunityRecord,
  userId: UserId,
): Promise<boolean> {
  await store.communities.hold([community.id]);
  const member = await store.members.get(community.id, userId);
  if (member === null) return false;
  // A period ends before its last moment; what was just written belongs in.
  const lately = {
    from: new Date(now.getTime() - BETWEEN_QUESTIONS_MS),
    to: new Date(now.getTime() + 1),
  };
  const replies = await store.messages.ofMember(community.id, userId, lately);
  const hasHelped = replies.some(({ role }) => role === 'supporter');
  if (howHeavyRefusal(member, hasHelped, now) !== null) return false;
  await store.members.save({ ...member, howHeavyAskedAt: now });
  const dedupeKey = `how_heavy:${community.id}:${userId}:${now.getTime()}`;
  await store.outbox.add({
    id: await stableId(dedupeKey),
    communityId: community.id,
    kind: 'how_heavy',
    dedupeKey,
    recipient: { kind: 'member', userId },
    message: howHeavyQuestion(
      { communityId: community.id, askedAt: now },
      speaking(localeFor(member, community.settings)),
    ),
    dueAt: contactTime(community, member, now),
    goodUntil: new Date(now.getTime() + QUESTION_WAITS_MS),
  });
  return true;
}
