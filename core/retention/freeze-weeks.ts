import { freezeWeek } from '#core/community/freeze.ts';
import { type CountedWeek, frozenFrom, nextWeek, OVER_AFTER_MS } from '#core/community/week-clock.ts';
import { WeekFacts } from '#core/community/week-facts.ts';
import type { ConversationId } from '#core/model/ids.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';

/**
 * Freezes every week of every community that has been over for long enough, missed ones included, oldest first. Each week is one
 * transaction and is frozen once, so this may run as often as one likes and be killed at any time.
 * @returns how many weeks were frozen.
 */
export async function freezeWeeks({ store, now }: { store: Store; now: Date }): Promise<number> {
  let frozen = 0;
  for (const community of await store.communities.list()) {
    // Asked without a lock first: most of the time nothing is due.
    while ((await dueWeek(store, community, now)) !== null) {
      const isDone = await store.transaction((within) => freezeNext(within, community, now));
      frozen += Number(isDone);
    }
  }
  return frozen;
}

/** The next week of the community, if it is over for long enough. */
async function dueWeek(
  { weeks }: Store,
  { id, settings }: CommunityRecord,
  now: Date,
): Promise<CountedWeek | null> {
  const progress = await weeks.progress(id);
  const firstAt = progress?.endedAt ?? (await weeks.firstSentAt(id));
  if (firstAt === null) return null;
  const week = nextWeek(progress, firstAt, settings.timeZone);
  return now < frozenFrom(week) ? null : week;
}

async function freezeNext(store: Store, community: CommunityRecord, now: Date): Promise<boolean> {
  const { weeks } = store;
  const { id } = community;
  const due = await dueWeek(store, community, now);
  if (due === null) return false;
  const facts = new WeekFacts({ timeZone: community.settings.timeZone });
  for await (const message of weeks.written(id, due)) facts.addMessage(message);
  const members = (await store.members.list(id)).map(({ userId }) => userId);
  for (const note of await store.nudges.ofMembers(id, members, due.from))
    if (note.createdAt < due.to) facts.addNote(note);
  const conversationIds: ConversationId[] = [];
  for await (const ended of weeks.ended(id, new Date(due.to.getTime() - OVER_AFTER_MS))) {
    facts.addConversation(ended);
    conversationIds.push(ended.conversation.id);
  }
  for (const answer of await store.care.answers(id, due)) facts.addHowHeavy(answer);
  const { counts, waiting } = freezeWeek(facts, await weeks.waiting(id));
  await weeks.save({ communityId: id, week: due.week, endedAt: due.to, counts, waiting, conversationIds });
  return true;
}
