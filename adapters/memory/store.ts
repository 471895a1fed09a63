import type { Store } from '#core/ports/index.ts';
import { memoryAlerts, memoryAudit, memoryNudges } from './coaching.ts';
import { memoryBatches } from './batches.ts';
import { memoryCare } from './care.ts';
import { memoryCommunities } from './communities.ts';
import { memoryConversations, type OnClosed } from './conversations.ts';
import { memoryMembers } from './members.ts';
import { memoryMessages } from './messages.ts';
import { memoryOutbox } from './outbox.ts';
import { memoryReception } from './reception.ts';
import type { Journal } from './table.ts';
import { memoryTombstones } from './tombstones.ts';
import { createTables, type View } from './tables.ts';
import { memorySeekers } from './seekers.ts';
import { memoryWeeks } from './weeks.ts';

/**
 * A store in memory, for replay and tests. Transactions run one after another and roll back; references between
 * records are not checked.
 * @param options.onClosed with it, `closeIdle` hands conversations over and forgets them, so that memory stays flat.
 * A transaction that rolls back brings them back, so it may hand them over twice.
 */
export function createMemoryStore(options: { onClosed?: OnClosed } = {}): Store {
  const tables = createTables();
  let position = 0;
  const nextPosition = (): number => (position += 1);
  let previous: Promise<unknown> = Promise.resolve();

  const parts = (view: View): Omit<Store, 'transaction'> => ({
    communities: memoryCommunities(view),
    members: memoryMembers(view),
    conversations: memoryConversations(view, options.onClosed ?? null),
    messages: memoryMessages(view),
    reception: memoryReception(view),
    nudges: memoryNudges(view),
    alerts: memoryAlerts(view),
    outbox: memoryOutbox(view),
    audit: memoryAudit(view, nextPosition),
    seekers: memorySeekers(view),
    care: memoryCare(view),
    weeks: memoryWeeks(view),
    tombstones: memoryTombstones(view),
    batches: memoryBatches(view),
  });

  /** A transaction inside another joins it but takes back its own writes when it fails. */
  async function attempt<T>(work: (store: Store) => Promise<T>): Promise<{ result: T; journal: Journal }> {
    const journal: Journal = [];
    const store: Store = {
      ...parts({ tables, journal }),
      async transaction(inner) {
        const done = await attempt(inner);
        for (const step of done.journal) journal.push(step);
        return done.result;
      },
    };
    try {
      return { result: await work(store), journal };
    } catch (error) {
      for (const undo of journal.reverse()) undo();
      throw error;
    }
  }

  return {
    ...parts({ tables, journal: null }),
    transaction(work) {
      const turn = previous.then(() => attempt(work));
      previous = turn.catch(() => undefined);
      return turn.then(({ result }) => result);
    },
  };
}
