import { PeopleIndex } from '#core/community/people.ts';
import { startOfWeek, type Period } from '#core/community/period.ts';
import { mondayOfTime } from '#core/community/aggregate.ts';
import { isOfThread, tallyPlace } from '#core/community/scope.ts';
import { FEWEST_PEOPLE } from '#core/community/suppression.ts';
import { isEmpathic } from '#core/conversation/summarise.ts';
import type { Store } from '#core/ports/index.ts';
import type { MessageRecord, WeekTally } from '#core/model/records.ts';
import type { Place } from '#core/settings/settings-at.ts';

const WEEK_MS = 7 * 86_400_000;

/** Messages may be delivered late; until then the hashes themselves are there. */
const TALLIED_AFTER_MS = 2 * 86_400_000;

/** Hashes are dropped two weeks after the last message; a week that was missed is counted as far as it still can be. */
const WEEKS_TALLIED = 3;

interface Counts {
  people: Set<number>;
  supporters: Set<number>;
  empathicSupporters: Set<number>;
  otherSupporters: Set<number>;
  seekers: Set<number>;
  conversations: number;
}

/**
 * Counts the distinct people of the last whole weeks while their keyed hashes are there, so that later reports know
 * whether at least five people stand behind a figure. Runs before hashes are dropped. Each week
 * is counted once, so that it may run as often as one likes.
 */
export async function tallyWeeks({ store, now }: { store: Store; now: Date }): Promise<void> {
  for (const { id } of await store.communities.list()) {
    for (const period of await weeksToTally(store, id, now)) {
      for (const tally of await tallyWeek(store, id, period)) await store.tallies.save(tally);
    }
  }
}

async function weeksToTally(store: Store, communityId: string, now: Date): Promise<Period[]> {
  const thisMonday = startOfWeek(now);
  const since = new Date(thisMonday.getTime() - WEEKS_TALLIED * WEEK_MS);
  const present = await store.tallies.inPeriod(communityId, { from: since, to: thisMonday });
  const tallied = new Set(present.map(({ week }) => week));
  const weeks = Array.from({ length: WEEKS_TALLIED }, (_, index) => {
    const from = new Date(since.getTime() + index * WEEK_MS);
    return { from, to: new Date(from.getTime() + WEEK_MS) };
  });
  return weeks.filter(
    ({ from, to }) => now.getTime() - to.getTime() >= TALLIED_AFTER_MS && !tallied.has(mondayOfTime(from)),
  );
}

async function tallyWeek(store: Store, communityId: string, period: Period): Promise<WeekTally[]> {
  const people = new PeopleIndex();
  const byPlace = new Map<string | null, Counts>();
  for await (const message of store.messages.inPeriod(communityId, period, null)) {
    const person = people.numberOf(message);
    if (person === null) continue;
    for (const counts of countsOf(byPlace, message)) countAuthor(counts, message, person);
  }
  for await (const conversation of store.messages.conversationsInPeriod(communityId, period, null)) {
    const seeker = people.numberOf({ authorKey: conversation.seekerKey, memberId: null });
    if (seeker === null) continue;
    for (const counts of countsOf(byPlace, conversation)) {
      counts.seekers.add(seeker);
      counts.conversations += 1;
    }
  }
  const week = mondayOfTime(period.from);
  const tallies = [...byPlace].map(([channelId, counts]) => ({
    communityId,
    week,
    channelId,
    people: people.count(counts.people),
    supporters: people.count(counts.supporters),
    empathicSupporters: people.count(counts.empathicSupporters),
    otherSupporters: people.count(counts.otherSupporters),
    seekers: people.count(counts.seekers),
    conversations: counts.conversations,
  }));
  // Of threads there are many, and one with fewer people is never reported.
  return tallies.filter((tally) => !isOfThread(tally) || tally.people >= FEWEST_PEOPLE);
}

function countAuthor(counts: Counts, message: MessageRecord, person: number): void {
  counts.people.add(person);
  if (message.role !== 'supporter' || message.empathy === null) return;
  counts.supporters.add(person);
  counts[isEmpathic(message) ? 'empathicSupporters' : 'otherSupporters'].add(person);
}

/** The counts of the thread, if there is one, of the channel, and of the whole community. */
function countsOf(byPlace: Map<string | null, Counts>, { channelId, threadId }: Place): Counts[] {
  const thread = threadId === null ? [] : [tallyPlace({ channelId, threadId })];
  return [...thread, channelId, null].map((place) => {
    const present = byPlace.get(place);
    if (present !== undefined) return present;
    const fresh = {
      people: new Set<number>(),
      supporters: new Set<number>(),
      empathicSupporters: new Set<number>(),
      otherSupporters: new Set<number>(),
      seekers: new Set<number>(),
      conversations: 0,
    };
    byPlace.set(place, fresh);
    return fresh;
  });
}
