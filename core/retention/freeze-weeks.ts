import { freezeWeek } from '#core/community/freeze.ts';
import { type CountedWeek, frozenFrom, nextWeek, OVER_AFTER_MS } from '#core/community/week-clock.ts';
import { WeekFacts } from '#core/community/week-facts.ts';
import type { FreezeStart } from '#core/model/frozen-week.ts';
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
  // Asked for all and without a lock first: most of the time nothing is due.
  const starts = await store.weeks.starts();
  for (const community of await store.communities.list()) {
    let start = starts.get(community.id) ?? null;
    while (start !== null && dueWeek(start, community, now) !== null) {
      const { firstSentAt } = start;
      const { progress, isDone } = await store.transaction((within) =>
        freezeNext(within, community, firstSentAt, now),
      );
      frozen += Number(isDone);
      start = { progress, firstSentAt };
    }
  }
  return frozen;
}

/** The next week of the community, if it is over for long enough. */
function dueWeek(
  { progress, firstSentAt }: FreezeStart,
  { settings }: CommunityRecord,
  now: Date,
): CountedWeek | null {
  const firstAt = progress?.endedAt ?? firstSentAt;
  if (firstAt === null) return null;
  const week = nextWeek(progress, firstAt, settings.timeZone);
  return now < frozenFrom(week) ? null : week;
}

async function freezeNext(store: Store, community: CommunityRecord, firstSentAt: Date | null, now: Date) {
  const { weeks } = store;
  const { id } = community;
  const before = await weeks.progress(id);
  const due = dueWeek({ progress: before, firstSentAt }, community, now);
  if (due === null) return { progress: before, isDone: false };
  const facts = new WeekFacts({ timeZone: community.settings.timeZone });
  for await (const page of weeks.written(id, due)) for (const message of page) facts.addMessage(message);
  for (const note of await weeks.notes(id, due)) facts.addNote(note);
  const conversationIds: ConversationId[] = [];
  for await (const page of weeks.ended(id, new Date(due.to.getTime() - OVER_AFTER_MS)))
    for (const ended of page) {
      facts.addConversation(ended);
      conversationIds.push(ended.conversation.id);
    }
  for (const answer of await store.care.answers(id, due)) facts.addHowHeavy(answer);
  const { counts, waiting } = freezeWeek(facts, await weeks.waiting(id));
  const progress = { week: due.week, endedAt: due.to };
  await weeks.save({ communityId: id, ...progress, counts, waiting, conversationIds });
  return { progress, isDone: true };
}
