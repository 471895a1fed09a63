import { eachOf } from '#core/lib/each-of.ts';
import { freezeWeek } from '#core/community/freeze.ts';
import { type CountedWeek, frozenFrom, nextWeek, OVER_AFTER_MS } from '#core/community/week-clock.ts';
import { WeekFacts } from '#core/community/week-facts.ts';
import type { CommunityPeriod, FreezeStart } from '#core/model/frozen-week.ts';
import type { CommunityId, ConversationId } from '#core/model/ids.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';

/** Rows that are frozen in one transaction, as a rule: they bound what is in memory, and how long communities are held. */
const BATCH_ROWS = 10_000;
/** Transactions at a time: a server reads and writes one batch while this process counts another. */
const AT_ONCE = 2;
/** What a community adds to the messages of its week, however quiet it is: its counts are kept all the same. */
const ROWS_A_COMMUNITY = 200;

interface Due extends CountedWeek, CommunityPeriod {
  community: CommunityRecord;
}

type Starts = ReadonlyMap<CommunityId, FreezeStart>;

/**
 * Freezes every week of every community that has been over for long enough, missed ones included, oldest first. Weeks of many
 * communities are one transaction, and each is frozen once, so this may run as often as one likes and be killed at any time.
 * @returns how many weeks were frozen.
 */
export async function freezeWeeks({ store, now }: { store: Store; now: Date }): Promise<number> {
  let frozen = 0;
  // Asked for all and without a lock first: most of the time nothing is due.
  const starts = new Map(await store.weeks.starts());
  const communities = await store.communities.list();
  for (;;) {
    const due = dueWeeks(communities, starts, now);
    if (due.length === 0) return frozen;
    const sizes = await store.weeks.sizes(due);
    const batches = inBatches(due, ({ communityId }) => sizes.get(communityId) ?? 0);
    await eachOf(batches, AT_ONCE, async (batch) => {
      const done = await store.transaction((within) => freezeBatch(within, batch, starts, now));
      frozen += done.frozen;
      for (const { communityId } of batch) starts.delete(communityId);
      for (const [communityId, start] of done.starts) starts.set(communityId, start);
    });
  }
}

/** The next week of each community, where it is over for long enough. */
function dueWeeks(communities: readonly CommunityRecord[], starts: Starts, now: Date): Due[] {
  return communities.flatMap((community) => {
    const { progress, firstSentAt } = starts.get(community.id) ?? { progress: null, firstSentAt: null };
    const firstAt = progress?.endedAt ?? firstSentAt;
    if (firstAt === null) return [];
    const week = nextWeek(progress, firstAt, community.settings.timeZone);
    return now < frozenFrom(week) ? [] : [{ ...week, communityId: community.id, community }];
  });
}

function inBatches(due: readonly Due[], sizeOf: (one: Due) => number): Due[][] {
  const batches: Due[][] = [];
  let rows = BATCH_ROWS;
  for (const one of due) {
    const more = sizeOf(one) + ROWS_A_COMMUNITY;
    if (rows + more > BATCH_ROWS) {
      batches.push([]);
      rows = 0;
    }
    batches.at(-1)?.push(one);
    rows += more;
  }
  return batches;
}

/** @returns where the communities of the batch stand then; one that went meanwhile is missing. */
async function freezeBatch(
  store: Store,
  batch: readonly Due[],
  before: Starts,
  now: Date,
): Promise<{ frozen: number; starts: Starts }> {
  const held = await store.weeks.hold(batch.map(({ communityId }) => communityId));
  const starts = new Map<CommunityId, FreezeStart>();
  for (const [id, progress] of held)
    starts.set(id, { progress, firstSentAt: before.get(id)?.firstSentAt ?? null });
  // Somebody else may have frozen some of them by now.
  const communities = batch.map(({ community }) => community);
  const due = dueWeeks(communities, starts, now);
  if (due.length > 0) await freezeHeld(store, due);
  for (const { communityId, week, to } of due)
    starts.set(communityId, { progress: { week, endedAt: to }, firstSentAt: null });
  return { frozen: due.length, starts };
}

async function freezeHeld({ weeks, care }: Store, due: readonly Due[]): Promise<void> {
  const counting = new Map(
    due.map((one) => [
      one.communityId,
      {
        ...one,
        facts: new WeekFacts({ timeZone: one.community.settings.timeZone }),
        conversationIds: new Array<ConversationId>(),
      },
    ]),
  );
  for await (const { communityId, rows } of weeks.written(due))
    for (const message of rows) counting.get(communityId)?.facts.addMessage(message);
  for (const note of await weeks.notes(due)) counting.get(note.communityId)?.facts.addNote(note);
  const quiet = due.map(({ communityId, to }) => ({
    communityId,
    idleSince: new Date(to.getTime() - OVER_AFTER_MS),
  }));
  for await (const { communityId, rows } of weeks.ended(quiet))
    for (const ended of rows) {
      counting.get(communityId)?.facts.addConversation(ended);
      counting.get(communityId)?.conversationIds.push(ended.conversation.id);
    }
  for (const answer of await care.answers(due)) counting.get(answer.communityId)?.facts.addHowHeavy(answer);
  const waiting = await weeks.waiting(due.map(({ communityId }) => communityId));
  await weeks.save(
    [...counting.values()].map(({ communityId, week, to, facts, conversationIds }) => ({
      ...{ communityId, week, endedAt: to, conversationIds },
      ...freezeWeek(facts, waiting.get(communityId) ?? []),
    })),
  );
}
