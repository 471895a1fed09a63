import { QUESTION_WAITS_MS } from '#core/consent/policy.ts';
import { contactTime } from '#core/coaching/nudge-policy.ts';
import { stableId } from '#core/lib/stable-id.ts';
import type { UserId } from '#core/model/ids.ts';
import { localeFor } from '#core/model/locale.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Secrets, Store } from '#core/ports/index.ts';
import type { DescribePlatform } from '#core/ports/platform-description.ts';
import { speaking } from '#core/texts/say.ts';
import { ASKED_WITHIN_MS, askVerdict } from './ask-verdict.ts';
import { ownWordQuestion } from './own-word-question.ts';

interface Deps {
  store: Store;
  secrets: Pick<Secrets, 'personKey'>;
  describePlatform: DescribePlatform;
  now: Date;
}

/**
 * Puts a question into the outbox for everybody who asked for one and has a conversation that came to rest, where the
 * community has that switched on, and forgets old ones. Run it as often as you like.
 * @returns how many were added.
 */
export async function askSeekers(deps: Deps): Promise<number> {
  const { store, now } = deps;
  // A question that was sent tells whom it was sent to and about what.
  await store.outbox.removeFinished(new Date(now.getTime() - ASKED_WITHIN_MS), 'own_word');
  let added = 0;
  for (const community of await store.communities.list()) {
    const asks = community.settings.asksSeekers === true && community.removedAt === null;
    for (const seeker of await store.seekers.list(community.id)) {
      // What is to be forgotten is, also where nobody is asked any more.
      if (!asks && !isOutdated(seeker, now)) continue;
      added += Number(
        await store.transaction((within) =>
          turnTo({ ...deps, store: within }, community, seeker.userId, asks),
        ),
      );
    }
  }
  return added;
}

async function turnTo(
  deps: Deps,
  community: CommunityRecord,
  userId: UserId,
  asks: boolean,
): Promise<boolean> {
  await deps.store.communities.hold([community.id]);
  const stored = await deps.store.seekers.get(community.id, userId);
  if (stored === null) return false;
  const seeker = withoutOutdated(stored, deps.now);
  if (isOutdated(stored, deps.now)) await deps.store.seekers.save(seeker);
  return asks && askOne(deps, community, seeker);
}

async function askOne(
  { store, secrets, describePlatform, now }: Deps,
  community: CommunityRecord,
  seeker: AskedSeeker,
): Promise<boolean> {
  const { userId } = seeker;
  const conversations = await store.conversations.ofSeeker(
    community.id,
    secrets.personKey(community.id, userId),
  );
  const verdict = askVerdict(seeker, conversations, now, await store.seekers.ofPerson(userId));
  if (!verdict.ask) return false;
  const { about } = verdict;
  const dedupeKey = `own_word:${community.id}:${about.id}`;
  if ((await store.outbox.known([dedupeKey])).has(dedupeKey)) return false;
  await store.seekers.save({ ...seeker, asked: { at: now, about: about.id } });
  const { links } = describePlatform(community.id);
  const address = links.message({ ...about, messageId: about.openingMessageId });
  await store.outbox.add({
    id: await stableId(dedupeKey),
    communityId: community.id,
    kind: 'own_word',
    dedupeKey,
    messageId: about.openingMessageId,
    recipient: { kind: 'member', userId },
    message: ownWordQuestion(
      { communityId: community.id, askedAt: now, address },
      speaking(localeFor(seeker, community.settings)),
    ),
    dueAt: contactTime(community, await store.members.get(community.id, userId), now),
    goodUntil: new Date(now.getTime() + QUESTION_WAITS_MS),
  });
  return true;
}

/** Which conversation somebody was asked about is kept no longer than an answer would be, and a rest only until it is over. */
function withoutOutdated(seeker: AskedSeeker, now: Date): AskedSeeker {
  const { asked } = seeker;
  const ahead = (until: Date | null): Date | null => (until !== null && now < until ? until : null);
  const isOld = asked !== null && now.getTime() - asked.at.getTime() >= ASKED_WITHIN_MS;
  return {
    ...seeker,
    asked: isOld ? { at: asked.at, about: null } : asked,
    pausedUntil: ahead(seeker.pausedUntil),
    offDutyUntil: ahead(seeker.offDutyUntil),
  };
}

function isOutdated(seeker: AskedSeeker, now: Date): boolean {
  const { asked, pausedUntil, offDutyUntil } = withoutOutdated(seeker, now);
  const isOver = pausedUntil !== seeker.pausedUntil || offDutyUntil !== seeker.offDutyUntil;
  return isOver || asked?.about !== seeker.asked?.about;
}
